package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.feature.Section;
import pult.feature.settings.Preferences;
import pult.ui.fx.Command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Nothing acts on an appeal or a list that is not seen, and the search field says what is searched
/// for.
class WindowPlacesTest {
    @TempDir private Path folder;

    @Test
    void whatIsNotSeenIsNotActedOn() throws Exception {
        try (var desk = ShiftDesk.open(folder, 200, Preferences.USUAL, Clock.systemUTC())) {
            var keys = new RussianKeyboard(desk.scene());
            keys.press("G 2");
            Await.until("the list", () -> desk.says("Никем не взяты"));
            while (!enabled(desk, "Взять в работу")) {
                var before = desk.shown();
                keys.press("J");
                // A key pressed while a card is still coming would move on from it later.
                Await.until("the next card", () -> !desk.shown().equals(before));
            }
            var shown = desk.shown();

            keys.press("G M");
            Await.until("the map", () -> desk.window().section() == Section.MAP);
            assertThat(desk.onFx(() -> menu(desk, "Взять в работу").isDisable())).isTrue();
            assertThat(enabled(desk, "Взять в работу")).isFalse();
            for (var name :
                    List.of(
                            "Следующее обращение",
                            "Скопировать номер",
                            "Ответить",
                            "Внутренняя заметка",
                            "Открыть вкладку")) {
                assertThat(enabled(desk, name)).as(name).isFalse();
            }
            keys.press("Ctrl+K");
            keys.type("взять в работу");
            keys.press("Enter");
            keys.press("Esc");
            assertThat(desk.session().store().outbox().waiting()).isEmpty();

            keys.press("G Q");
            Await.until("the queue", () -> desk.window().section() == Section.QUEUE);
            Await.until("the same card", () -> desk.shown().equals(shown));
            assertThat(enabled(desk, "Взять в работу")).isTrue();
            assertThat(desk.onFx(() -> menu(desk, "Взять в работу").isDisable())).isFalse();
        }
    }

    @Test
    void aListThatIsChosenIsShown() throws Exception {
        try (var desk = ShiftDesk.open(folder, 200, Preferences.USUAL, Clock.systemUTC())) {
            var keys = new RussianKeyboard(desk.scene());
            keys.press("G M");
            Await.until("the map", () -> desk.window().section() == Section.MAP);
            keys.press("G 2");
            Await.until("the queue", () -> desk.window().section() == Section.QUEUE);
            Await.until("the list", () -> desk.says("Никем не взяты"));

            keys.press("G M");
            Await.until("the map", () -> desk.window().section() == Section.MAP);
            keys.press("Ctrl+K");
            keys.type("на утв");
            keys.press("Enter");
            Await.until("the queue", () -> desk.window().section() == Section.QUEUE);
            Await.until("the list", () -> desk.says("На утверждении"));
        }
    }

    @Test
    void theSearchFieldSaysWhatIsSearchedFor() throws Exception {
        try (var desk = ShiftDesk.open(folder, 200, Preferences.USUAL, Clock.systemUTC())) {
            var keys = new RussianKeyboard(desk.scene());
            keys.press("/");
            keys.type("дорога");
            keys.press("Enter");
            Await.until("it is typed", () -> sought(desk).equals("дорога"));
            keys.press("Esc Esc");
            keys.press("F");
            keys.press("Ctrl+A");
            keys.type("отопление канал:пос");
            keys.press("Enter");
            Await.until("the chip", () -> desk.says("Канал: ПОС"));
            assertThat(sought(desk)).isEqualTo("отопление");
        }
    }

    private static String sought(ShiftDesk desk) {
        return Objects.requireNonNull(
                desk.onFx(() ->
                        desk.lookup(".search-field").stream()
                                .map(TextField.class::cast)
                                .findFirst()
                                .orElseThrow()
                                .getText()));
    }

    private static boolean enabled(ShiftDesk desk, String name) {
        return desk.onFx(() ->
                desk.window().commands().stream()
                        .filter(command -> command.text().equals(name))
                        .findFirst()
                        .map(Command::enabled)
                        .orElseThrow());
    }

    private static MenuItem menu(ShiftDesk desk, String name) {
        return desk.lookup(".menu-bar").stream()
                .map(MenuBar.class::cast)
                .flatMap(bar -> bar.getMenus().stream())
                .flatMap(WindowPlacesTest::items)
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(Menu menu) {
        return menu.getItems().stream();
    }
}
