package pult.ui.fx;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// What a field puts on the clipboard by its own keys or its own menu goes from there as what a
/// command copies does ([Copied]). Whatever keys a system has for it: the clipboard is looked at
/// after any key with Ctrl over a choice, and for a while after the menu of a field was asked for.
/// JavaFX thread.
public final class FieldCopies implements AutoCloseable {
    /// So many looks after a menu was asked for; nobody leaves one open for longer.
    private static final int LOOKS = 30;

    /// @param text chosen in the field before something was done with it
    private record Chosen(TextInputControl field, String text) {}

    private final EventHandler<KeyEvent> keys = this::pressed;
    private final EventHandler<ContextMenuEvent> menus = this::asked;
    private final ListChangeListener<Window> shown = this::changed;

    private @Nullable Chosen menu;
    private int looks;

    /// Follows every window of the program.
    public FieldCopies() {
        Window.getWindows().addListener(shown);
        List.copyOf(Window.getWindows()).forEach(this::follow);
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::follow);
            change.getRemoved().forEach(this::leave);
        }
    }

    private void follow(Window window) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        window.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menus);
    }

    private void leave(Window window) {
        window.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        window.removeEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menus);
    }

    private void pressed(KeyEvent event) {
        var copies =
                event.isShortcutDown()
                        || event.isControlDown()
                        || (event.isShiftDown() && event.getCode() == KeyCode.DELETE);
        var chosen = copies && !event.getCode().isModifierKey() ? chosen(event.getTarget()) : null;
        if (chosen != null) {
            Fx.later(() -> came(chosen));
        }
    }

    private void asked(ContextMenuEvent event) {
        look();
        menu = chosen(event.getTarget());
        looks = LOOKS;
    }

    private static @Nullable Chosen chosen(EventTarget of) {
        // A menu that the mouse asks for is asked of what the field is drawn by.
        for (var at = of instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl field) {
                var text = field instanceof PasswordField ? "" : field.getSelectedText();
                return text.isEmpty() ? null : new Chosen(field, text);
            }
        }
        return null;
    }

    /// Whether something was copied from a menu; called again and again, and before what was copied
    /// is taken away.
    public void look() {
        var known = menu;
        if (known != null && (came(known) || --looks <= 0)) {
            menu = null;
        }
    }

    /// What was cut is nowhere else until it is pasted.
    private static boolean came(Chosen chosen) {
        return Copied.found(
                chosen.text,
                !Objects.requireNonNullElse(chosen.field.getText(), "").contains(chosen.text));
    }

    @Override
    public void close() {
        look();
        Window.getWindows().removeListener(shown);
        List.copyOf(Window.getWindows()).forEach(this::leave);
    }
}
