package pult.app;

import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import pult.feature.card.CardFeature;
import pult.feature.editor.EditorFeature;
import pult.feature.queue.QueueFeature;
import pult.ui.fx.Fx;

/// The queue's screen: views, list, card and answer side by side. Where there is little room the
/// views fold into the heading of the list. JavaFX thread.
final class QueueDesk {
    /// Room from here on has the views beside the list: a window of 1600 less its rail.
    private static final double WIDE_FROM = 1528;

    private static final double[] WIDE = {748, 424, 504};
    private static final double[] NARROW = {500, 356, 462};

    /// A pane may be made this narrow by hand.
    private static final double LEAST = 280;

    private final BorderPane root = new BorderPane();
    private final SplitPane panes;
    private final QueueFeature queue;
    private boolean wide;
    private boolean dragged;

    QueueDesk(QueueFeature queue, CardFeature card, EditorFeature editor) {
        this.queue = queue;
        panes = new SplitPane(queue.list(), card.view(), editor.view());
        queue.list().setMinWidth(LEAST);
        card.view().setMinWidth(LEAST);
        editor.view().setMinWidth(LEAST);
        panes.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> dragged = true);
        // The pane spreads what it holds by itself whenever it gets another width.
        panes.widthProperty().subscribe(width -> Fx.later(this::divide));
        root.setCenter(panes);
        wide = true;
        root.widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    Region node() {
        return root;
    }

    private void fit(double room) {
        var now = room >= WIDE_FROM;
        if (room > 0 && (now != wide || root.getLeft() == null && now)) {
            wide = now;
            root.setLeft(now ? queue.views() : null);
            queue.width(now ? QueueFeature.Width.WIDE : QueueFeature.Width.NARROW);
            dragged = false;
            divide();
        }
    }

    /// The measures of the design, until somebody drags a divider.
    private void divide() {
        if (dragged) {
            return;
        }
        var widths = wide ? WIDE : NARROW;
        var total = widths[0] + widths[1] + widths[2];
        panes.setDividerPositions(widths[0] / total, (widths[0] + widths[1]) / total);
    }
}
