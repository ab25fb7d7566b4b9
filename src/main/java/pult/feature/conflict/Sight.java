package pult.feature.conflict;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Brings a row of a scroll pane into sight. JavaFX thread.
final class Sight {
    private final VBox rows;
    private final ScrollPane scroll;

    Sight(VBox rows, ScrollPane scroll) {
        this.rows = rows;
        this.scroll = scroll;
    }

    /// Scrolls no further than it must; a row that has just grown is measured first.
    void reveal(Node row) {
        rows.applyCss();
        scroll.layout();
        rows.layout();
        var hidden = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        var top = scroll.getVvalue() * hidden;
        var from = row.getBoundsInParent().getMinY();
        var to = row.getBoundsInParent().getMaxY();
        var bottom = top + scroll.getViewportBounds().getHeight();
        if (from < top) {
            scroll.setVvalue(from / hidden);
        } else if (to > bottom) {
            scroll.setVvalue((to - scroll.getViewportBounds().getHeight()) / hidden);
        }
    }
}
