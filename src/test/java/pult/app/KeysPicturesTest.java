package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.feature.settings.Preferences;
import pult.feature.writing.Pictures;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The list of keys and the palette over the real window, with all of its commands.
class KeysPicturesTest {
    @TempDir private Path folder;

    @Test
    void everyKeyOnceAndThePictures() throws Exception {
        try (var desk = ShiftDesk.open(folder, 200, Preferences.USUAL, Clock.systemUTC())) {
            var keys = new RussianKeyboard(desk.scene());
            keys.press("Ctrl+K");
            keys.type("от");
            desk.picture("window-palette-light");
            keys.press("Esc");
            Fx.call(() -> {
                var groups = desk.window().keyGroups();
                Pictures.take(KeysWindow.content(groups, "Список клавиш"), "keys", 880, 1000);
                var called = new HashMap<String, Set<String>>();
                groups.stream()
                        .flatMap(group -> group.commands().stream())
                        .forEach(command -> note(called, command));
                // Two commands may share a key only where one of them is for an answer and the
                // other for a note, or one for the queue and the other for other sections.
                assertThat(called.values()).allMatch(names -> names.size() <= 2);
                return true;
            });
        }
    }

    private static void note(Map<String, Set<String>> called, Command command) {
        command.shortcuts()
                .forEach(key ->
                        called.computeIfAbsent(key.shown(), any -> new HashSet<>())
                                .add(command.text()));
    }
}
