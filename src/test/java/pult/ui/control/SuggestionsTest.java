package pult.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pult.ui.fx.Fx;

import java.util.List;
import java.util.stream.Stream;

/// The list under a field, by its keys.
class SuggestionsTest {
    private Stage stage;
    private TextField field;
    private int entered;

    /// How far behind its text a caret was asked about.
    private static int farthest;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @BeforeEach
    void show() {
        Fx.call(() -> {
            field = new TextField();
            Suggestions.on(field, SuggestionsTest::offers);
            field.addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (!event.isConsumed() && event.getCode() == KeyCode.ENTER) {
                            entered++;
                        }
                    });
            stage = new Stage();
            stage.setScene(new Scene(new VBox(new TextField(), field), 300, 200));
            stage.show();
            field.requestFocus();
            return true;
        });
    }

    @AfterEach
    void hide() {
        Fx.call(() -> {
            stage.close();
            return true;
        });
    }

    private static List<Suggestions.Suggestion> offers(String text, int caret) {
        farthest = Math.max(farthest, caret - text.length());
        return text.isEmpty()
                ? List.of()
                : Stream.of("канал:", "кабинет:")
                        .filter(word -> word.startsWith(text) && !word.equals(text))
                        .map(word -> new Suggestions.Suggestion(word, word, word.length()))
                        .toList();
    }

    /// The field tells of its new text before its caret has moved.
    @Test
    void theCaretIsNeverBehindTheText() {
        farthest = 0;
        Fx.call(() -> {
            field.setText("канал и что-то ещё");
            field.end();
            field.setText("кан");
            field.setText("");
            return true;
        });
        assertThat(farthest).isZero();
    }

    private void press(KeyCode... codes) {
        Fx.call(() -> {
            for (var code : codes) {
                Event.fireEvent(
                        field,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                KeyEvent.CHAR_UNDEFINED,
                                "",
                                code,
                                false,
                                false,
                                false,
                                false));
            }
            return true;
        });
    }

    private void type(String text) {
        Fx.call(() -> {
            field.setText(text);
            field.end();
            return true;
        });
    }

    private String text() {
        return Fx.call(() -> field.getText());
    }

    @Test
    void tabTakesTheFirst() {
        type("ка");
        press(KeyCode.TAB);
        assertThat(text()).isEqualTo("канал:");
    }

    @Test
    void downAndEnterTakeTheChosenAndEnterAloneIsTheFields() {
        type("ка");
        press(KeyCode.ENTER);
        assertThat(entered).isEqualTo(1);
        press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(text()).isEqualTo("кабинет:");
        assertThat(entered).isEqualTo(1);
        press(KeyCode.ENTER);
        assertThat(entered).isEqualTo(2);
    }

    @Test
    void escapePutsTheListAwayUntilMoreIsTyped() {
        type("ка");
        press(KeyCode.ESCAPE, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(text()).isEqualTo("ка");
        assertThat(entered).isEqualTo(1);
        type("кан");
        press(KeyCode.UP, KeyCode.ENTER);
        assertThat(text()).isEqualTo("канал:");
    }
}
