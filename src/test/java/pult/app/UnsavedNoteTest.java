package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import pult.domain.appeal.AppealId;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A window does not close over a text that the disk has refused.
class UnsavedNoteTest {
    private static final UnsavedNote.Left TEXTS =
            new UnsavedNote.Left(List.of("Добрый день", "Заметка"), List.of());

    private final AtomicInteger closed = new AtomicInteger();

    private Scene ask(Stage owner, Theme theme, UnsavedNote.Left left) {
        owner.setScene(new Scene(new StackPane(), 800, 600));
        Themes.apply(owner.getScene(), theme);
        owner.show();
        UnsavedNote.ask(
                owner,
                left,
                Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                closed::incrementAndGet);
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && owner.equals(stage.getOwner()))
                .findFirst()
                .orElseThrow()
                .getScene();
    }

    private static Button button(Scene scene, String text) {
        return scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTextIsCopiedAndTheWindowStaysUntilItIsToldOtherwise() {
        Fx.start();
        for (var theme : Theme.values()) {
            Fx.call(() -> {
                var owner = new Stage();
                var scene = ask(owner, theme, TEXTS);
                assertThat(((Button) scene.getFocusOwner()).getText()).isEqualTo("Не закрывать");
                assertThat(Eye.cutTexts(scene.getRoot())).isEmpty();
                Snapshots.png(
                        scene,
                        Path.of(
                                "target",
                                "screens",
                                "unsaved-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
                button(scene, "Скопировать текст").fire();
                assertThat(Clipboard.getSystemClipboard().getString())
                        .isEqualTo("Добрый день\n\nЗаметка");
                button(scene, "Не закрывать").fire();
                assertThat(scene.getWindow().isShowing()).isFalse();
                assertThat(closed).hasValue(0);
                button(ask(owner, theme, TEXTS), "Закрыть без записи").fire();
                assertThat(closed.getAndSet(0)).isEqualTo(1);
                owner.hide();
                return true;
            });
        }
    }

    /// The operator has pressed «Готово»: that it would be a draft only is not left unsaid.
    @Test
    void anAnswerThatWaitsForItsFilesIsNotHeldBackUnasked() {
        Fx.start();
        Fx.call(() -> {
            var owner = new Stage();
            var left = new UnsavedNote.Left(List.of(), List.of(new AppealId(48207)));
            var scene = ask(owner, Theme.LIGHT, left);
            assertThat(((Button) scene.getFocusOwner()).getText()).isEqualTo("Не закрывать");
            assertThat(Eye.cutTexts(scene.getRoot())).isEmpty();
            assertThat(scene.getRoot().lookupAll(".label"))
                    .extracting(label -> ((Labeled) label).getText())
                    .anyMatch(said -> said.contains("останется черновиком"))
                    .anyMatch(said -> said.contains("48207"));
            assertThat(scene.getRoot().lookupAll(".button")).hasSize(2);
            button(scene, "Закрыть, оставить черновиком").fire();
            assertThat(closed).hasValue(1);
            owner.hide();
            return true;
        });
    }
}
