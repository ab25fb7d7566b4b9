package pult.feature.syncstatus;

import javafx.scene.layout.Region;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.Wording;
import pult.l10n.SyncMessages;
import pult.sync.Exchange;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.FxPulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/// The screen «Обмен». JavaFX thread.
public final class SyncFeature implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);

    /// What stands beside the facts; made by another feature.
    ///
    /// @param places «Черновики», «Готово к отправке», «Отправлено»
    /// @param attention «Требуют внимания»
    public record Beside(Region places, Region attention) {}

    /// Where the screen learns from.
    ///
    /// @param waiting how many actions wait to be sent
    public record Sources(Exchange exchange, ExchangeLog log, IntSupplier waiting) {}

    private final SyncViewModel model;
    private final Region view;
    private final Command getNow;
    private final Subscriptions subscriptions = new Subscriptions();

    public SyncFeature(
            Sources sources, Beside beside, Wording wording, Background background, Clock clock) {
        model =
                new SyncViewModel(
                        sources.exchange(),
                        sources.log(),
                        sources.waiting(),
                        wording,
                        background,
                        clock);
        getNow =
                Command.named(wording.area(SyncMessages.class).getNow())
                        .icon(BootstrapIcons.ARROW_REPEAT)
                        .does(model::syncNow);
        view =
                new SyncView(model, wording, getNow, subscriptions)
                        .node(beside.places(), beside.attention());
        subscriptions.add(Ticker.every(BEAT, model::tick));
        var refresh = new Coalesced(new FxPulse(), model::refresh);
        subscriptions.add(sources.exchange().listen(status -> refresh.request()));
        model.refresh();
    }

    public Region view() {
        return view;
    }

    /// «Получить сейчас».
    public List<Command> commands() {
        return List.of(getNow);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
