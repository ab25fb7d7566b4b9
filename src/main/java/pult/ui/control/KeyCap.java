package pult.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import pult.ui.fx.Shortcut;

/// Key caps: a small frame for each key to be pressed.
public final class KeyCap {
    private KeyCap() {}

    public static Label of(String cap) {
        var label = Labels.fixed(cap, "key-cap");
        label.setFocusTraversable(false);
        return label;
    }

    /// The keys of a shortcut side by side.
    public static HBox row(Shortcut shortcut) {
        var row = new HBox(4);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        shortcut.caps().forEach(cap -> row.getChildren().add(of(cap)));
        row.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return row;
    }
}
