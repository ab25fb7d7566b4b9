package pult.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The 40-px line at the top of a pane: its title, what stands beside it, and at the right what can
/// be done.
public final class PaneHeading {
    private PaneHeading() {}

    public static HBox of(String title, Node... atRight) {
        return of(Labels.fixed(title, "t-pane"), new Node[0], atRight);
    }

    public static HBox of(Node title, Node[] beside, Node[] atRight) {
        var heading = new HBox();
        heading.getStyleClass().add("pane-heading");
        heading.getChildren().add(title);
        heading.getChildren().addAll(beside);
        heading.getChildren().add(Labels.gap());
        heading.getChildren().addAll(atRight);
        return heading;
    }
}
