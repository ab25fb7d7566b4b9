package pult.feature.card;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.SampleQueue;
import pult.domain.change.Action;
import pult.domain.change.StepDraft;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.feature.writing.InMemoryDrafts;
import pult.feature.writing.InMemoryStepDrafts;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words of steps that are not taken, on the card.
class StepsPaneTest {
    private static final String LOGIN = SampleQueue.ME;

    private final InMemoryStepDrafts drafts = new InMemoryStepDrafts();

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static final class NoActions implements CardActions {
        @Override
        public void take(Appeal appeal) {}

        @Override
        public void release(Appeal appeal) {}

        @Override
        public void move(Appeal appeal, Action.Move move) {}

        @Override
        public String begin(Appeal appeal, String template, Particulars said) {
            return "";
        }
    }

    private void kept(Event event, Particulars said) {
        drafts.save(new StepDraft(LOGIN, SampleQueue.SHOWN, event, said, SampleQueue.NOW));
    }

    private CardFeature card(Language language) {
        var card =
                new CardFeature(
                        SampleQueue.port(),
                        new NoActions(),
                        drafts,
                        new Today(
                                Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                                SampleQueue.ZONE,
                                BundledCalendars.russia(),
                                BundledDeadlines::rules),
                        new InlineBackground(),
                        Wording.of(language, SampleQueue.ZONE));
        card.rights(new Rights(LOGIN, "", Set.of(Role.OPERATOR), Set.of(), List.of()));
        card.show(SampleQueue.SHOWN);
        return card;
    }

    private static Stage shown(CardFeature card, Theme theme) {
        var stage = new Stage();
        stage.setScene(new Scene(card.view(), 424, 760));
        Themes.apply(stage.getScene(), theme);
        stage.show();
        layout(stage);
        return stage;
    }

    private static void layout(Stage stage) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private static List<Button> buttons(Stage stage, String text) {
        return stage.getScene().getRoot().lookupAll(".step-box .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .toList();
    }

    private static List<String> texts(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    @Test
    void wordsGoOnAreCopiedAndPutAway() {
        kept(Event.ESCALATE, Particulars.words("Нужна помощь блока"));
        Fx.call(() -> {
            var card = card(Language.RU);
            var stage = shown(card, Theme.LIGHT);
            assertThat(buttons(stage, "Продолжить")).hasSize(1);
            buttons(stage, "Скопировать").getFirst().fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("Нужна помощь блока");
            buttons(stage, "Продолжить").getFirst().fire();
            layout(stage);
            assertThat(buttons(stage, "Продолжить")).isEmpty();
            var area = (TextArea) stage.getScene().getRoot().lookup(".step-form .text-area");
            assertThat(area.getText()).isEqualTo("Нужна помощь блока");

            buttons(stage, "Убрать").forEach(Button::fire);
            assertThat(drafts.lost()).as("what stands in the form is not offered").isEmpty();
            stage.hide();
            card.close();
            return true;
        });
    }

    @Test
    void whatIsImpossibleNowIsSaidToBe() {
        kept(Event.RETURN, Particulars.words("Кто и когда?"));
        Fx.call(() -> {
            var card = card(Language.RU);
            var stage = shown(card, Theme.LIGHT);
            assertThat(texts(stage))
                    .contains(
                            "Написанное для шага «Вернуть на доработку» не отправлено",
                            "Сейчас этот шаг невозможен",
                            "Кто и когда?");
            assertThat(buttons(stage, "Продолжить")).isEmpty();
            buttons(stage, "Убрать").getFirst().fire();
            layout(stage);
            assertThat(texts(stage)).doesNotContain("Кто и когда?");
            assertThat(drafts.lost()).containsExactly("Кто и когда?");
            stage.hide();
            card.close();
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void picture(Theme theme) throws Exception {
        kept(
                Event.RETURN,
                Particulars.words("Не названы сроки: кто и когда вернёт тепло в дом на Лесной?"));
        kept(Event.ESCALATE, Particulars.words("Нужна помощь блока").atLevel(1));
        for (var language : Language.values()) {
            var file =
                    Path.of(
                            System.getProperty("pult.screens", "target/screens"),
                            "card-step-words-%s-%s.png"
                                    .formatted(
                                            language.code(),
                                            theme.name().toLowerCase(Locale.ROOT)));
            Fx.call(() -> {
                var card = card(language);
                var stage = shown(card, theme);
                drafts.disk(InMemoryDrafts.Disk.FULL);
                var go = language == Language.RU ? "Продолжить" : "Go on";
                buttons(stage, go).getFirst().fire();
                var area = (TextArea) stage.getScene().getRoot().lookup(".step-form .text-area");
                area.appendText("!");
                stage.getScene().getRoot().lookupAll(".step-form .button.quiet").stream()
                        .map(Button.class::cast)
                        .forEach(Button::fire);
                drafts.disk(InMemoryDrafts.Disk.WORKS);
                layout(stage);
                assertThat(Eye.cutTexts(stage.getScene().getRoot())).isEmpty();
                Snapshots.png(stage, file);
                stage.hide();
                card.close();
                return true;
            });
            assertThat(Files.size(file)).isGreaterThan(20_000);
        }
    }
}
