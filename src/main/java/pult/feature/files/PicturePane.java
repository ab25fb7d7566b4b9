package pult.feature.files;

import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import pult.ui.control.Labels;

/// A picture of the appeal as large as there is room. Esc closes.
final class PicturePane {
    private final VBox node;

    /// @param save asks for a place and saves
    PicturePane(String name, Image image, FileWords words, Runnable save, Runnable close) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        var room = new StackPane(view);
        room.setMinSize(0, 0);
        view.fitWidthProperty()
                .bind(
                        javafx.beans.binding.Bindings.createDoubleBinding(
                                () -> Math.min(image.getWidth(), Math.max(1, room.getWidth() - 24)),
                                room.widthProperty()));
        view.fitHeightProperty()
                .bind(
                        javafx.beans.binding.Bindings.createDoubleBinding(
                                () ->
                                        Math.min(
                                                image.getHeight(),
                                                Math.max(1, room.getHeight() - 24)),
                                room.heightProperty()));
        view.setAccessibleText(name);
        VBox.setVgrow(room, Priority.ALWAYS);
        var saving = new Button(words.own().saveAs());
        saving.setOnAction(event -> save.run());
        var closing = new Button(words.own().close());
        closing.setCancelButton(true);
        closing.setOnAction(event -> close.run());
        var title = Labels.of(name, "t-medium");
        title.setMinWidth(0);
        var bar = new HBox(8, title, Labels.gap(), saving, closing);
        bar.getStyleClass().add("action-bar");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        node = new VBox(room, bar);
        node.getStyleClass().addAll("pane", "picture-pane");
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    Region node() {
        return node;
    }
}
