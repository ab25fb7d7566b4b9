package pult.feature.syncstatus;

import javafx.scene.layout.Region;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.change.Outbox;
import pult.feature.Wording;
import pult.l10n.SafetyMessages;
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
import java.util.function.Supplier;

/// The screen «Обмен». JavaFX thread.
public final class SyncFeature implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);

    /// What stands beside the facts; made by another feature.
    ///
    /// @param places «Черновики», «Готово к отправке», «Отправлено»
    /// @param pack «Беру с собой», in a few lines
    /// @param attention «Требуют внимания»
    public record Beside(Region places, Region pack, Region attention) {}

    /// Where the screen learns from.
    ///
    /// @param counts of the outbox; returns at once
    public record Sources(
            Exchange exchange, ExchangeLog log, Supplier<Outbox.Counts> counts, Safety safety) {}

    private final SyncViewModel model;
    private final SafetyViewModel safe;
    private final Sources sources;
    private final Wording wording;
    private final Background background;
    private final Clock clock;
    private final Region view;
    private final Command getNow;
    private final Subscriptions subscriptions = new Subscriptions();

    public SyncFeature(
            Sources sources, Beside beside, Wording wording, Background background, Clock clock) {
        model =
                new SyncViewModel(
                        sources.exchange(),
                        sources.log(),
                        sources.counts(),
                        () -> !sources.safety().room().getValue().isEmpty(),
                        wording,
                        background,
                        clock);
        getNow =
                Command.named(wording.area(SyncMessages.class).getNow())
                        .icon(BootstrapIcons.ARROW_REPEAT)
                        .keys("F5")
                        .does(model::syncNow);
        safe =
                new SafetyViewModel(
                        sources.safety(),
                        sources.exchange(),
                        () -> sources.counts().get().waiting(),
                        wording,
                        background,
                        clock);
        var words = wording.area(SafetyMessages.class);
        var makeCopy =
                Command.named(words.makeNow())
                        .enabledWhen(safe.makingProperty().not())
                        .does(safe::makeNow);
        var support = Command.named(words.supportOpen()).does(this::support);
        view =
                new SyncView(
                                model,
                                wording,
                                getNow,
                                new SafetyPane(safe, wording, makeCopy, support),
                                sources.safety().room(),
                                subscriptions)
                        .node(beside);
        this.sources = sources;
        this.wording = wording;
        this.background = background;
        this.clock = clock;
        subscriptions.on(sources.safety().room(), _ -> model.tick());
        subscriptions.add(Ticker.every(BEAT, this::tick));
        var refresh = new Coalesced(new FxPulse(), model::refresh);
        subscriptions.add(sources.exchange().listen(status -> refresh.request()));
        var soon = new Coalesced(new FxPulse(), safe::tick);
        subscriptions.add(sources.safety().copies().listen(soon::request));
        model.refresh();
        safe.tick();
    }

    /// The outbox counts anew: both columns say the same number at once.
    public void counted() {
        model.tick();
    }

    private void tick() {
        model.tick();
        safe.tick();
    }

    /// Shows what the support file would hold; nothing is written before it is asked for.
    private void support() {
        var file = sources.safety().support();
        background.run(
                "support-facts",
                file::parts,
                parts ->
                        sources.safety()
                                .windows()
                                .show(
                                        wording.area(SafetyMessages.class).supportTitle(),
                                        new SupportView(file, parts, wording, background)
                                                .node(clock.instant())));
    }

    public Region view() {
        return view;
    }

    /// Gives the keyboard to «Получить сейчас».
    public void focus() {
        var button = view.lookup(".pane-heading .button");
        if (button != null) {
            button.requestFocus();
        }
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
