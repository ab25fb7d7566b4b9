package pult.app;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;

import pult.feature.settings.Preferences;
import pult.ui.control.KeyList;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Command;
import pult.ui.fx.CommandGroup;
import pult.ui.theme.Themes;
import pult.ui.theme.WindowIcon;

import java.util.List;

/// The list of keys by groups, made from the commands themselves, so that it cannot say anything
/// else than what the keys do. JavaFX thread.
final class KeysWindow {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 660;
    private static final double COLUMN = 392;

    private KeysWindow() {}

    static void show(Stage owner, List<CommandGroup> groups, String title, Preferences choices) {
        var stage = new Stage();
        stage.initOwner(owner);
        WindowIcon.as(owner, stage);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        var scene = new Scene(content(groups, title), WIDTH, HEIGHT);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                        stage.close();
                        event.consume();
                    }
                });
        Themes.apply(scene, choices.theme(), choices.scale());
        stage.setScene(scene);
        stage.show();
    }

    /// The groups in two columns of about the same length.
    static Region content(List<CommandGroup> groups, String title) {
        var root = new BorderPane();
        root.setTop(PaneHeading.of(title));
        var left = column();
        var right = column();
        var all = groups.stream().mapToInt(KeysWindow::rows).sum();
        var taken = 0;
        for (var group : groups) {
            if (rows(group) > 0) {
                (2 * taken < all ? left : right).getChildren().add(part(group));
                taken += rows(group) + 1;
            }
        }
        var columns = new HBox(32, left, right);
        columns.setPadding(new Insets(4, 16, 16, 16));
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        root.setCenter(scroll);
        root.getStyleClass().add("pane");
        return root;
    }

    private static VBox column() {
        var column = new VBox(12);
        column.setMinWidth(COLUMN);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static int rows(CommandGroup group) {
        return (int) called(group).count();
    }

    private static java.util.stream.Stream<Command> called(CommandGroup group) {
        return group.commands().stream().filter(command -> !command.shortcuts().isEmpty());
    }

    private static VBox part(CommandGroup group) {
        var heading = Labels.of(group.title(), "t-section", "c-3");
        heading.setPadding(new Insets(8, 0, 0, 0));
        var part = new VBox(4, heading);
        part.getChildren().add(KeyList.of(group.commands()));
        return part;
    }
}
