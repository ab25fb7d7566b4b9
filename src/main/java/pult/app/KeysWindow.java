package pult.app;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Modality;
import javafx.stage.Stage;

import pult.ui.control.KeyList;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Command;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;
import pult.ui.theme.WindowIcon;

import java.util.List;

/// The list of keys, made from the commands themselves. JavaFX thread.
final class KeysWindow {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 560;

    private KeysWindow() {}

    static void show(Stage owner, List<Command> commands, String title, Theme theme) {
        var stage = new Stage();
        stage.initOwner(owner);
        WindowIcon.as(owner, stage);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        var root = new BorderPane();
        root.setTop(PaneHeading.of(title));
        var keys = KeyList.of(commands);
        keys.setPadding(new Insets(12, 16, 16, 16));
        var scroll = new ScrollPane(keys);
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
}
