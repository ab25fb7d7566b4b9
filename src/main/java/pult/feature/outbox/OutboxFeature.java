package pult.feature.outbox;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Region;

import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.feature.Destination;
import pult.feature.Navigator;
import pult.feature.Wording;
import pult.l10n.OutboxMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.FxPulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Clock;
import java.time.Duration;

/// The contents of the sync screen that are the operator's own: three panes, made once. JavaFX
/// thread.
public final class OutboxFeature implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final OutboxViewModel model;
    private final Region places;
    private final Region attention;
    private final AttentionView attentionView;
    private final LossesViewModel lossesModel;
    private final Region losses;
    private final Subscriptions subscriptions = new Subscriptions();

    public OutboxFeature(
            OutboxPorts ports,
            Navigator navigator,
            Wording wording,
            Background background,
            Clock clock) {
        var words = wording.area(OutboxMessages.class);
        model =
                new OutboxViewModel(
                        ports,
                        new OutboxWords(words, wording),
                        words,
                        wording.failures(),
                        background,
                        clock);
        places =
                new PlacesView(model, words, id -> navigator.go(new Destination.Opened(id))).node();
        attentionView =
                new AttentionView(
                        model,
                        words,
                        id -> navigator.go(new Destination.Opened(id)),
                        id -> navigator.go(new Destination.Conflict(id)));
        attention = attentionView.node();
        lossesModel = new LossesViewModel(ports, words, wording.formats(), background, clock);
        losses = new LossesView(lossesModel, words).node();
        subscriptions.add(Ticker.every(BEAT, model::tick));
        var refresh = new Coalesced(new FxPulse(), this::refresh);
        subscriptions.add(ports.notices().listen(notice -> ask(refresh, notice)));
        refresh();
    }

    private void refresh() {
        model.refresh();
        lossesModel.refresh();
    }

    private static void ask(Coalesced refresh, Notices.Notice notice) {
        switch (notice) {
            case OUTBOX, DRAFTS, APPEALS -> refresh.request();
            case TEMPLATES, FILES, VIEWS -> {}
        }
    }

    /// «Черновики», «Готово к отправке», «Отправлено»: takes the width that is left.
    public Region places() {
        return places;
    }

    /// «Требуют внимания»: 520 px.
    public Region attention() {
        return attention;
    }

    /// Gives the keyboard to the first way out of what needs attention.
    ///
    /// @return false when nothing does
    public boolean focusAttention() {
        return attentionView.focus();
    }

    /// «Что я потерял»: as wide as [#attention()], under it.
    public Region losses() {
        return losses;
    }

    /// For the badge in the rail and the status bar.
    public ReadOnlyObjectProperty<Outbox.Counts> countsProperty() {
        return model.countsProperty();
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
