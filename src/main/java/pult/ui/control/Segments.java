package pult.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Function;

/// One of a few, side by side in one frame. Exactly one is chosen.
public final class Segments<T> {
    private final HBox node = new HBox();
    private final ObjectProperty<T> chosen;

    public Segments(List<T> values, T first, Function<T, String> words) {
        chosen = new SimpleObjectProperty<>(first);
        node.getStyleClass().add("segments");
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        node.setMinWidth(Region.USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (var value : values) {
            var button = new ToggleButton(words.apply(value));
            button.setToggleGroup(group);
            button.setSelected(value.equals(first));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.set(value);
            });
            chosen.addListener((observable, before, now) -> button.setSelected(value.equals(now)));
            node.getChildren().add(button);
        }
    }

    public HBox node() {
        return node;
    }

    public ObjectProperty<T> chosenProperty() {
        return chosen;
    }
}
