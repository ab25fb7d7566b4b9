package pult.app;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import pult.ui.fx.Fx;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A keyboard under the Russian layout, as the toolkit was measured to tell of it on Linux: letter
/// keys have no code, only their Cyrillic letter. Keys are named as the operator reads them.
final class RussianKeyboard {
    private static final String CYRILLIC = "йцукенгшщзфывапролдячсмить";
    private static final String LATIN = "QWERTYUIOPASDFGHJKLZXCVBNM";
    private static final Map<String, KeyCode> NAMED =
            Map.ofEntries(
                    Map.entry("Enter", KeyCode.ENTER),
                    Map.entry("Esc", KeyCode.ESCAPE),
                    Map.entry("Tab", KeyCode.TAB),
                    Map.entry("Up", KeyCode.UP),
                    Map.entry("Down", KeyCode.DOWN),
                    Map.entry("Left", KeyCode.LEFT),
                    Map.entry("Right", KeyCode.RIGHT),
                    Map.entry("Home", KeyCode.HOME),
                    Map.entry("Space", KeyCode.SPACE),
                    Map.entry("F1", KeyCode.F1),
                    Map.entry("F5", KeyCode.F5),
                    Map.entry("F8", KeyCode.F8));

    private final Scene scene;

    RussianKeyboard(Scene scene) {
        this.scene = scene;
    }

    /// Presses keys one after another: `J`, `G M`, `Ctrl+Shift+Enter`, `/`.
    void press(String keys) {
        for (var stroke : keys.split(" ", -1)) {
            var parts = List.of(stroke.split("\\+", -1));
            var key = parts.getLast();
            var ctrl = parts.contains("Ctrl");
            var shift = parts.contains("Shift");
            var alt = parts.contains("Alt");
            Fx.call(() -> {
                var code = NAMED.getOrDefault(key, KeyCode.UNDEFINED);
                if (key.matches("\\d")) {
                    code = KeyCode.valueOf("DIGIT" + key);
                }
                var at = LATIN.indexOf(key);
                var text =
                        NAMED.containsKey(key)
                                ? ""
                                : at >= 0 ? CYRILLIC.substring(at, at + 1) : key;
                fire(KeyEvent.KEY_PRESSED, code, text, ctrl, shift, alt);
                if (!text.isEmpty() && !ctrl && !alt) {
                    fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, text, false, shift, false);
                }
                fire(KeyEvent.KEY_RELEASED, code, text, ctrl, shift, alt);
                return true;
            });
        }
    }

    /// Types a text letter by letter into whatever has the keyboard.
    void type(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter ->
                        Fx.call(() -> {
                            var code =
                                    letter.matches("\\d")
                                            ? KeyCode.valueOf("DIGIT" + letter)
                                            : KeyCode.UNDEFINED;
                            var lower = letter.toLowerCase(Locale.ROOT);
                            fire(KeyEvent.KEY_PRESSED, code, lower, false, false, false);
                            fire(
                                    KeyEvent.KEY_TYPED,
                                    KeyCode.UNDEFINED,
                                    letter,
                                    false,
                                    false,
                                    false);
                            fire(KeyEvent.KEY_RELEASED, code, lower, false, false, false);
                            return true;
                        }));
    }

    private void fire(
            EventType<KeyEvent> type,
            KeyCode code,
            String text,
            boolean ctrl,
            boolean shift,
            boolean alt) {
        Node owner = scene.getFocusOwner();
        var character = type == KeyEvent.KEY_TYPED ? text : KeyEvent.CHAR_UNDEFINED;
        Event.fireEvent(
                owner == null ? scene.getRoot() : owner,
                new KeyEvent(type, character, text, code, shift, ctrl, alt, false));
    }
}
