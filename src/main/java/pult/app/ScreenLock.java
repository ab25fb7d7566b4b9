package pult.app;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.clock.SteadyClock;
import pult.feature.Wording;
import pult.feature.unlock.Lock;
import pult.feature.unlock.UnlockFeature;
import pult.l10n.UnlockMessages;
import pult.store.VaultFailure;
import pult.ui.fx.Background;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.KeyMatcher;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Hides the window until who works here has given the passphrase again (Ctrl+L, and by itself when
/// nobody touches it for ten minutes): nothing of it is painted or read aloud, and no key reaches
/// it. Only the screen is closed: exchange and drafts go on, and the keys stay in memory. JavaFX
/// thread.
final class ScreenLock implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMinutes(10);

    /// Who reads an appeal moves something sooner than this: colleagues are told that nobody is
    /// here.
    private static final Duration AWAY = Duration.ofMinutes(4);

    private final Session session;
    private final List<? extends Node> under;
    private final Wording wording;
    private final Background background;
    private final Clock clock;
    private final SteadyClock steady;
    private final StackPane layer = new StackPane();
    private final Command command;
    private final ListChangeListener<Window> shown = this::shown;
    private Instant touched;
    private Point2D pointer = Point2D.ZERO;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
    private @Nullable UnlockFeature asking;
    private @Nullable Node before;

    /// @param under what is hidden
    ScreenLock(
            Session session,
            List<? extends Node> under,
            Wording wording,
            Background background,
            Clock clock) {
        this.session = session;
        this.under = under;
        this.wording = wording;
        this.background = background;
        this.clock = clock;
        this.steady = new SteadyClock(clock);
        touched = steady.instant();
        command =
                Command.named(wording.area(UnlockMessages.class).lock())
                        .icon(BootstrapIcons.LOCK)
                        .keys("Ctrl+L")
                        .does(this::lock);
        layer.setVisible(false);
        layer.managedProperty().bind(layer.visibleProperty());
        KeyMatcher.alone(layer);
    }

    /// Lies over everything else of the window.
    Region layer() {
        return layer;
    }

    Command command() {
        return command;
    }

    boolean locked() {
        return asking != null;
    }

    ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// True while nobody is at the screen: it is locked, or was not touched for a while.
    ReadOnlyBooleanProperty awayProperty() {
        return away.getReadOnlyProperty();
    }

    /// Notes what is done in the window and in those beside it, where the key locks as well.
    void follow(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, this::touched);
        Window.getWindows().addListener(shown);
    }

    private void shown(ListChangeListener.Change<? extends Window> change) {
        var scene = layer.getScene();
        while (scene != null && change.next()) {
            change.getAddedSubList().stream()
                    .filter(window -> beside(window, scene.getWindow()))
                    .filter(window -> !refused(window))
                    .map(Window::getScene)
                    .filter(Objects::nonNull)
                    .forEach(this::followBeside);
        }
    }

    /// Nothing comes up over the lock; what asks before the whole window closes shows nobody's
    /// data.
    private boolean refused(Window window) {
        var comes =
                locked() && window instanceof Stage stage && stage.getModality() == Modality.NONE;
        if (comes) {
            // It is being shown just now, and can be hidden only afterwards.
            window.setOpacity(0);
            Fx.later(window::hide);
        }
        return comes;
    }

    private void followBeside(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, this::touched);
        var keys = new KeyMatcher(clock);
        keys.always(command);
        keys.attach(scene);
    }

    /// The toolkit tells of a mouse that rests whenever something moves under it.
    private void touched(InputEvent event) {
        if (event instanceof MouseEvent mouse && !mouse.isPrimaryButtonDown()) {
            var at = new Point2D(mouse.getScreenX(), mouse.getScreenY());
            if (at.equals(pointer)) {
                return;
            }
            pointer = at;
        }
        touched = steady.instant();
        away.set(locked());
    }

    /// Notes that nobody is here, and locks a window that nobody has touched for long. A training
    /// stand holds nobody's data and stays open.
    ///
    /// @param may whether it locks itself at all
    void look(boolean may) {
        var quiet = Duration.between(touched, steady.instant());
        if (quiet.compareTo(AWAY) >= 0) {
            away.set(true);
        }
        if (may && session.guarded() && quiet.compareTo(IDLE) >= 0) {
            lock();
        }
    }

    private void lock() {
        var scene = layer.getScene();
        if (locked() || scene == null) {
            return;
        }
        before = scene.getFocusOwner();
        List.copyOf(Window.getWindows()).stream()
                .filter(window ->
                        window instanceof PopupWindow || beside(window, scene.getWindow()))
                .forEach(Window::hide);
        var feature =
                new UnlockFeature(
                        new Same(session),
                        session.guarded()
                                ? UnlockFeature.Start.LOCKED
                                : UnlockFeature.Start.LOCKED_OPENLY,
                        this::open,
                        wording,
                        background,
                        clock);
        asking = feature;
        locked.set(true);
        away.set(true);
        layer.getChildren().setAll(feature.view());
        layer.setVisible(true);
        under.forEach(node -> node.setVisible(false));
        // What scrolls is in the window once its looks are known, and only then takes the keyboard.
        layer.applyCss();
        layer.layout();
        feature.focus();
    }

    /// Versions of a draft, pictures, questions: what they show is the citizens' too.
    private static boolean beside(Window window, Window locked) {
        return window instanceof Stage stage && Objects.equals(stage.getOwner(), locked);
    }

    private void open() {
        stopAsking();
        layer.getChildren().clear();
        layer.setVisible(false);
        under.forEach(node -> node.setVisible(true));
        locked.set(false);
        touched = steady.instant();
        away.set(false);
        var back = before;
        before = null;
        if (back != null) {
            back.requestFocus();
        }
    }

    @Override
    public void close() {
        Window.getWindows().removeListener(shown);
        stopAsking();
    }

    private void stopAsking() {
        var feature = asking;
        asking = null;
        if (feature != null) {
            feature.close();
        }
    }

    /// The passphrase of the folder that is open already.
    private record Same(Session session) implements Lock {
        @Override
        public String folder() {
            return session.folder().toAbsolutePath().toString();
        }

        @Override
        public Outcome create(char[] passphrase) {
            throw new IllegalStateException("the folder has a passphrase");
        }

        @Override
        public Outcome comeBack(Path copy) {
            throw new IllegalStateException("the folder has data");
        }

        @Override
        public Outcome open(char[] passphrase) {
            try {
                session.check(passphrase);
                return new Outcome.Opened();
            } catch (VaultFailure e) {
                return UnlockDialog.outcome(e.reason());
            }
        }
    }
}
