package pult.feature.card;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.StepTerm;
import pult.domain.directory.Directory;
import pult.domain.directory.Person;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// Names of bodies and people in the forms of the steps, and the term of forwarding.
class StepFormTest {
    private static final String BODY = "Управление ЖКХ администрации города Орла";
    private static final Directory DIRECTORY =
            new Directory(
                    List.of(BODY, "Департамент дорожного хозяйства Орловской области"),
                    List.of(new Person("executor", "Зуева Нина Павловна", "исполнитель", BODY)));

    /// In the morning of the last day.
    private static final Instant LATEST = Instant.parse("2026-04-15T05:03:00Z");

    private final List<Particulars> done = new ArrayList<>();
    private Particulars noted = Particulars.NONE;

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private StepForm form(Event event, Directory directory, @Nullable StepTerm term) {
        return form(event, directory, term, Language.RU);
    }

    private StepForm form(
            Event event, Directory directory, @Nullable StepTerm term, Language language) {
        return form(event, directory, said -> term, language);
    }

    private StepForm form(
            Event event,
            Directory directory,
            Function<Particulars, @Nullable StepTerm> term,
            Language language) {
        return form(event, directory, term, language, Particulars.NONE);
    }

    private StepForm form(
            Event event,
            Directory directory,
            Function<Particulars, @Nullable StepTerm> term,
            Language language,
            Particulars begun) {
        return new StepForm(
                new StepsModel.Open(
                        SampleQueue.SHOWN, new StepsModel.Offer(event, null, null), begun),
                Wording.of(language, SampleQueue.ZONE).steps(),
                SampleQueue.ZONE,
                new StepForm.Calls(
                        said -> noted = said,
                        done::add,
                        () -> {},
                        said -> "",
                        false,
                        () -> directory,
                        term,
                        LATEST));
    }

    /// A form that begins with words which name the body, as the library's do.
    private StepForm telling(boolean owesNotice) {
        return new StepForm(
                new StepsModel.Open(
                        SampleQueue.SHOWN,
                        new StepsModel.Offer(Event.TRANSFER, null, null),
                        owesNotice ? Particulars.NONE.withNotice(words(null)) : Particulars.NONE),
                Wording.of(Language.RU, SampleQueue.ZONE).steps(),
                SampleQueue.ZONE,
                new StepForm.Calls(
                        said -> noted = said,
                        done::add,
                        () -> {},
                        said -> owesNotice ? words(said.target()) : "",
                        owesNotice,
                        () -> DIRECTORY,
                        said -> null,
                        LATEST));
    }

    private static String words(@Nullable String target) {
        return target == null || target.isEmpty()
                ? "Направлено: {{орган назначения}}."
                : "Направлено: " + target + ".";
    }

    private static TextArea notice(StepForm form) {
        return form.node().lookupAll(".text-area").stream()
                .map(TextArea.class::cast)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @Test
    void theNoticeNamesTheBodyUntilSomebodyWritesIntoIt() {
        Fx.call(() -> {
            var form = telling(true);
            var stage = shown(form, Theme.LIGHT);
            choose(form.node(), "в вышестоящую");
            choose(form.node(), "не наши полномочия");
            take(form);
            assertThat(done).isEmpty();
            fields(form.node()).getFirst().setText(BODY);
            assertThat(notice(form).getText()).isEqualTo("Направлено: " + BODY + ".");
            notice(form).setText("");
            take(form);
            assertThat(done).isEmpty();
            assertThat(text(form.node())).contains("Текст заявителю");
            notice(form).setText("Своими словами.");
            fields(form.node())
                    .getFirst()
                    .setText("Департамент дорожного хозяйства Орловской области");
            take(form);
            assertThat(done).extracting(Particulars::notice).containsExactly("Своими словами.");
            stage.hide();
            return true;
        });
    }

    @Test
    void whereTheLawDoesNotAskNobodyNeedsToBeTold() {
        Fx.call(() -> {
            var form = telling(false);
            var stage = shown(form, Theme.LIGHT);
            assertThat(text(form.node())).contains("Текст заявителю, если нужен");
            choose(form.node(), "в вышестоящую");
            choose(form.node(), "не наши полномочия");
            fields(form.node()).getFirst().setText(BODY);
            take(form);
            assertThat(done).hasSize(1);
            assertThat(done.getFirst().notice()).isNull();
            stage.hide();
            return true;
        });
    }

    private static Stage shown(StepForm form, Theme theme) {
        var stage = new Stage();
        var scene = new Scene(form.node(), 424, 520);
        scene.getStylesheets().add(Themes.sheet("card.css"));
        Themes.apply(scene, theme);
        stage.setScene(scene);
        stage.show();
        form.node().applyCss();
        form.node().layout();
        return stage;
    }

    private static List<TextField> fields(Node in) {
        return in.lookupAll(".text-field").stream().map(TextField.class::cast).toList();
    }

    private static void choose(Node in, String chip) {
        in.lookupAll("*").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(chip))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static void take(StepForm form) {
        form.node().lookupAll(".button.primary").stream()
                .map(Button.class::cast)
                .forEach(Button::fire);
    }

    private static String text(Node in) {
        var words = new StringBuilder();
        in.lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(Node::isVisible)
                .forEach(label -> words.append(label.getText()).append('\n'));
        return words.toString();
    }

    @Test
    void aBodyAboveIsOneOfTheDirectoryAndWhatWasTypedStays() {
        Fx.call(() -> {
            var form = form(Event.TRANSFER, DIRECTORY, null);
            var stage = shown(form, Theme.LIGHT);
            choose(form.node(), "в вышестоящую");
            choose(form.node(), "не наши полномочия");
            fields(form.node()).getFirst().setText("Управление ЖКХ");
            take(form);
            assertThat(done).isEmpty();
            assertThat(text(form.node())).contains("Такого органа нет в справочнике");
            assertThat(noted.target()).isEqualTo("Управление ЖКХ");
            fields(form.node()).getFirst().setText(" управление жкх администрации города орла");
            take(form);
            assertThat(done).extracting(Particulars::target).containsExactly(BODY);
            stage.hide();
            return true;
        });
    }

    @Test
    void whatIsSentOutMayGoToABodyOutsideTheDirectory() {
        Fx.call(() -> {
            var form = form(Event.TRANSFER, DIRECTORY, null);
            var stage = shown(form, Theme.LIGHT);
            choose(form.node(), "в другой орган");
            choose(form.node(), "не наши полномочия");
            fields(form.node()).getFirst().setText("Прокуратура Орловской области ");
            take(form);
            assertThat(done)
                    .extracting(Particulars::target)
                    .containsExactly("Прокуратура Орловской области");
            stage.hide();
            return true;
        });
    }

    @Test
    void anExecutorIsChosenByKeyboardAndNamedByTheirLogin() {
        Fx.call(() -> {
            var form = form(Event.ASSIGN, DIRECTORY, null);
            var stage = shown(form, Theme.LIGHT);
            type(fields(form.node()).getFirst(), "упр жкх");
            type(fields(form.node()).getLast(), "зуе");
            take(form);
            assertThat(done).hasSize(1);
            assertThat(done.getFirst().target()).isEqualTo(BODY);
            assertThat(done.getFirst().person()).isEqualTo("executor");
            stage.hide();
            return true;
        });
    }

    /// Types, goes down to the first of the list and takes it.
    private static void type(TextField field, String words) {
        field.requestFocus();
        field.setText(words);
        field.end();
        press(field, KeyCode.DOWN);
        press(field, KeyCode.ENTER);
    }

    private static void press(TextField field, KeyCode code) {
        javafx.event.Event.fireEvent(
                field,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /// Either of two who are called alike can be chosen, and stays chosen when the form comes back.
    @Test
    void ofTwoNamesakesTheOneThatIsChosenIsMeant() {
        var twice =
                new Directory(
                        List.of(BODY),
                        List.of(
                                new Person("zueva", "Зуева Нина Павловна", "исполнитель", BODY),
                                new Person("zueva2", "Зуева Нина Павловна", "исполнитель", BODY)));
        Fx.call(() -> {
            var form = form(Event.ASSIGN, twice, null);
            var stage = shown(form, Theme.LIGHT);
            fields(form.node()).getFirst().setText(BODY);
            type(fields(form.node()).getLast(), "зуе");
            take(form);
            assertThat(text(form.node())).doesNotContain("Такого сотрудника нет");
            assertThat(done).extracting(Particulars::person).containsExactly("zueva");
            stage.hide();

            var again = form(Event.ASSIGN, twice, said -> null, Language.RU, done.getFirst());
            stage = shown(again, Theme.LIGHT);
            take(again);
            assertThat(done).extracting(Particulars::person).containsExactly("zueva", "zueva");
            stage.hide();
            return true;
        });
    }

    @Test
    void somebodyWhomNobodyKnowsIsNotNamed() {
        Fx.call(() -> {
            var form = form(Event.ASSIGN, DIRECTORY, null);
            var stage = shown(form, Theme.LIGHT);
            fields(form.node()).getFirst().setText(BODY);
            fields(form.node()).getLast().setText("Петров");
            take(form);
            assertThat(done).isEmpty();
            assertThat(text(form.node())).contains("Такого сотрудника нет");
            fields(form.node()).getLast().clear();
            take(form);
            assertThat(done.getFirst().person()).as("left open").isNull();
            stage.hide();
            return true;
        });
    }

    @Test
    void whileNoDirectoryHasComeThePlatformJudges() {
        Fx.call(() -> {
            var form = form(Event.ASSIGN, Directory.NONE, null);
            var stage = shown(form, Theme.LIGHT);
            fields(form.node()).getFirst().setText("УЖКХ");
            fields(form.node()).getLast().setText("executor");
            assertThat(text(form.node())).contains("ещё не получен");
            take(form);
            assertThat(done.getFirst().target()).isEqualTo("УЖКХ");
            assertThat(done.getFirst().person()).isEqualTo("executor");
            stage.hide();
            return true;
        });
    }

    @Test
    void theTermOfForwardingIsSaidBeforeTheStepAndForbidsNothing() {
        var last = LocalDate.parse("2026-04-03");
        assertThat(said(new StepTerm(last, 3, "ч. 3 ст. 8 59-ФЗ")))
                .contains("до 03.04, осталось 3 дня (ч. 3 ст. 8 59-ФЗ)");
        assertThat(said(new StepTerm(last, 1, null))).contains("остался 1 день");
        assertThat(said(new StepTerm(last, 0, null))).contains("истекает сегодня, 03.04");
        assertThat(said(new StepTerm(last, -2, null)))
                .contains("истёк 03.04, 2 дня назад")
                .contains("Передать можно")
                .contains("Комментарий: причина опоздания");
        assertThat(said(new StepTerm(last, 0, null))).contains("Комментарий, если нужен");
    }

    /// Four of the reasons have to be told in seven days; for the others the law sets no term.
    @Test
    void theTermOfTellingComesWithTheReason() {
        Fx.call(() -> {
            var late = new StepTerm(LocalDate.parse("2026-04-03"), -1, "ст. 11 59-ФЗ");
            var form =
                    form(
                            Event.LEAVE_WITHOUT_ANSWER,
                            DIRECTORY,
                            said -> said.reasons().contains("UNCLEAR") ? late : null,
                            Language.RU);
            var stage = shown(form, Theme.LIGHT);
            assertThat(text(form.node())).doesNotContain("Срок сообщить");
            choose(form.node(), "суть не определить, ч. 4.1");
            assertThat(text(form.node()))
                    .contains("Срок сообщить об этом заявителю истёк 03.04, 1 день назад")
                    .contains("(ст. 11 59-ФЗ)");
            choose(form.node(), "оскорбления или угрозы, ч. 3");
            assertThat(text(form.node())).doesNotContain("Срок сообщить");
            stage.hide();
            return true;
        });
    }

    private String said(StepTerm term) {
        return Objects.requireNonNull(
                Fx.call(() -> text(form(Event.TRANSFER, DIRECTORY, term).node())));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void picture(Theme theme) throws Exception {
        var term = new StepTerm(LocalDate.parse("2026-03-24"), -7, "ч. 3 ст. 8 59-ФЗ");
        for (var language : Language.values()) {
            var file =
                    Path.of(
                            System.getProperty("pult.screens", "target/screens"),
                            "step-transfer-%s-%s.png"
                                    .formatted(
                                            language.code(),
                                            theme.name().toLowerCase(Locale.ROOT)));
            Fx.call(() -> {
                var form = form(Event.TRANSFER, DIRECTORY, term, language);
                var stage = shown(form, theme);
                fields(form.node()).getFirst().setText("УЖКХ");
                take(form);
                form.node().layout();
                assertThat(Eye.cutTexts(stage.getScene().getRoot())).isEmpty();
                Snapshots.png(stage, file);
                stage.hide();
                return true;
            });
            assertThat(Files.size(file)).isGreaterThan(8_000);
        }
    }
}
