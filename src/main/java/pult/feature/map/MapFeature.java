package pult.feature.map;

import javafx.scene.layout.Region;

import pult.domain.appeal.Appeals;
import pult.domain.change.Notices;
import pult.feature.Navigator;
import pult.feature.Wording;
import pult.geo.RegionMap;
import pult.l10n.MapMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.FxPulse;
import pult.ui.fx.Subscriptions;

import java.time.Clock;

/// The screen «Карта». JavaFX thread.
public final class MapFeature implements AutoCloseable {
    private final Region view;
    private final Subscriptions subscriptions = new Subscriptions();

    /// What the map is made of.
    public record Sources(Appeals appeals, RegionMap region, Notices notices) {}

    /// @param navigator goes to the appeals without coordinates
    public MapFeature(
            Sources sources,
            Navigator navigator,
            Wording wording,
            Background background,
            Clock clock) {
        var words = wording.area(MapMessages.class);
        var model =
                new MapViewModel(
                        sources.appeals(),
                        sources.region(),
                        words,
                        background,
                        clock,
                        wording.formats().zone());
        view = new MapView(model, words, navigator, subscriptions).node();
        var refresh = new Coalesced(new FxPulse(), model::refresh);
        subscriptions.add(
                sources.notices()
                        .listen(notice -> {
                            switch (notice) {
                                case APPEALS -> refresh.request();
                                case OUTBOX, DRAFTS, TEMPLATES, FILES, VIEWS -> {}
                            }
                        }));
        model.refresh();
    }

    public Region view() {
        return view;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
