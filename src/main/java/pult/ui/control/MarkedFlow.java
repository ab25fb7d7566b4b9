package pult.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;

/// Marks stretches of a text that is read, behind its letters.
public final class MarkedFlow {
    private MarkedFlow() {}

    /// A text that wraps in its place: a label while nothing of it is marked.
    ///
    /// @param marks by the characters of the text
    /// @param classes sizes and colours of the theme, as of [Labels]
    public static Region wrapped(String text, List<Stretch> marks, String... classes) {
        if (marks.isEmpty()) {
            var label = Labels.of(text, classes);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            return label;
        }
        var piece = new Text(text);
        piece.getStyleClass().addAll(classes);
        var flow = new TextFlow(piece);
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(text);
        flow.setMinWidth(0);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        mark(flow, marks);
        return flow;
    }

    /// @param flow of texts alone; its marks follow its width
    /// @param marks by the characters of the whole
    public static void mark(TextFlow flow, List<Stretch> marks) {
        if (marks.isEmpty()) {
            return;
        }
        var under = new Path();
        under.getStyleClass().add("found-under");
        under.setManaged(false);
        flow.getChildren().addFirst(under);
        Runnable draw =
                () -> {
                    under.getElements().clear();
                    for (var mark : marks) {
                        under.getElements()
                                .addAll(flow.getRangeShape(mark.from(), mark.to(), false));
                    }
                };
        flow.widthProperty().subscribe(draw);
        flow.heightProperty().subscribe(draw);
        flow.needsLayoutProperty()
                .subscribe(needed -> {
                    if (!needed) {
                        draw.run();
                    }
                });
    }
}
