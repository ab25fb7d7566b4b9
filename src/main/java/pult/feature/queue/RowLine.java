package pult.feature.queue;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// A line below the list that asks for what is to be done with rows: it stays with those it was
/// opened for and takes room only while it is open. Esc leaves it, and the keyboard goes back to
/// the list.
final class RowLine {
    private final SeveralModel model;
    private final Pane node;
    private final Node list;
    private Runnable closed = () -> {};

    /// @param list gets the keyboard back
    RowLine(SeveralModel model, Pane node, Node list) {
        this.model = model;
        this.node = node;
        this.list = list;
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        node.managedProperty().bind(node.visibleProperty());
        node.setVisible(false);
    }

    boolean open() {
        return node.isVisible();
    }

    /// For the rows that are meant now, whatever is chosen or ticked until it is done.
    void begin() {
        model.open();
        node.setVisible(true);
    }

    /// Leaves without a word; what was written stays.
    void close() {
        if (open()) {
            node.setVisible(false);
            model.shut();
            list.requestFocus();
            closed.run();
        }
    }

    /// @param action follows when the line has gone
    void onClose(Runnable action) {
        closed = action;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
