package pult.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Looks of the program. Each has one sheet of colour tokens over the base look of AtlantaFX
/// Primer.
public enum Theme {
    LIGHT,
    DARK;

    /// Address of the sheet of tokens on the class path.
    String tokens() {
        return switch (this) {
            case LIGHT -> "light.css";
            case DARK -> "dark.css";
        };
    }

    String base() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }
}
