package pult.ui.control;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import pult.ui.fx.Command;

import java.util.List;

/// Which key does what, made from the commands themselves. JavaFX thread.
public final class KeyList {
    private KeyList() {}

    /// Commands that no key calls are left out.
    public static GridPane of(List<Command> commands) {
        var grid = new GridPane(16, 4);
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, new ColumnConstraints());
        var row = 0;
        for (var command : commands) {
            if (!command.shortcuts().isEmpty()) {
                var name = Labels.of(command.text());
                name.setWrapText(true);
                name.setMinHeight(Region.USE_PREF_SIZE);
                grid.add(name, 0, row);
                grid.add(KeyCap.row(command.shortcuts().getFirst()), 1, row);
                row++;
            }
        }
        return grid;
    }
}
