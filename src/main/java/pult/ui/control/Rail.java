package pult.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.ui.fx.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The sections of the program at the left edge, 72 px with words or 48 without.
public final class Rail {
    /// One section.
    ///
    /// @param command opens it; has an icon
    /// @param count shown on the icon, zero for none
    public record Entry(
            Command command, ObservableValue<? extends Number> count, Badge.Tone tone, End end) {}

    /// Where an entry stands.
    public enum End {
        TOP,
        BOTTOM
    }

    /// Width of the rail.
    public enum Width {
        WORDS,
        NARROW
    }

    private final VBox node = new VBox();
    private final Map<Command, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<Command, Label> words = new LinkedHashMap<>();
    private @Nullable Command open;

    public Rail(List<Entry> entries) {
        node.getStyleClass().add("rail");
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        entries.stream().filter(e -> e.end() == End.TOP).forEach(this::add);
        node.getChildren().add(gap);
        entries.stream().filter(e -> e.end() == End.BOTTOM).forEach(this::add);
    }

    public Region node() {
        return node;
    }

    /// Marks the section that is open.
    public void select(Command command) {
        open = command;
        mark();
    }

    /// Only what is open is pressed, whatever was clicked.
    private void mark() {
        buttons.forEach((of, button) -> button.setSelected(of.equals(open)));
    }

    public void width(Width width) {
        var narrow = width == Width.NARROW;
        node.getStyleClass().remove("narrow");
        if (narrow) {
            node.getStyleClass().add("narrow");
        }
        words.values()
                .forEach(label -> {
                    label.setVisible(!narrow);
                    label.setManaged(!narrow);
                });
    }

    private void add(Entry entry) {
        var command = entry.command();
        var icon = Icons.of(Objects.requireNonNull(command.icon(), "a section has an icon"), 20);
        var badge = Badge.of(entry.count(), entry.tone());
        var badged = new StackPane(icon, badge);
        badged.setMaxSize(48, 24);
        badged.setMinSize(48, 24);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        badge.setTranslateY(-3);
        var label = Labels.of(command.text(), "t-rail");
        var content = new VBox(2, badged, label);
        content.setAlignment(Pos.CENTER);
        var button = new ToggleButton();
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(command.text());
        Hint.on(button, command.hint());
        button.setOnAction(event -> {
            command.execute();
            mark();
        });
        buttons.put(command, button);
        words.put(command, label);
        node.getChildren().add(button);
    }
}
