package pult.feature.tabs;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.change.Notices;
import pult.feature.Wording;
import pult.l10n.TabsMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.PacedPulse;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Working tabs above the card and the way back through the appeals looked at. JavaFX thread.
public final class TabsFeature implements AutoCloseable {
    /// Places among the commands.
    private static final int PIN = 0;

    private static final int CLOSE = 3;
    private static final int CLOSE_IDLE = 4;

    private static final Duration PACE = Duration.ofMillis(500);

    private final TabsViewModel model;
    private final TabStrip strip;
    private final Trail trail = new Trail();
    private final Consumer<AppealId> select;
    private final List<Command> commands;
    private final List<Command> onTabs;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param select chooses an appeal, so that card and answer show it
    public TabsFeature(
            Appeals appeals,
            OpenTabs kept,
            Consumer<AppealId> select,
            Background background,
            Wording wording) {
        this.select = select;
        var words = wording.area(TabsMessages.class);
        model = new TabsViewModel(appeals, kept, background, this::went);
        strip = new TabStrip(model, words, this::went);
        commands = commands(words);
        // What shows another appeal brings its card onto the screen by itself.
        onTabs = List.of(commands.get(PIN), commands.get(CLOSE), commands.get(CLOSE_IDLE));
    }

    /// Reads the marks again after what is stored has changed, at most twice a second.
    public void follow(Notices notices, Pulse pulse) {
        var coalesced = new Coalesced(new PacedPulse(pulse, PACE), model::refresh);
        subscriptions.add(
                notices.listen(notice -> {
                    switch (notice) {
                        case APPEALS, OUTBOX, DRAFTS -> coalesced.request();
                        case TEMPLATES, FILES, VIEWS -> {}
                    }
                }));
    }

    /// The strip, 32 px high; it takes no room while there are no tabs.
    public Region strip() {
        return strip.node();
    }

    /// Another appeal is in the card, null for none.
    public void show(@Nullable AppealId id) {
        model.show(id);
    }

    /// Gives the appeal in the card a tab; one it has already stays.
    public void pin() {
        model.pin();
    }

    /// Goes to an appeal on purpose: Alt+Left comes back from it.
    public void went(AppealId to) {
        trail.went(model.shownProperty().get(), to);
        select.accept(to);
    }

    /// Tab, next, previous, close, close the idle ones, back, forward: for «Переход».
    public List<Command> commands() {
        return commands;
    }

    /// Those of them that act on tabs and show no other appeal.
    public List<Command> onTabs() {
        return onTabs;
    }

    private List<Command> commands(TabsMessages words) {
        var shown = model.shownProperty();
        var any = new SimpleBooleanProperty();
        var pinned = new SimpleBooleanProperty();
        Runnable look =
                () -> {
                    any.set(!model.tabs().isEmpty());
                    var id = shown.get();
                    pinned.set(id != null && model.indexOf(id) >= 0);
                };
        model.tabs().addListener((ListChangeListener<Tab>) change -> look.run());
        shown.subscribe(id -> look.run());
        return List.of(
                Command.named(words.pin())
                        .icon(BootstrapIcons.PIN_ANGLE)
                        .keys("Ctrl+T")
                        .enabledWhen(
                                Bindings.createBooleanBinding(
                                        () -> shown.get() != null && !pinned.get(), shown, pinned))
                        .does(model::pin),
                Command.named(words.next())
                        .keys("Ctrl+Tab", "Ctrl+PgDn")
                        .enabledWhen(any)
                        .does(() -> model.step(1)),
                Command.named(words.previous())
                        .keys("Ctrl+Shift+Tab", "Ctrl+PgUp")
                        .enabledWhen(any)
                        .does(() -> model.step(-1)),
                Command.named(words.close())
                        .icon(BootstrapIcons.X_SQUARE)
                        .keys("Ctrl+W")
                        .enabledWhen(pinned)
                        .does(model::closeShown),
                Command.named(words.closeIdle())
                        .keys("Ctrl+Shift+W")
                        .enabledWhen(any)
                        .does(model::closeIdle),
                Command.named(words.back())
                        .icon(BootstrapIcons.ARROW_LEFT)
                        .keys("Alt+Left")
                        .enabledWhen(trail.canGoBackProperty())
                        .does(() -> go(trail.back(shown.get()))),
                Command.named(words.forward())
                        .icon(BootstrapIcons.ARROW_RIGHT)
                        .keys("Alt+Right")
                        .enabledWhen(trail.canGoForwardProperty())
                        .does(() -> go(trail.forward())));
    }

    private void go(Optional<AppealId> to) {
        to.ifPresent(select);
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }
}
