package pult.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// A sentence and a 4-px bar under it: long work that goes on while the screen can be used.
public final class ProgressLine {
    private ProgressLine() {}

    /// @param done 0…1, or a negative number while the whole is unknown
    public static VBox of(ObservableValue<String> words, ObservableValue<Number> done) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(done.map(Number::doubleValue));
        bar.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(8, Labels.of(words, "t-small", "c-2"), bar);
        box.getStyleClass().addAll("pane-subtle", "divider-bottom");
        box.setPadding(new javafx.geometry.Insets(8, 12, 12, 12));
        return box;
    }
}
