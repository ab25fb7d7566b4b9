package pult.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Labels in the sizes and colours of the theme: `t-pane`, `t-small`, `t-strong`, `c-2`, `c-over` …
public final class Labels {
    private Labels() {}

    public static Label of(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    public static Label of(ObservableValue<String> text, String... classes) {
        var label = of("", classes);
        label.textProperty().bind(text);
        return label;
    }

    /// A label that never gives way to its neighbours.
    public static Label fixed(String text, String... classes) {
        var label = of(text, classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Empty room that takes what is left in a row.
    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
