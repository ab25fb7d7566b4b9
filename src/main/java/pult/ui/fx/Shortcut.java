package pult.ui.fx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Keys that call a command: one stroke or a sequence of them, written as the operator reads them:
/// `J`, `Ctrl+Enter`, `Ctrl+Shift+C`, `G Q`, `/`, `?`, `F8`. Letters mean the key of the Latin
/// letter, whatever layout is on; punctuation means the character typed.
public record Shortcut(List<Stroke> strokes) {
    /// Keys held down. On macOS Command counts as [#CTRL].
    public enum Modifier {
        CTRL,
        SHIFT,
        ALT
    }

    /// One press.
    ///
    /// @param key `A`…`Z`, a name such as `ENTER`, `ESCAPE`, `F1`, `PAGE_UP`, or a character
    /// @param modifiers without Shift for a character, whose typing may need it
    public record Stroke(String key, Set<Modifier> modifiers) {
        public Stroke {
            modifiers = Set.copyOf(modifiers);
        }

        boolean character() {
            return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
        }

        /// Means something of its own to a text field: a letter, Enter, Esc, an arrow. Ctrl, Alt
        /// and the function keys do not.
        public boolean plain() {
            return !modifiers.contains(Modifier.CTRL)
                    && !modifiers.contains(Modifier.ALT)
                    && !key.matches("F\\d+");
        }

        /// Presses a button that has the focus.
        boolean presses() {
            return plain() && (key.equals("ENTER") || key.equals("SPACE"));
        }
    }

    public Shortcut {
        strokes = List.copyOf(strokes);
        if (strokes.isEmpty()) {
            throw new IllegalArgumentException("no keys");
        }
    }

    public static Shortcut of(String text) {
        var strokes = new ArrayList<Stroke>();
        for (var part : text.split(" ", -1)) {
            strokes.add(stroke(part));
        }
        return new Shortcut(strokes);
    }

    private static Stroke stroke(String text) {
        var modifiers = EnumSet.noneOf(Modifier.class);
        var key = text;
        for (var plus = key.indexOf('+'); plus > 0; plus = key.indexOf('+')) {
            modifiers.add(Modifier.valueOf(key.substring(0, plus).toUpperCase(Locale.ROOT)));
            key = key.substring(plus + 1);
        }
        var name =
                switch (key) {
                    case "Esc" -> "ESCAPE";
                    case "PgUp" -> "PAGE_UP";
                    case "PgDn" -> "PAGE_DOWN";
                    default -> key.toUpperCase(Locale.ROOT);
                };
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no key in " + text);
        }
        return new Stroke(name, modifiers);
    }

    /// What stands on the key caps, one for each key: `Ctrl`, `Enter`.
    public List<String> caps() {
        var caps = new ArrayList<String>();
        for (var stroke : strokes) {
            for (var modifier : Modifier.values()) {
                if (stroke.modifiers().contains(modifier)) {
                    caps.add(name(modifier.name()));
                }
            }
            caps.add(
                    switch (stroke.key()) {
                        case "ESCAPE" -> "Esc";
                        case "PAGE_UP" -> "PgUp";
                        case "PAGE_DOWN" -> "PgDn";
                        case "UP" -> "↑";
                        case "DOWN" -> "↓";
                        case "TAB" -> "Tab";
                        case "END" -> "End";
                        case "LEFT" -> "←";
                        case "RIGHT" -> "→";
                        default -> stroke.key().length() <= 3 ? stroke.key() : name(stroke.key());
                    });
        }
        return caps;
    }

    /// `Ctrl+Enter`, `G Q`: for menus and tooltips.
    public String shown() {
        var shown = new StringBuilder();
        for (var stroke : strokes) {
            if (!shown.isEmpty()) {
                shown.append(' ');
            }
            shown.append(String.join("+", new Shortcut(List.of(stroke)).caps()));
        }
        return shown.toString();
    }

    private static String name(String upper) {
        return upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT);
    }
}
