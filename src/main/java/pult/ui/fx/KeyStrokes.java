package pult.ui.fx;

import javafx.scene.input.KeyCode;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads key events as strokes. Measured on Linux: with a Russian layout the code of every letter
/// key is UNDEFINED and only the Cyrillic letter is known.
final class KeyStrokes {
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`";

    private static final Map<String, String> NAMES =
            Map.of("BACK_SPACE", "BACKSPACE", "KP_ENTER", "ENTER", "CONTEXT_MENU", "MENU");

    private KeyStrokes() {}

    /// @param text what the event calls its text, may be empty
    /// @return empty for a modifier alone and for punctuation without Ctrl, which is read from the
    ///   character typed
    static Optional<Shortcut.Stroke> pressed(
            KeyCode code, String text, Set<Shortcut.Modifier> held) {
        if (code.isModifierKey()) {
            return Optional.empty();
        }
        if (code.isLetterKey()) {
            return Optional.of(new Shortcut.Stroke(code.getName().toUpperCase(Locale.ROOT), held));
        }
        var letter = latin(text);
        if (letter.isPresent()) {
            return letter.filter(key -> Character.isLetter(key.charAt(0)))
                    .map(key -> new Shortcut.Stroke(key, held));
        }
        if (code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        if (code.isDigitKey() && !code.isKeypadKey()) {
            return Optional.of(new Shortcut.Stroke(code.name().substring("DIGIT".length()), held));
        }
        if (punctuation(code, text)) {
            return held.contains(Shortcut.Modifier.CTRL)
                    ? Optional.of(new Shortcut.Stroke(text, without(held)))
                    : Optional.empty();
        }
        return Optional.of(new Shortcut.Stroke(NAMES.getOrDefault(code.name(), code.name()), held));
    }

    /// @return the punctuation mark typed; empty for anything else
    static Optional<Shortcut.Stroke> typed(String character, Set<Shortcut.Modifier> held) {
        if (character.length() != 1 || held.contains(Shortcut.Modifier.CTRL)) {
            return Optional.empty();
        }
        var mark = character.charAt(0);
        return mark > ' ' && mark < '\u007F' && !Character.isLetterOrDigit(mark)
                ? Optional.of(new Shortcut.Stroke(character, without(held)))
                : Optional.empty();
    }

    static Set<Shortcut.Modifier> held(boolean ctrl, boolean shift, boolean alt) {
        var held = EnumSet.noneOf(Shortcut.Modifier.class);
        if (ctrl) {
            held.add(Shortcut.Modifier.CTRL);
        }
        if (shift) {
            held.add(Shortcut.Modifier.SHIFT);
        }
        if (alt) {
            held.add(Shortcut.Modifier.ALT);
        }
        return held;
    }

    private static Set<Shortcut.Modifier> without(Set<Shortcut.Modifier> held) {
        var others = EnumSet.noneOf(Shortcut.Modifier.class);
        others.addAll(held);
        others.remove(Shortcut.Modifier.SHIFT);
        return others;
    }

    private static Optional<String> latin(String text) {
        if (text.length() != 1) {
            return Optional.empty();
        }
        var at = CYRILLIC.indexOf(Character.toLowerCase(text.charAt(0)));
        return at < 0 ? Optional.empty() : Optional.of(String.valueOf(LATIN.charAt(at)));
    }

    /// What the same keys give under the other layout: «jndtn» for «ответ» and back.
    static String otherLayout(String typed) {
        var other = new StringBuilder();
        for (var letter : typed.toLowerCase(Locale.ROOT).toCharArray()) {
            var latin = LATIN.toLowerCase(Locale.ROOT).indexOf(letter);
            var cyrillic = CYRILLIC.indexOf(letter);
            other.append(
                    latin >= 0
                            ? CYRILLIC.charAt(latin)
                            : cyrillic >= 0
                                    ? Character.toLowerCase(LATIN.charAt(cyrillic))
                                    : letter);
        }
        return other.toString();
    }

    private static boolean punctuation(KeyCode code, String text) {
        return text.length() == 1
                && text.charAt(0) > ' '
                && text.charAt(0) < '\u007F'
                && !code.isFunctionKey();
    }
}
