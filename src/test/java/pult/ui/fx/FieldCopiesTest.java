package pult.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/// A citizen's words copied out of a field do not lie on the clipboard for the rest of the day.
final class FieldCopiesTest {
    private static final Instant NOW = Instant.parse("2026-03-30T10:00:00Z");

    private FieldCopies copies;
    private Stage stage;
    private TextArea field;

    @BeforeEach
    void window() {
        Fx.start();
        Fx.call(() -> {
            Clipboard.getSystemClipboard().clear();
            copies = new FieldCopies();
            field = new TextArea("Соколова, телефон 12-34");
            stage = new Stage();
            stage.setScene(new Scene(field));
            stage.show();
            field.requestFocus();
            return true;
        });
    }

    @AfterEach
    void close() {
        Fx.call(() -> {
            copies.close();
            stage.close();
            Copied.clear();
            return true;
        });
    }

    private static String there() {
        return Fx.call(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    /// Comes back when what follows the key is done.
    private static void press(TextInputControl in, KeyCode code, boolean control) {
        Fx.call(() -> {
            in.selectRange(0, 8);
            for (var key : new KeyCode[] {KeyCode.CONTROL, code}) {
                if (control || key == code) {
                    Event.fireEvent(
                            in,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    key,
                                    !control,
                                    control,
                                    false,
                                    false));
                }
            }
            return true;
        });
        Fx.call(() -> true);
    }

    private static void past(Duration time) {
        Fx.call(() -> {
            Copied.look(NOW);
            Copied.look(NOW.plus(time));
            return true;
        });
    }

    @Test
    void whatTheKeysOfAFieldCopyGoesToo() {
        press(field, KeyCode.C, true);
        assertThat(there()).isEqualTo("Соколова");
        past(Duration.ofSeconds(29));
        assertThat(there()).isEqualTo("Соколова");
        past(Duration.ofSeconds(30));
        assertThat(there()).isEqualTo("null");

        press(field, KeyCode.INSERT, true);
        assertThat(there()).isEqualTo("Соколова");
        Fx.call(() -> {
            Copied.leave();
            return true;
        });
        assertThat(there()).as("the program has ended").isEqualTo("null");
    }

    /// Half a minute later it would be nowhere.
    @Test
    void whatWasCutStaysUntilItCanBePasted() {
        press(field, KeyCode.X, true);
        assertThat(field.getText()).isEqualTo(", телефон 12-34");
        past(Duration.ofSeconds(119));
        Fx.call(() -> {
            Copied.leave();
            return true;
        });
        assertThat(there()).isEqualTo("Соколова");
        past(Duration.ofMinutes(2));
        assertThat(there()).isEqualTo("null");
    }

    @Test
    void whatItsMenuCopiesGoesToo() {
        Fx.call(() -> {
            field.selectRange(0, 8);
            // The mouse points at what the field is drawn by.
            Event.fireEvent(
                    field.getChildrenUnmodifiable().getFirst(),
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, false, null));
            copies.look();
            // The operator takes their time.
            field.copy();
            copies.look();
            Copied.clear();
            return true;
        });
        assertThat(there()).isEqualTo("null");
    }

    @Test
    void otherKeysTakeNothingOfAnotherProgramAway() {
        Fx.call(() -> {
            var other = new ClipboardContent();
            other.putString("Чужое");
            Clipboard.getSystemClipboard().setContent(other);
            return true;
        });
        press(field, KeyCode.B, true);
        past(Duration.ofMinutes(3));
        assertThat(there()).isEqualTo("Чужое");
    }

    @Test
    void aPassphraseIsNeverLookedAt() {
        var secret =
                Fx.call(() -> {
                    var made = new PasswordField();
                    made.setText("ложка снег");
                    stage.setScene(new Scene(made));
                    var same = new ClipboardContent();
                    same.putString("ложка сн");
                    Clipboard.getSystemClipboard().setContent(same);
                    return made;
                });
        press(secret, KeyCode.C, true);
        past(Duration.ofMinutes(3));
        assertThat(there()).isEqualTo("ложка сн");
    }
}
