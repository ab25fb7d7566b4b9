package pult.app;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.feature.queue.QueueFeature;
import pult.ui.fx.Fx;
import pult.ui.theme.TextScale;
import pult.ui.theme.Themes;

/// The queue's screen: views, list, card and answer side by side. Where there is little room for
/// the size of the text the views fold into the heading of the list. JavaFX thread.
final class QueueDesk {
    /// Room from here on has the views beside the list: a window of 1600 less its rail. All widths
    /// are those of a text of 100 %.
    private static final double WIDE_FROM = 1528;

    /// Room below this has no place for every word: a window of 1366 with large text.
    private static final double TIGHT_BELOW = 1240;

    private static final Measures WIDE = new Measures("wide", 740, 424, 504);
    private static final Measures NARROW = new Measures("narrow", 500, 356, 462);
    private static final Measures TIGHT = new Measures("tight", 384, 276, 384);

    /// Widths of the panes, px.
    ///
    /// @param name under which what was dragged is remembered
    private record Measures(String name, double list, double card, double answer) {
        DeskSplits.Places places() {
            var total = list + card + answer;
            return new DeskSplits.Places(list / total, (list + card) / total);
        }
    }

    /// A pane may be made this narrow by hand: the card still has its margins.
    private static final double LEAST = 304;

    /// The list only so far that its dates stay whole, by a text of 100 %.
    private static final double LEAST_LIST = TIGHT.list();

    private final BorderPane root = new BorderPane();
    private final StackPane card = place();
    private final StackPane answer = place();
    private final SplitPane panes;
    private final QueueFeature queue;
    private final DeskSplits splits;
    private @Nullable Measures measures;
    private TextScale scale = TextScale.NORMAL;
    private boolean dragging;

    /// @param splits where the dividers were put
    QueueDesk(QueueFeature queue, DeskSplits splits) {
        this.queue = queue;
        this.splits = splits;
        panes = new SplitPane(queue.list(), card, answer);
        // Nothing of the answer may be out of sight, whatever is dragged.
        answer.setMinWidth(Region.USE_COMPUTED_SIZE);
        answer.setAlignment(Pos.TOP_LEFT);
        panes.addEventFilter(MouseEvent.ANY, this::mouse);
        // The pane spreads what it holds by itself whenever it gets another width.
        panes.widthProperty().subscribe(width -> Fx.later(this::divide));
        panes.widthProperty().subscribe(this::least);
        root.setCenter(panes);
        root.widthProperty().subscribe(this::fit);
        root.sceneProperty().flatMap(Themes::scale).subscribe(this::rescale);
    }

    /// An empty pane until its screen is made.
    private static StackPane place() {
        var place = new StackPane();
        place.getStyleClass().add("pane");
        place.setMinWidth(LEAST);
        return place;
    }

    /// Puts card and answer in their places, the tabs above the card.
    void furnish(Region tabs, Region cardView, Region editorView) {
        VBox.setVgrow(cardView, Priority.ALWAYS);
        card.getChildren().setAll(new VBox(tabs, cardView));
        answer.getChildren().setAll(editorView);
    }

    Region node() {
        return root;
    }

    private void rescale(@Nullable TextScale now) {
        if (now != null) {
            scale = now;
            fit();
        }
    }

    private void fit() {
        var room = root.getWidth() * 100 / scale.percent();
        var now = room >= WIDE_FROM ? WIDE : room >= TIGHT_BELOW ? NARROW : TIGHT;
        if (room > 0 && !now.equals(measures)) {
            measures = now;
            root.setLeft(now.equals(WIDE) ? queue.views() : null);
            queue.width(now.equals(WIDE) ? QueueFeature.Width.WIDE : QueueFeature.Width.NARROW);
            divide();
        }
        least();
    }

    /// Where large text leaves less than that, what the design gives the list is the least.
    private void least() {
        var now = measures;
        if (now != null) {
            queue.list()
                    .setMinWidth(
                            Math.min(
                                    LEAST_LIST * scale.percent() / 100,
                                    Math.floor(panes.getWidth() * now.places().left())));
        }
    }

    /// The measures of the design, until somebody drags a divider; two clicks on one bring them
    /// back.
    private void divide() {
        var now = measures;
        if (now != null && !dragging) {
            var places = splits.of(now.name()).orElseGet(now::places);
            panes.setDividerPositions(places.left(), places.right());
        }
    }

    private void mouse(MouseEvent event) {
        var now = measures;
        if (now == null || !onDivider(event)) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            dragging = true;
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && dragging) {
            dragging = false;
            var at = panes.getDividerPositions();
            splits.keep(now.name(), new DeskSplits.Places(at[0], at[1]));
        } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.getClickCount() == 2) {
            splits.forget(now.name());
            divide();
        }
    }

    private static boolean onDivider(MouseEvent event) {
        for (var at = event.getTarget() instanceof Node node ? node : null;
                at != null;
                at = at.getParent()) {
            if (at.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }
}
