package pult.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;

/// The 28-px line at the foot of the window.
public final class StatusStrip {
    private StatusStrip() {}

    public static HBox of(Node[] atLeft, Node[] atRight) {
        var strip = new HBox();
        strip.getStyleClass().add("status-bar-strip");
        strip.getChildren().addAll(atLeft);
        strip.getChildren().add(Labels.gap());
        for (var node : atRight) {
            node.getStyleClass().add("right");
            strip.getChildren().add(node);
        }
        return strip;
    }

    /// An icon and the words beside it: a light part, a strong part, a light part, any may be
    /// empty. Gone while all are empty.
    public static HBox item(
            Ikon icon,
            ObservableValue<String> before,
            ObservableValue<String> strong,
            ObservableValue<String> after) {
        var item = new HBox(Icons.of(icon), part(before), part(strong, "t-medium"), part(after));
        item.getStyleClass().add("status-item");
        var shown =
                javafx.beans.binding.Bindings.createBooleanBinding(
                        () ->
                                !before.getValue().isEmpty()
                                        || !strong.getValue().isEmpty()
                                        || !after.getValue().isEmpty(),
                        before,
                        strong,
                        after);
        item.visibleProperty().bind(shown);
        item.managedProperty().bind(shown);
        return item;
    }

    private static Label part(ObservableValue<String> text, String... classes) {
        var label = Labels.of(text, classes);
        label.getStyleClass().add("t-small");
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.managedProperty().bind(text.map(words -> !words.isEmpty()));
        return label;
    }
}
