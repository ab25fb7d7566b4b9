package pult.feature.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.feature.Wording;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.ZoneId;
import java.util.function.BiConsumer;

/// The text and the list of templates under real keys.
class EditorKeysTest {
    private final Desk desk = new Desk();

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private void at(BiConsumer<EditorFeature, StyleClassedTextArea> work) {
        Fx.call(() -> {
            var feature =
                    new EditorFeature(
                            desk.ports(),
                            desk.settings(),
                            desk.calls(),
                            Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                            new InlineBackground(),
                            desk.clock);
            feature.show(Desk.HEATING);
            var scene = new Scene(feature.view(), 504, 800);
            Themes.apply(scene, Theme.LIGHT);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            work.accept(feature, feature.area());
            feature.close();
            return true;
        });
    }

    private static void type(StyleClassedTextArea area, String text) {
        for (var i = 0; i < text.length(); i++) {
            area.replaceSelection(text.substring(i, i + 1));
        }
    }

    private static void press(StyleClassedTextArea area, KeyCode code) {
        Event.fireEvent(
                area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void twoColonsFindATemplateAndEnterPutsItIn() {
        at((feature, area) -> {
            type(area, "::авария отопл");
            assertThat(feature.choosingProperty().get()).isTrue();
            press(area, KeyCode.ENTER);
            assertThat(feature.choosingProperty().get()).isFalse();
            assertThat(area.getText())
                    .startsWith("Уважаемая Ирина Петровна!\n\nВаше сообщение №")
                    .doesNotContain("::");
            assertThat(area.getSelectedText()).isEqualTo("{{?дата аварии}}");
        });
    }

    @Test
    void tabGoesFromPlaceToPlaceAndTypingFillsThem() {
        at((feature, area) -> {
            type(area, "::авария отопл");
            press(area, KeyCode.ENTER);
            var before = feature.model().placesLeft();
            type(area, "26 марта");
            press(area, KeyCode.TAB);
            assertThat(area.getSelectedText()).isEqualTo("{{?сколько домов}}");
            type(area, "девять домов");
            assertThat(feature.model().placesLeft()).isEqualTo(before - 2);
            assertThat(area.getText())
                    .contains("26 марта на теплосети произошла авария")
                    .contains("остались девять домов");
        });
    }

    @Test
    void escLeavesTheTextAsItWasTyped() {
        at((feature, area) -> {
            type(area, "время 10::30 снег");
            assertThat(feature.choosingProperty().get()).isTrue();
            press(area, KeyCode.ESCAPE);
            assertThat(feature.choosingProperty().get()).isFalse();
            assertThat(area.getText()).isEqualTo("время 10::30 снег");
        });
    }

    @Test
    void theArrowsChooseAnother() {
        at((feature, area) -> {
            type(area, "::нет отопл");
            press(area, KeyCode.DOWN);
            press(area, KeyCode.ENTER);
            assertThat(area.getText()).contains("Отопительный сезон начался");
        });
    }

    @Test
    void theButtonOpensTheListAndEscTakesItsColonsAway() {
        at((feature, area) -> {
            type(area, "Текст ");
            feature.commands().getLast().execute();
            assertThat(feature.choosingProperty().get()).isTrue();
            press(area, KeyCode.ESCAPE);
            assertThat(area.getText()).isEqualTo("Текст ");
        });
    }

    @Test
    void goingToAnotherAppealClosesTheListAndForgetsUndo() {
        at((feature, area) -> {
            type(area, "Тайна");
            area.moveTo(2);
            type(area, "::снег");
            feature.show(Desk.LETTER);
            assertThat(feature.choosingProperty().get()).isFalse();
            area.undo();
            assertThat(area.getText()).isEmpty();
            feature.show(Desk.HEATING);
            area.undo();
            assertThat(area.getText()).isEqualTo("Та::снегйна");
        });
    }

    @Test
    void aTemplateIsUndoneInOneStep() {
        at((feature, area) -> {
            type(area, "Было ");
            area.getUndoManager().preventMerge();
            type(area, "::снег");
            press(area, KeyCode.ENTER);
            area.undo();
            assertThat(area.getText()).isEqualTo("Было ::снег");
        });
    }

    @Test
    void theCursorStaysWhereOneTypes() {
        at((feature, area) -> {
            type(area, "Первое слово");
            area.moveTo(6);
            type(area, ",");
            assertThat(area.getText()).isEqualTo("Первое, слово");
            assertThat(area.getCaretPosition()).isEqualTo(7);
        });
    }
}
