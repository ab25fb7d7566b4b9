package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.LeapingClock;
import pult.domain.appeal.AppealId;
import pult.feature.settings.Preferences;
import pult.source.pos.PosAccount;
import pult.source.pos.PosSource;
import pult.store.VaultKeys;
import pult.sync.Presence;
import pult.sync.SourceFailure;
import pult.ui.fx.CommandGroup;
import pult.ui.fx.Copied;
import pult.ui.fx.Fx;
import pult.ui.theme.Theme;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Ctrl+L closes the window from wherever the keyboard is, under a Russian layout, and only the
/// passphrase opens it where it was.
final class ScreenLockTest {
    private static final String PHRASE = "четыре слова и день";

    @TempDir private Path folder;
    private final LeapingClock clock = new LeapingClock();

    @Test
    void onlyThePassphraseOpensItWhereItWas() throws Exception {
        var unlock = new VaultKeys.Unlock.Passphrase(PHRASE.toCharArray());
        try (var desk = ShiftDesk.open(folder, 60, Preferences.USUAL, clock, unlock)) {
            locks(desk);
            locksItself(desk);
        }
    }

    private static void locks(ShiftDesk desk) {
        var keys = new RussianKeyboard(desk.scene());
        Await.until("a choice", () -> desk.shown().isPresent());
        keys.press("/");
        keys.type("дорога");
        keys.press("Ctrl+L");
        assertThat(locked(desk)).isTrue();
        assertThat(desk.shown()).isEmpty();
        desk.picture("locked-light");
        desk.onFx(() -> {
            desk.window().apply(Preferences.USUAL.with(Theme.DARK));
            return true;
        });
        desk.picture("locked-dark");

        // No key of the window does anything, and Escape is no way out.
        keys.press("Esc");
        keys.press("Ctrl+K");
        keys.press("Ctrl+L");
        assertThat(locked(desk)).isTrue();
        assertThat(desk.shown()).isEmpty();
        keys.type("не та фраза");
        keys.press("Enter");
        Await.until("it is refused", () -> desk.says("Фраза не подошла, попыток подряд: 1"));
        assertThat(locked(desk)).isTrue();

        enter(desk, keys);
        assertThat(desk.onFx(() -> ((TextInputControl) desk.scene().getFocusOwner()).getText()))
                .isEqualTo("дорога");

        // From a layer over the window too.
        keys.press("Ctrl+K");
        keys.type("карта");
        keys.press("Ctrl+L");
        assertThat(locked(desk)).isTrue();
        assertThat(desk.says("Команды")).isFalse();
        enter(desk, keys);
        assertThat(desk.onFx(() -> ((TextInputControl) desk.scene().getFocusOwner()).getText()))
                .isEqualTo("карта");
        keys.press("Esc");
    }

    private static void enter(ShiftDesk desk, RussianKeyboard keys) {
        Fx.call(() -> {
            passphrase(desk).clear();
            return true;
        });
        keys.type(PHRASE);
        keys.press("Enter");
        Await.until("it is open", () -> !locked(desk));
    }

    /// Nobody was there for ten minutes.
    private void locksItself(ShiftDesk desk) {
        var keys = new RussianKeyboard(desk.scene());
        clock.leap(Duration.ofMinutes(9));
        look(desk);
        assertThat(locked(desk)).isFalse();
        keys.press("J");
        clock.leap(Duration.ofMinutes(9));
        look(desk);
        assertThat(locked(desk)).isFalse();
        clock.leap(Duration.ofMinutes(1));
        look(desk);
        assertThat(locked(desk)).isTrue();
        enter(desk, keys);

        // Whoever puts the clock back keeps nothing open.
        clock.leap(Duration.ofDays(-1));
        look(desk);
        clock.leap(Duration.ofMinutes(10));
        look(desk);
        assertThat(locked(desk)).isTrue();
        enter(desk, keys);
    }

    /// Colleagues would keep away from an appeal that nobody is at, all night.
    @Test
    void colleaguesAreToldWhenNobodyIsThere() throws Exception {
        var unlock = new VaultKeys.Unlock.Passphrase(PHRASE.toCharArray());
        try (var desk = ShiftDesk.open(folder, 60, Preferences.USUAL, clock, unlock);
                var colleague =
                        new PosSource(
                                new PosAccount(
                                        desk.ground().uri(),
                                        "approver",
                                        "training",
                                        "training",
                                        "another"))) {
            var keys = new RussianKeyboard(desk.scene());
            Await.until("a choice", () -> desk.shown().isPresent());
            var at = desk.shown();
            awaitSeen(colleague, at);

            clock.leap(Duration.ofMinutes(5));
            look(desk);
            assertThat(locked(desk)).isFalse();
            awaitSeen(colleague, Optional.empty());
            keys.press("Ctrl");
            awaitSeen(colleague, at);

            desk.onFx(() -> {
                Copied.text("Соколова, телефон");
                return true;
            });
            keys.press("Ctrl+L");
            awaitSeen(colleague, Optional.empty());
            assertThat(desk.onFx(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
            enter(desk, keys);
            awaitSeen(colleague, at);
        }
    }

    private static void awaitSeen(PosSource colleague, Optional<AppealId> at) {
        Await.until(
                "seen at " + at,
                () ->
                        others(colleague).stream()
                                .filter(one -> one.login().equals("operator"))
                                .anyMatch(one ->
                                        Optional.ofNullable(one.appeal()).equals(at)
                                                && at.isEmpty()
                                                        == (one.activity()
                                                                == Presence.Activity.IDLE)));
    }

    private static List<Presence> others(PosSource colleague) {
        try {
            return colleague.present(null, Presence.Activity.IDLE);
        } catch (SourceFailure e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatStandsBesideItGoesAndAWallLocksItselfNever() throws Exception {
        var unlock = new VaultKeys.Unlock.Passphrase(PHRASE.toCharArray());
        try (var desk = ShiftDesk.open(folder, 60, Preferences.USUAL, clock, unlock)) {
            var keys = new RussianKeyboard(desk.scene());
            Await.until("a choice", () -> desk.shown().isPresent());
            keys.press("F1");
            Await.until("the list of keys", () -> Fx.call(() -> besides(desk)) == 1);
            clock.leap(Duration.ofMinutes(11));
            look(desk);
            assertThat(locked(desk)).isTrue();
            assertThat(Fx.call(() -> besides(desk))).isZero();
            // A picture that was asked for before it was locked.
            desk.onFx(() -> {
                var late = new Stage();
                late.initOwner(desk.scene().getWindow());
                late.show();
                assertThat(late.getOpacity()).isZero();
                return true;
            });
            Await.until("nothing stands over the lock", () -> Fx.call(() -> besides(desk)) == 0);
            enter(desk, keys);

            keys.press("F1");
            Await.until("the list of keys", () -> Fx.call(() -> besides(desk)) == 1);
            var listed = new RussianKeyboard(Fx.call(() -> beside(desk).getScene()));
            // Who reads the list of keys is there.
            clock.leap(Duration.ofMinutes(9));
            listed.press("Down");
            clock.leap(Duration.ofMinutes(9));
            look(desk);
            assertThat(locked(desk)).isFalse();
            listed.press("Ctrl+L");
            assertThat(locked(desk)).isTrue();
            assertThat(Fx.call(() -> besides(desk))).isZero();
            enter(desk, keys);

            desk.onFx(() -> {
                desk.window().wall();
                return true;
            });
            clock.leap(Duration.ofDays(20));
            look(desk);
            assertThat(locked(desk)).isFalse();
        }
    }

    private static long besides(ShiftDesk desk) {
        return windows(desk).count();
    }

    private static Window beside(ShiftDesk desk) {
        return windows(desk).findFirst().orElseThrow();
    }

    private static Stream<Window> windows(ShiftDesk desk) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(Stage.class::isInstance)
                .filter(stage ->
                        Objects.equals(((Stage) stage).getOwner(), desk.scene().getWindow()));
    }

    private static void look(ShiftDesk desk) {
        desk.onFx(() -> {
            desk.window().lockWhenIdle();
            return true;
        });
    }

    @Test
    void aTrainingPlaceAsksForNoPassphraseAndTheKeyIsInTheLists() throws Exception {
        try (var desk = ShiftDesk.open(folder, 60, Preferences.USUAL, clock)) {
            var keys = new RussianKeyboard(desk.scene());
            Await.until("a choice", () -> desk.shown().isPresent());
            var before = desk.shown();
            keys.press("R");
            Await.until("the answer", () -> desk.onFx(() -> writing(desk)));
            keys.type("Здравствуйте");
            keys.press("Ctrl+L");
            assertThat(locked(desk)).isTrue();
            assertThat(desk.shown()).isEmpty();
            desk.picture("locked-training");
            keys.press("Enter");
            Await.until("it is open", () -> !locked(desk));
            assertThat(desk.shown()).isEqualTo(before);
            assertThat(desk.onFx(() -> writing(desk))).isTrue();

            clock.leap(Duration.ofHours(2));
            look(desk);
            assertThat(locked(desk)).isFalse();

            var listed =
                    desk.onFx(() ->
                            desk.window().keyGroups().stream()
                                    .map(CommandGroup::commands)
                                    .flatMap(List::stream)
                                    .map(command -> command.hint())
                                    .toList());
            assertThat(listed).contains("Закрыть рабочее место (Ctrl+L)");
            keys.press("Ctrl+K");
            keys.type(">закрыть рабочее");
            Await.until(
                    "it is in the palette",
                    () ->
                            desk.onFx(() ->
                                    desk.lookup(".palette-list .list-cell").stream()
                                            .map(cell -> cell.getAccessibleText())
                                            .filter(Objects::nonNull)
                                            .anyMatch(text ->
                                                    text.startsWith("Закрыть рабочее место"))));
        }
    }

    private static boolean writing(ShiftDesk desk) {
        var owner = desk.scene().getFocusOwner();
        return owner != null && owner.getStyleClass().contains("styled-text-area");
    }

    private static boolean locked(ShiftDesk desk) {
        return desk.onFx(() ->
                desk.scene().getRoot().lookupAll(".unlock .label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .anyMatch(text -> Objects.equals(text, "Рабочее место закрыто")));
    }

    private static PasswordField passphrase(ShiftDesk desk) {
        return (PasswordField) desk.scene().getRoot().lookup(".unlock .password-field");
    }
}
