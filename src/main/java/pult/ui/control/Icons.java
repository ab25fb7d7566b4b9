package pult.ui.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the Bootstrap set: 16 px in lists and buttons, 20 in the rail, 28 in an alarm.
public final class Icons {
    private Icons() {}

    /// Reads the font of the icons ahead of the first window.
    public static void prepare() {
        of(BootstrapIcons.X).applyCss();
    }

    /// 16 px.
    public static FontIcon of(Ikon icon) {
        return of(icon, 16);
    }

    /// @param size 14, 16, 20 or 28 px at 100 % text; it grows with the text
    public static FontIcon of(Ikon icon, int size) {
        var node = FontIcon.of(icon);
        node.setIconSize(size);
        node.getStyleClass().add("icon-" + size);
        node.setFocusTraversable(false);
        return node;
    }
}
