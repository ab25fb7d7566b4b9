package pult.app;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.Modality;
import javafx.stage.Stage;

import pult.ui.control.KeyCap;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Command;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.util.List;

/// The list of keys, made from the commands themselves. JavaFX thread.
final class KeysWindow {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 560;

    private KeysWindow() {}

    static void show(Stage owner, List<Command> commands, String title, Theme theme) {
        var stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        var root = new BorderPane();
        root.setTop(PaneHeading.of(title));
        var scroll = new ScrollPane(rows(commands));
        scroll.setFitToWidth(true);
        root.setCenter(scroll);
        root.getStyleClass().add("pane");
        var scene = new Scene(root, WIDTH, HEIGHT);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        stage.close();
                    }
                });
        Themes.apply(scene, theme);
        stage.setScene(scene);
        stage.show();
    }

    private static GridPane rows(List<Command> commands) {
        var grid = new GridPane(16, 4);
        grid.setPadding(new Insets(12, 16, 16, 16));
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, new ColumnConstraints());
        var row = 0;
        for (var command : commands) {
            if (!command.shortcuts().isEmpty()) {
                grid.add(Labels.of(command.text()), 0, row);
                grid.add(KeyCap.row(command.shortcuts().getFirst()), 1, row);
                row++;
            }
        }
        return grid;
    }
}
