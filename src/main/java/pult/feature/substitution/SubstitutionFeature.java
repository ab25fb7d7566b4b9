package pult.feature.substitution;

import javafx.scene.layout.Region;

import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.SubstitutionMessages;
import pult.sync.Exchange;
import pult.sync.StaffDesk;
import pult.ui.fx.Background;
import pult.ui.fx.Fx;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Duration;
import java.util.UUID;

/// «Замещения»: who acts for whom now and later; makes one and ends one early. JavaFX thread.
public final class SubstitutionFeature implements AutoCloseable {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SubstitutionModel model;
    private final Region view;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param exchange says whether there is a link, and who works here
    public SubstitutionFeature(
            StaffDesk desk,
            Exchange exchange,
            Today today,
            Wording wording,
            Background background) {
        var words = wording.area(SubstitutionMessages.class);
        model =
                new SubstitutionModel(
                        desk,
                        today,
                        words,
                        wording.formats(),
                        wording.failures(),
                        background,
                        () -> UUID.randomUUID().toString());
        view = new SubstitutionPane(model, words, subscriptions).node();
        model.status(exchange.status());
        subscriptions.add(desk.listen(staff -> Fx.onFx(() -> model.told(staff))));
        subscriptions.add(exchange.listen(status -> Fx.onFx(() -> model.status(status))));
        subscriptions.add(Ticker.every(MINUTE, model::tick));
    }

    public Region view() {
        return view;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
