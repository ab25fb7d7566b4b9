package pult.feature.pack;

import javafx.scene.layout.Region;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.Wording;
import pult.l10n.PackMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.PacedPulse;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/// «Беру с собой»: a few lines for the screen «Обмен», and a window with all of it. JavaFX thread.
public final class PackFeature implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// What can be done with it.
    record Commands(
            Command contents,
            Command collect,
            Command cancel,
            Command drop,
            Command check,
            Command stop) {}

    private final PackViewModel model;
    private final PackWords words;
    private final Commands commands;
    private final BiConsumer<String, Region> windows;
    private final Region summary;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param windows shows a part in a window beside the one window, under a title
    public PackFeature(
            PackPorts ports,
            BiConsumer<String, Region> windows,
            Wording wording,
            Background background,
            Pulse pulse,
            Clock clock) {
        words = new PackWords(wording);
        model = new PackViewModel(ports, words, background, clock);
        commands = commands(words.own());
        this.windows = windows;
        summary = new PackSummary(model, words, commands).node();
        var refresh = new Coalesced(new PacedPulse(pulse, PACE), model::refresh);
        subscriptions.add(ports.pack().listen(refresh::request));
        subscriptions.add(ports.transfers().listen(refresh::request));
        // «40 мин назад» grows by itself
        subscriptions.add(Ticker.every(MINUTE, model::refresh));
        model.refresh();
    }

    private Commands commands(PackMessages own) {
        return new Commands(
                Command.named(own.contents()).does(this::open),
                Command.named(own.collect())
                        .icon(BootstrapIcons.BRIEFCASE)
                        .enabledWhen(model.collectableProperty())
                        .does(model::collect),
                Command.named(own.cancel()).does(model::cancel),
                Command.named(own.drop()).does(model::cancel),
                Command.named(own.check())
                        .enabledWhen(model.checkingProperty().not())
                        .does(model::check),
                Command.named(own.stop()).does(model::stopCheck));
    }

    /// The lines for «Обмен».
    public Region summary() {
        return summary;
    }

    /// All of it, to be put into a window.
    Region whole() {
        return new PackView(model, words, commands, subscriptions).node();
    }

    private void open() {
        windows.accept(words.own().title(), whole());
    }

    /// For the menu.
    public List<Command> commands() {
        return List.of(
                Command.named(words.own().pack() + '…')
                        .icon(BootstrapIcons.BRIEFCASE)
                        .does(this::open));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
