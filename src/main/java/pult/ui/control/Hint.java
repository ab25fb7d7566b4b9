package pult.ui.control;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import java.util.function.Supplier;

/// Words that are shown where the pointer rests. The tooltip is made when the pointer first comes:
/// it is a window of its own, costs more than the button it belongs to, and cards and rows are made
/// many times a minute. JavaFX thread.
public final class Hint {
    private Hint() {}

    /// The words are also what a screen reader says as help.
    public static void on(Node node, String words) {
        node.setAccessibleHelp(words);
        on(node, () -> new Tooltip(words));
    }

    /// @param tooltip is asked once, when the pointer first comes
    public static void on(Node node, Supplier<Tooltip> tooltip) {
        node.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                new EventHandler<>() {
                    @Override
                    public void handle(MouseEvent event) {
                        node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                        Tooltip.install(node, tooltip.get());
                    }
                });
    }
}
