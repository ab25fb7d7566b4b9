package pult.ui.control;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import pult.ui.fx.Command;

/// Buttons that call a [Command] and follow whether it can be done. Looks: none of these classes is
/// the usual button; `primary` is the one filled button of a screen, `quiet` has no frame, `small`
/// is 24 px high.
public final class Buttons {
    private Buttons() {}

    /// Words, with the icon when the command has one.
    public static Button of(Command command, String... classes) {
        var button = new Button(command.text());
        var icon = command.icon();
        if (icon != null) {
            button.setGraphic(Icons.of(icon));
        }
        return bound(button, command, classes);
    }

    /// Words and, behind them, the key caps.
    public static Button withKeys(Command command, String... classes) {
        var button = new Button(command.text());
        if (!command.shortcuts().isEmpty()) {
            button.setGraphic(KeyCap.row(command.shortcuts().getFirst()));
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
        return bound(button, command, classes);
    }

    /// The icon alone; the words stay in the tooltip and for the screen reader.
    public static Button icon(Command command) {
        var button = new Button();
        var icon = command.icon();
        if (icon == null) {
            throw new IllegalArgumentException("no icon: " + command.text());
        }
        button.setGraphic(Icons.of(icon));
        button.setAccessibleText(command.text());
        return bound(button, command, "quiet", "icon-only");
    }

    private static Button bound(Button button, Command command, String... classes) {
        button.getStyleClass().addAll(classes);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(button, command.hint());
        button.disableProperty()
                .bind(command.enabledProperty().not().or(command.runningProperty()));
        button.setOnAction(event -> command.execute());
        return button;
    }

    /// Buttons side by side, 8 px apart.
    public static HBox row(Button... buttons) {
        var row = new HBox(8, buttons);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }
}
