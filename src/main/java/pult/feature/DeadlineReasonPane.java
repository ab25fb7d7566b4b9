package pult.feature;

import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import pult.feature.DeadlineReasons.Line;
import pult.ui.control.Labels;

import java.util.List;

/// The steps to a date, one under the other. JavaFX thread.
public final class DeadlineReasonPane {
    private DeadlineReasonPane() {}

    public static GridPane of(List<Line> lines) {
        var grid = new GridPane(12, 4);
        grid.getStyleClass().add("reasons");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        texts.setMinWidth(0);
        grid.getColumnConstraints().setAll(names, texts);
        for (var line : lines) {
            var name = Labels.fixed(line.name(), "t-small", "c-2");
            GridPane.setValignment(name, VPos.TOP);
            var text =
                    switch (line.tone()) {
                        case PLAIN -> Labels.of(line.text(), "t-small");
                        case STRONG -> Labels.of(line.text(), "t-small", "t-strong");
                        case LOUD -> Labels.of(line.text(), "t-small", "c-over");
                    };
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            if (line.name().isEmpty()) {
                grid.add(text, 0, grid.getRowCount(), 2, 1);
            } else {
                grid.addRow(grid.getRowCount(), name, text);
            }
        }
        return grid;
    }
}
