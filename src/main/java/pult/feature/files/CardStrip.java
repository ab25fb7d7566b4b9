package pult.feature.files;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pult.domain.file.FileId;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Subscriptions;

import java.util.function.BiConsumer;

/// Files of the appeal, one row each: type, name, size, where it is. Enter or a click opens.
final class CardStrip {
    private final FilesViewModel model;
    private final FileWords words;
    private final BiConsumer<FileId, String> saveAs;
    private final VBox rows = new VBox();
    private final VBox node = new VBox(6);

    /// @param saveAs asks for a place and saves
    CardStrip(
            FilesViewModel model,
            FileWords words,
            BiConsumer<FileId, String> saveAs,
            Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.saveAs = saveAs;
        var problem = Labels.of(model.problemProperty(), "t-small", "c-2");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        rows.getStyleClass().addAll("boxed", "file-rows");
        node.getChildren().addAll(rows, problem);
        node.getStyleClass().add("file-strip");
        subscriptions.onList(model.card(), this::fill);
        fill();
    }

    Region node() {
        return node;
    }

    private void fill() {
        var focused = rows.getChildren().stream().anyMatch(Node::isFocused);
        var at =
                rows.getChildren().stream()
                        .filter(Node::isFocused)
                        .findFirst()
                        .map(rows.getChildren()::indexOf)
                        .orElse(0);
        rows.getChildren().setAll(model.card().stream().map(this::row).toList());
        if (focused && at < rows.getChildren().size()) {
            rows.getChildren().get(at).requestFocus();
        }
        node.setVisible(!model.card().isEmpty());
        node.setManaged(!model.card().isEmpty());
    }

    private Node row(FileLine line) {
        var name = Labels.of(line.name());
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var size = fixed(line.size(), "c-3");
        var state = fixed(line.state(), line.warm() ? "c-over" : "c-2");
        var icon = Icons.of(FileIcons.of(line.kind()));
        if (line.warm()) {
            icon.getStyleClass().add("c-over");
        }
        var content = new HBox(8, icon, name, size, state);
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var button = new Button();
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        content.setMinWidth(0);
        button.setGraphic(content);
        button.getStyleClass().setAll("file-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setPrefWidth(0);
        button.setAccessibleText(words.own().spoken(line.name(), line.size(), line.state()));
        button.setOnAction(event -> model.open(line));
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                model.open(line);
            }
        });
        menu(button, line);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void menu(Button button, FileLine line) {
        var held = line.held();
        if (held == null || !line.readable()) {
            return;
        }
        var save = new MenuItem(words.own().saveAs());
        save.setOnAction(event -> saveAs.accept(held, line.about().name()));
        button.setContextMenu(new ContextMenu(save));
    }

    private static Label fixed(String text, String colour) {
        return Labels.fixed(text, "t-small", colour);
    }
}
