package pult.ui.control;

import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;

import java.util.List;

/// Marks stretches of a text that is read, behind its letters.
public final class MarkedFlow {
    private MarkedFlow() {}

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
