package pult.ui.theme;

import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Controls like those of the first window, laid out and thrown away while the store is still being
/// opened: what the toolkit does once for each kind of control (its classes, its styles, its
/// letters) is then done before the first rows need it.
public final class Rehearsal {
    private Rehearsal() {}

    /// On the JavaFX thread.
    public static void play() {
        var table = new TableView<>(FXCollections.observableArrayList("417", "418"));
        table.getStyleClass().add("queue-table");
        for (var each = 0; each < 2; each++) {
            var column = new TableColumn<String, String>("Номер");
            column.setCellFactory(ignored -> new Cell());
            table.getColumns().add(column);
        }
        var button = new Button("Фильтр", new FontIcon(BootstrapIcons.FUNNEL));
        button.setTooltip(new Tooltip("Фильтр"));
        var heading =
                new HBox(
                        new MenuButton("Вид"),
                        new TextField("Номер"),
                        button,
                        new ToggleButton("Ответ"),
                        new Label("Мои", new FontIcon(BootstrapIcons.INBOX)));
        heading.setPadding(new Insets(4));
        heading.getStyleClass().add("pane-heading");
        var root =
                new StackPane(
                        new SplitPane(new VBox(heading, table), new ScrollPane(new Label("…"))));
        // The sheets first: what is in a scene already would be styled anew for them.
        var scene = new Scene(new Group(), 600, 200);
        Themes.apply(scene, Theme.LIGHT);
        scene.setRoot(root);
        root.applyCss();
        root.layout();
    }

    private static final class Cell extends TableCell<String, String> {
        private final Label text = new Label();
        private final HBox line = new HBox(new FontIcon(BootstrapIcons.CIRCLE), text);

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            text.setText(item);
            setGraphic(empty ? null : line);
        }
    }
}
