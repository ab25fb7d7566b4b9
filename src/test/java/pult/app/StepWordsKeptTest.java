package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/// Words of a step outlive the window they were written in.
class StepWordsKeptTest {
    @TempDir private Path folder;

    @Test
    void wordsOfAStepComeBackAfterTheWindowWasClosed() throws Exception {
        AppealId about;
        try (var desk = ShiftDesk.playing("approver", folder, 200, Clock.systemUTC())) {
            about = onApproval(desk);
            var keys = new RussianKeyboard(desk.scene());
            keys.press("B");
            Await.until("the form", () -> desk.says("Не сейчас"));
            desk.onFx(() -> {
                desk.lookup(".step-form .text-area").forEach(javafx.scene.Node::requestFocus);
                return true;
            });
            keys.type("кто и когда");
        }
        try (var desk = ShiftDesk.playing("approver", folder, 200, Clock.systemUTC())) {
            desk.onFx(() -> {
                desk.window().select(about);
                return true;
            });
            Await.until(
                    "the words are there",
                    () -> desk.says("Написанное для шага «Вернуть на доработку» не отправлено"));
            new RussianKeyboard(desk.scene()).press("B");
            Await.until("the form", () -> desk.says("Не сейчас"));
            var text =
                    desk.onFx(() ->
                            ((TextArea)
                                            desk.lookup(".step-form .text-area").stream()
                                                    .findFirst()
                                                    .orElseThrow())
                                    .getText());
            assertThat(text).isEqualTo("кто и когда");
        }
    }

    private static AppealId onApproval(ShiftDesk desk) {
        var appeals = desk.session().store().appeals();
        var keys = new RussianKeyboard(desk.scene());
        keys.press("Ctrl+K");
        keys.type("на утв");
        keys.press("Enter");
        Await.until(
                "a card that waits for approval",
                () ->
                        desk.shown()
                                .flatMap(appeals::find)
                                .filter(one -> one.state() == AppealState.ON_APPROVAL)
                                .isPresent());
        return Objects.requireNonNull(desk.shown().orElse(null));
    }
}
