package pult.tour;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import pult.ui.fx.Fx;
import pult.ui.fx.Snapshots;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// An operator's hands and eyes: keys, clicks and looks at the real window. Not on the JavaFX
/// thread.
final class Hands {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Stage stage;
    private final Robot robot;

    Hands(Stage stage) {
        this.stage = stage;
        this.robot = Fx.call(Robot::new);
    }

    /// Presses the keys together, modifiers first.
    void press(KeyCode... chord) {
        Fx.call(() -> {
            stage.requestFocus();
            for (var key : chord) {
                robot.keyPress(key);
            }
            for (var i = chord.length - 1; i >= 0; i--) {
                robot.keyRelease(chord[i]);
            }
            return true;
        });
        settle();
    }

    /// Types as a keyboard does, letter by letter, into what has the focus.
    void type(String text) {
        text.codePoints()
                .forEach(letter -> {
                    if (!Fx.call(() -> typed(Character.toString(letter)))) {
                        throw new StepFailed("nothing has the focus to type into");
                    }
                    settle();
                });
    }

    private boolean typed(String letter) {
        var target = stage.getScene().getFocusOwner();
        if (target == null) {
            return false;
        }
        // What a keyboard with a Russian layout sends: a press without a code, then the letter.
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            var character = type == KeyEvent.KEY_TYPED ? letter : KeyEvent.CHAR_UNDEFINED;
            target.fireEvent(
                    new KeyEvent(
                            type,
                            character,
                            letter,
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
        return true;
    }

    /// Clicks the middle of the first visible node that the selector finds.
    void click(String selector) {
        until("on the screen: " + selector, () -> find(selector) != null);
        var clicked =
                Fx.call(() -> {
                    var node = find(selector);
                    if (node == null) {
                        return false;
                    }
                    var box = node.localToScreen(node.getBoundsInLocal());
                    robot.mouseMove(box.getCenterX(), box.getCenterY());
                    robot.mouseClick(MouseButton.PRIMARY);
                    return true;
                });
        if (!clicked) {
            throw new StepFailed("gone before the click: " + selector);
        }
        settle();
    }

    @Nullable Node find(String selector) {
        for (var node : stage.getScene().getRoot().lookupAll(selector)) {
            if (shown(node)) {
                return node;
            }
        }
        return null;
    }

    private static boolean shown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getBoundsInParent().getWidth() > 0;
    }

    /// Looks again and again, on the JavaFX thread, until it is so.
    ///
    /// @throws StepFailed when it does not come to be so in time
    void until(String what, BooleanSupplier looks) {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (!see(looks::getAsBoolean)) {
            if (System.nanoTime() > patience) {
                throw new StepFailed("did not come: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /// The same for something that must not be asked on the JavaFX thread.
    void untilAway(String what, BooleanSupplier looks) {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (!looks.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new StepFailed("did not come: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    <T> T see(Supplier<T> look) {
        return Fx.call(look);
    }

    /// Lets the events and one layout pass go by.
    void settle() {
        Fx.call(() -> true);
        Fx.call(() -> {
            Scene scene = stage.getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
    }

    /// Lets time go by for something that has no sign of its own.
    void pause(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        settle();
    }

    /// Whether these words stand somewhere in the window.
    boolean shows(String words) {
        for (var node : stage.getScene().getRoot().lookupAll(".label")) {
            if (node instanceof Labeled label && words.equals(label.getText()) && shown(node)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a list or a menu lies over the window.
    boolean popups() {
        return Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance);
    }

    /// A picture of the window, with the popup windows over it.
    void picture(Path file) {
        settle();
        Fx.call(() -> {
            Snapshots.png(stage, file);
            return true;
        });
    }
}
