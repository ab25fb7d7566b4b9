package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.feature.Wording;
import pult.l10n.Language;
import pult.store.Vault;
import pult.ui.fx.Fx;
import pult.ui.fx.VirtualBackground;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;

/// The window before the work, driven by its keys, on a store of its own.
class UnlockDialogTest {
    private static final String PHRASE = "ложка снег трамвай ключ";

    @TempDir private Path folder;

    private final VirtualBackground background = new VirtualBackground();

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @AfterEach
    void end() {
        background.close();
    }

    private CompletableFuture<@Nullable Vault> ask() throws Exception {
        var dialog =
                new UnlockDialog(
                        folder,
                        Vault.at(folder),
                        Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                        background,
                        Clock.systemUTC());
        var asked = CompletableFuture.supplyAsync(dialog::ask);
        Await.until("the window", () -> Fx.call(() -> !Window.getWindows().isEmpty()));
        return asked;
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static void type(String text) {
        Fx.call(() -> {
            ((PasswordField) scene().getFocusOwner()).setText(text);
            return true;
        });
    }

    private static void press(KeyCode key) {
        Fx.call(() -> {
            Event.fireEvent(
                    scene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return true;
        });
    }

    private static boolean says(String words) {
        return Fx.call(() ->
                scene().getRoot().lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .anyMatch(label -> label.isVisible() && label.getText().contains(words)));
    }

    @Test
    void aPhraseIsChosenThenMistakenThenRight() throws Exception {
        var first = ask();
        assertThat(Fx.call(() -> ((Stage) scene().getWindow()).getIcons())).hasSize(3);
        type(PHRASE);
        press(KeyCode.ENTER);
        type("ложка снег трамвай");
        press(KeyCode.ENTER);
        assertThat(says("Фразы не совпадают")).isTrue();
        type(PHRASE);
        press(KeyCode.ENTER);
        var made = first.get();
        assertThat(made).isNotNull();
        made.close();

        var second = ask();
        type("другая фраза из слов");
        press(KeyCode.ENTER);
        Await.until("told that the phrase is wrong", () -> says("не подошла"));
        Await.until(
                "the field again",
                () -> Fx.call(() -> scene().getFocusOwner() instanceof PasswordField));
        type(PHRASE);
        press(KeyCode.ENTER);
        var opened = second.get();
        assertThat(opened).isNotNull();
        opened.close();
    }

    @Test
    void escEmptiesWhatIsTypedAndThenClosesTheWindow() throws Exception {
        var asked = ask();
        type(PHRASE);
        press(KeyCode.ESCAPE);
        assertThat(asked).isNotDone();
        assertThat(Fx.call(() -> ((PasswordField) scene().getFocusOwner()).getText())).isEmpty();
        press(KeyCode.ESCAPE);
        assertThat(asked.get()).isNull();
        assertThat(Vault.at(folder)).isEqualTo(Vault.Presence.ABSENT);
    }
}
