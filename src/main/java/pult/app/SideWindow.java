package pult.app;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;

import pult.feature.settings.Preferences;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.Themes;
import pult.ui.theme.WindowIcon;

import java.time.Clock;

/// A window beside the one window, closed with Escape. JavaFX thread.
final class SideWindow {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;

    private SideWindow() {}

    static void show(Stage owner, String title, Region content, Preferences choices) {
        var stage = new Stage();
        stage.initOwner(owner);
        WindowIcon.as(owner, stage);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        var scene = new Scene(content, WIDTH, HEIGHT);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        stage.close();
                    }
                });
        new KeyMatcher(Clock.systemUTC()).attach(scene);
        Themes.apply(scene, choices.theme(), choices.scale());
        stage.setScene(scene);
        stage.show();
    }
}
