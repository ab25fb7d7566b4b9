package pult.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Small frames with a word: what something is, or a filter that can be taken off.
public final class Chip {
    private Chip() {}

    /// Says what something is: «Сообщение · ПОС».
    public static Label plain(String text) {
        return Labels.fixed(text, "chip", "plain");
    }

    /// A chosen filter; clicking takes it off.
    public static Button removable(String text, String hint, Runnable remove) {
        var chip = clickable(text, remove);
        chip.getStyleClass().add("chosen");
        chip.setGraphic(Icons.of(BootstrapIcons.X, 14));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(hint);
        return chip;
    }

    /// One of several that can be chosen.
    public static ToggleButton choice(String text) {
        var chip = new ToggleButton(text);
        chip.getStyleClass().setAll("chip", "clickable");
        chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        chip.selectedProperty()
                .subscribe(chosen -> {
                    chip.getStyleClass().remove("chosen");
                    if (chosen) {
                        chip.getStyleClass().add("chosen");
                    }
                });
        return chip;
    }

    /// A chip that does something.
    public static Button clickable(String text, Runnable action) {
        var chip = new Button(text);
        chip.getStyleClass().setAll("chip", "clickable");
        chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        chip.setOnAction(event -> action.run());
        return chip;
    }
}
