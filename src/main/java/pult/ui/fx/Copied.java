package pult.ui.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Texts on the system's clipboard. JavaFX thread.
public final class Copied {
    private Copied() {}

    /// Puts a text there, in place of what was.
    public static void text(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
