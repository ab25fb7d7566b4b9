package pult.feature.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.Approval;
import pult.domain.answer.Draft;
import pult.domain.answer.Outcome;
import pult.domain.answer.ResponseTemplate;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.change.Action;
import pult.domain.change.NotSaved;
import pult.domain.file.FileLeftOut;
import pult.feature.writing.InMemoryDrafts.Disk;
import pult.l10n.EditorMessages;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.ui.fx.Background;
import pult.ui.fx.HeldBackground;
import pult.ui.fx.InlineBackground;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

class EditorViewModelTest {
    private static final String FINE = "Уважаемая Ирина Петровна!\n\nТепло дали 31 марта.";

    private final Desk desk = new Desk();
    private final HeldBackground held = new HeldBackground();

    private EditorViewModel model(Background background) {
        return new EditorViewModel(
                desk.ports(),
                desk.settings(),
                desk.calls(),
                Messages.of(EditorMessages.class, Language.RU),
                background,
                new EditorViewModel.Region(desk.clock, ZoneId.of("Europe/Moscow")));
    }

    private EditorViewModel open() {
        var model = model(new InlineBackground());
        model.show(Desk.HEATING);
        return model;
    }

    private void pass(EditorViewModel model, Duration time) {
        desk.clock.advance(time);
        model.tick();
    }

    private String onDisk(pult.domain.appeal.AppealId id) {
        return desk.drafts.find(id, Draft.Kind.ANSWER).map(Draft::text).orElse("");
    }

    private ResponseTemplate template(String id) {
        return desk.ports().templates().all().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTypedIsSavedAfterTwoSeconds() {
        var model = open();
        model.textProperty().set("Добрый день");
        pass(model, Duration.ofMillis(1900));
        assertThat(onDisk(Desk.HEATING)).isEmpty();
        assertThat(model.savedProperty().get()).isInstanceOf(SaveMark.Saving.class);
        pass(model, Duration.ofMillis(100));
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Добрый день");
        assertThat(model.savedProperty().get()).isEqualTo(new SaveMark.Saved(desk.clock.instant()));
    }

    /// Somebody puts the clock back a day.
    @Test
    void aClockThatGoesBackHoldsUpNoWriting() {
        var model = open();
        model.textProperty().set("Добрый день");
        pass(model, Duration.ofDays(-1));
        assertThat(onDisk(Desk.HEATING)).isEmpty();
        for (var second = 0; second < 3; second++) {
            pass(model, Duration.ofSeconds(1));
        }
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Добрый день");
    }

    @Test
    void aClockThatGoesBackAddsNothingToTheTimeToTakeBack() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        model.send(EditorViewModel.After.STAY);
        pass(model, Duration.ofDays(-1));
        assertThat(model.undo().textProperty().get()).contains("30");
        pass(model, Duration.ofSeconds(31));
        assertThat(model.undo().phaseProperty().get()).isEqualTo(UndoWindow.Phase.NONE);
    }

    @Test
    void aDisputedAnswerIsNotSentAndSaysWhereItIsDecided() {
        desk.disputed.add(Desk.HEATING);
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        assertThat(model.problems())
                .filteredOn(Problem::blocks)
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("Открыть три колонки"));
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.waiting()).isEmpty();
        model.show(Draft.Kind.NOTE);
        model.textProperty().set("Звонил");
        assertThat(model.problems()).isEmpty();

        model.show(Draft.Kind.ANSWER);
        desk.disputed.clear();
        model.refresh();
        assertThat(model.problems()).filteredOn(Problem::blocks).isEmpty();
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.waiting()).hasSize(1);
    }

    /// A colleague's words came into the draft while the operator typed on; the screen has not
    /// shown them yet when the operator sends.
    @Test
    void nothingIsSentPastWhatCameIntoTheDraft() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        pass(model, Duration.ofSeconds(2));
        var theirs = " Ответственный Котов С. А.";
        model.textProperty().set(FINE + " Проверим в пятницу.");
        desk.drafts.save(
                new Draft(
                        Desk.HEATING,
                        Draft.Kind.ANSWER,
                        FINE + theirs,
                        desk.clock.instant(),
                        Outcome.SOLVED));
        desk.drafts.besides(theirs);
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.waiting()).isEmpty();
        assertThat(model.textProperty().get()).isEqualTo(FINE + " Проверим в пятницу." + theirs);
        assertThat(model.problems().getFirst().words()).contains("ОТ-07");
        assertThat(model.ready()).as("read, it can be sent").isTrue();

        desk.drafts.besides("");
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.waiting())
                .extracting(entry -> ((Action.SubmitAnswer) entry.change().action()).text())
                .containsExactly(FINE + " Проверим в пятницу." + theirs);
        model.show(Desk.SOCIAL);
        assertThat(model.problems()).noneMatch(problem -> problem.words().contains("ОТ-07"));
    }

    /// The answer that leaves means what the screen says, also where a colleague chose otherwise.
    @Test
    void anotherMeaningIsNotSentPastEither() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        pass(model, Duration.ofSeconds(2));
        desk.drafts.besides("", Outcome.REFUSED);
        desk.drafts.save(
                new Draft(
                        Desk.HEATING,
                        Draft.Kind.ANSWER,
                        FINE,
                        desk.clock.instant(),
                        Outcome.REFUSED));
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.waiting()).isEmpty();
        assertThat(model.outcomeProperty().get()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void whatTheDiskDoesNotTakeIsNamedBeforeClosing() {
        var model = open();
        desk.drafts.disk(Disk.FULL);
        model.textProperty().set("Добрый день");
        pass(model, Duration.ofSeconds(2));
        assertThat(model.unsaved()).containsExactly("Добрый день");
        model.textProperty().set("Добрый день!");
        assertThat(model.unsaved()).containsExactly("Добрый день!");

        desk.drafts.disk(Disk.WORKS);
        assertThat(model.unsaved()).isEmpty();
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Добрый день!");
    }

    @Test
    void fiftyKeystrokesAreSavedAtOnce() {
        var model = open();
        for (var i = 1; i <= 49; i++) {
            model.textProperty().set("а".repeat(i));
        }
        assertThat(onDisk(Desk.HEATING)).isEmpty();
        model.textProperty().set("а".repeat(50));
        assertThat(onDisk(Desk.HEATING)).hasSize(50);
    }

    @Test
    void goingOnToAnotherAppealLosesNothing() {
        var model = model(held);
        model.show(Desk.HEATING);
        held.finish();
        model.textProperty().set("Первый");
        model.show(Desk.LETTER);
        model.show(Desk.HEATING);
        model.show(Desk.LETTER);
        held.finish();
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Первый");
        assertThat(model.textProperty().get()).isEmpty();
        model.textProperty().set("Второй");
        model.show(Desk.HEATING);
        held.finish();
        assertThat(model.textProperty().get()).isEqualTo("Первый");
        assertThat(onDisk(Desk.LETTER)).isEqualTo("Второй");
    }

    @Test
    void whileAnAppealOpensNothingCanBeTyped() {
        var model = model(held);
        model.show(Desk.HEATING);
        assertThat(model.holdProperty().get()).isEqualTo(Hold.LOADING);
        assertThat(model.writable()).isFalse();
        held.finish();
        assertThat(model.writable()).isTrue();
    }

    @Test
    void closingWritesTheRest() {
        var model = open();
        model.textProperty().set("Последнее слово");
        model.close();
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Последнее слово");
    }

    @Test
    void aRefusingDiskIsSaidAndTheTextComesBack() {
        var model = open();
        desk.drafts.disk(Disk.FULL);
        model.textProperty().set("Не пропадёт");
        pass(model, Duration.ofSeconds(2));
        assertThat(model.savedProperty().get()).isInstanceOf(SaveMark.NotSaved.class);
        model.show(Desk.LETTER);
        model.show(Desk.HEATING);
        assertThat(model.textProperty().get()).isEqualTo("Не пропадёт");
        desk.drafts.disk(Disk.WORKS);
        pass(model, Duration.ofSeconds(2));
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Не пропадёт");
        assertThat(model.savedProperty().get()).isInstanceOf(SaveMark.Saved.class);
    }

    /// The disk has an older text of an older meaning: «Решено» must not go out for a refusal.
    @Test
    void aRefusedTextComesBackWithItsOwnMeaning() {
        var model = open();
        model.textProperty().set("Решим.");
        model.outcomeProperty().set(Outcome.SOLVED);
        pass(model, Duration.ofSeconds(2));
        desk.drafts.disk(Disk.FULL);
        model.textProperty().set("Отказываем.");
        model.outcomeProperty().set(Outcome.REFUSED);
        model.show(Desk.LETTER);
        model.show(Desk.HEATING);
        assertThat(model.textProperty().get()).isEqualTo("Отказываем.");
        assertThat(model.outcomeProperty().get()).isEqualTo(Outcome.REFUSED);
        desk.drafts.disk(Disk.WORKS);
        pass(model, Duration.ofSeconds(2));
        assertThat(desk.drafts.find(Desk.HEATING, Draft.Kind.ANSWER).orElseThrow().outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aRefusedTextIsOfferedAgainWhileTheOperatorWritesAnother() {
        var model = open();
        desk.drafts.disk(Disk.FULL);
        model.textProperty().set("Первый");
        model.show(Desk.LETTER);
        desk.drafts.disk(Disk.WORKS);
        pass(model, Duration.ofSeconds(2));
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Первый");
    }

    @Test
    void anAnswerWithPlacesLeftCannotBeSent() {
        var model = open();
        model.outcomeProperty().set(Outcome.EXPLAINED);
        model.textProperty().set(FINE + " До {{?дата}}.");
        assertThat(model.ready()).isFalse();
        assertThat(model.placesLeft()).isEqualTo(1);
        assertThat(model.problems().getFirst().words()).isEqualTo("Не заполнено поле: дата");
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.all()).isEmpty();
    }

    @Test
    void theOutcomeMustBeChosenAndATemplateMayChooseIt() {
        var model = open();
        model.textProperty().set(FINE);
        assertThat(model.ready()).isFalse();
        model.textProperty().set("");
        model.insert(template("common.solved"), 0, 0);
        assertThat(model.outcomeProperty().get()).isEqualTo(Outcome.SOLVED);
    }

    @Test
    void aReadyAnswerIsQueuedAndItsDraftIsGone() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.MEASURES_TAKEN);
        model.send(EditorViewModel.After.NEXT);
        var entry = desk.outbox.all().getFirst();
        assertThat(entry.change().action())
                .isEqualTo(
                        new Action.SubmitAnswer(
                                FINE,
                                pult.domain.answer.ResolutionType.MEASURES_TAKEN,
                                Approval.APPROVER));
        assertThat(entry.undoUntil()).isEqualTo(desk.clock.instant().plusSeconds(30));
        assertThat(entry.change().baseVersion()).isEqualTo(3);
        assertThat(model.holdProperty().get()).isEqualTo(Hold.READY);
        assertThat(model.textProperty().get()).isEqualTo(FINE);
        assertThat(desk.calls).containsExactly("outbox", "next");
        pass(model, Duration.ofSeconds(5));
        assertThat(onDisk(Desk.HEATING)).isEmpty();
    }

    @Test
    void whatFollowsAReadyAnswerIsAChoice() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.MEASURES_TAKEN);
        model.sendAsChosen();
        assertThat(desk.calls).containsExactly("outbox");
        model.takeBack();
        desk.goesOn = true;
        model.sendAsChosen();
        assertThat(desk.calls).endsWith("outbox", "next");
    }

    @Test
    void aPublicAnswerIsApprovedByItsAuthor() {
        var model = open();
        model.show(Desk.SOCIAL);
        model.textProperty().set("Здравствуйте! Сделали.");
        model.outcomeProperty().set(Outcome.SOLVED);
        model.send(EditorViewModel.After.STAY);
        var sent = (Action.SubmitAnswer) desk.outbox.all().getFirst().change().action();
        assertThat(sent.approval()).isEqualTo(Approval.AUTHOR);
    }

    @Test
    void anInterimAnswerIsAnActionOfItsOwn() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.INTERIM);
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.all()).as("no second answer to a message").isEmpty();
        assertThat(model.textProperty().get()).isEqualTo(FINE);

        model.show(Desk.SOCIAL);
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.INTERIM);
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.all().getFirst().change().action())
                .isEqualTo(new Action.InterimAnswer(FINE));
    }

    /// What the answer is to mean is kept with its text, and outlives the window.
    @Test
    void theOutcomeIsPartOfTheDraft() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.EXPLAINED);
        model.close();
        assertThat(desk.drafts.find(Desk.HEATING, Draft.Kind.ANSWER).orElseThrow().outcome())
                .isEqualTo(Outcome.EXPLAINED);
        var again = open();
        assertThat(again.outcomeProperty().get()).isEqualTo(Outcome.EXPLAINED);
        again.outcomeProperty().set(Outcome.REFUSED);
        pass(again, Duration.ofSeconds(3));
        assertThat(desk.drafts.find(Desk.HEATING, Draft.Kind.ANSWER).orElseThrow().outcome())
                .isEqualTo(Outcome.REFUSED);
        var writes = desk.drafts.written().size();
        again.refresh();
        pass(again, Duration.ofSeconds(3));
        assertThat(desk.drafts.written()).hasSize(writes);
    }

    /// Nothing is in the way of an answer to what a colleague leads, but the operator knows of it.
    @Test
    void whoAnswersWhatAnotherLeadsIsTold() {
        var appeal = desk.appeals.find(Desk.HEATING).orElseThrow();
        var line = new HistoryEntry(desk.clock.instant(), appeal.state(), "x", "demidov", null);
        var mine = open();
        mine.textProperty().set(FINE);
        assertThat(mine.problems()).noneMatch(problem -> problem.words().contains("ведёт"));
        mine.close();

        desk.appeals.put(appeal.taken("demidov", appeal.state(), line));
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        assertThat(model.problems())
                .filteredOn(problem -> !problem.blocks())
                .extracting(Problem::words)
                .contains("Обращение ведёт Демидов О. И.");
        assertThat(model.ready()).isTrue();
        model.show(Draft.Kind.NOTE);
        model.textProperty().set("Звонил");
        assertThat(model.problems()).as("a note is nobody's answer").isEmpty();

        desk.appeals.put(appeal.taken(null, appeal.state(), line));
        model.refresh();
        model.show(Draft.Kind.ANSWER);
        assertThat(model.problems()).noneMatch(problem -> problem.words().contains("ведёт"));
    }

    /// The applicant wonders who answers when a body signs that the appeal is not with.
    @Test
    void aSignatureOfAnotherBodyThanTheExecutorIsSaid() {
        var signed = FINE + "\n\nС уважением,\nУправление ЖКХ администрации города Орла";
        var model = open();
        model.textProperty().set(FINE);
        assertThat(model.problems()).noneMatch(problem -> problem.words().contains("исполнитель"));
        model.textProperty().set(signed);
        assertThat(model.problems())
                .filteredOn(problem -> problem.words().contains("исполнитель"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.blocks()).isFalse();
                    assertThat(problem.words()).endsWith("другой: МУП «Городские теплосети»");
                });
        model.textProperty().set(signed.replace("Тепло", "МУП «Городские теплосети»: тепло"));
        assertThat(model.problems())
                .as("the text says who does the work")
                .noneMatch(problem -> problem.words().contains("исполнитель"));
    }

    @Test
    void anAnswerIsTakenBackWhileItsTimeRuns() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        model.send(EditorViewModel.After.STAY);
        pass(model, Duration.ofMillis(1500));
        assertThat(model.undo().textProperty().get())
                .isEqualTo("Ответ по № 48207 уйдёт через 29 с");
        desk.linked = false;
        pass(model, Duration.ofSeconds(1));
        assertThat(model.undo().textProperty().get())
                .as("nothing leaves by itself without a link")
                .isEqualTo(
                        "Ответ по № 48207 уйдёт, когда обмен возобновится, до этого его можно"
                                + " вернуть");
        model.show(Desk.LETTER);
        model.takeBack();
        assertThat(desk.outbox.all()).isEmpty();
        assertThat(desk.calls).contains("open 48207");
        assertThat(model.textProperty().get()).isEqualTo(FINE);
        assertThat(model.writable()).isTrue();
        assertThat(model.outcomeProperty().get()).isEqualTo(Outcome.SOLVED);
    }

    /// A key that is pressed twice says the same as once.
    @Test
    void takingBackTwiceTellsWhatCameOfIt() {
        var model = model(held);
        model.show(Desk.HEATING);
        held.finish();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        model.send(EditorViewModel.After.STAY);
        held.finish();
        model.takeBack();
        model.takeBack();
        held.finish();
        assertThat(model.undo().textProperty().get()).contains("возвращён в черновик");
        assertThat(desk.outbox.waiting()).isEmpty();
    }

    /// The text that the disk refused is of another appeal than the one on the screen.
    @Test
    void aRefusedTextIsOfferedAgainWhileALockedAppealIsShown() {
        var model = open();
        model.textProperty().set(FINE);
        desk.drafts.disk(Disk.FULL);
        pass(model, Duration.ofSeconds(2));
        var letter = SampleAppeals.letter();
        desk.appeals.put(
                letter.moved(
                        AppealState.CLOSED,
                        new HistoryEntry(letter.receivedAt(), AppealState.CLOSED, "", "x", null)));
        model.show(Desk.LETTER);
        assertThat(model.writable()).isFalse();
        desk.drafts.disk(Disk.WORKS);
        pass(model, Duration.ofSeconds(3));
        assertThat(onDisk(Desk.HEATING)).isEqualTo(FINE);
    }

    @Test
    void afterItsTimeAnAnswerCannotBeTakenBack() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        model.send(EditorViewModel.After.STAY);
        pass(model, Duration.ofSeconds(30));
        assertThat(model.undo().phaseProperty().get()).isEqualTo(UndoWindow.Phase.NONE);
        model.takeBack();
        assertThat(desk.outbox.all()).hasSize(1);
    }

    @Test
    void whatHasLeftAlreadyIsSaid() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        model.send(EditorViewModel.After.STAY);
        desk.outbox.leave();
        model.takeBack();
        assertThat(model.undo().textProperty().get()).contains("уже ушёл");
    }

    /// The strip of files is hidden while the answer is being written down: the refusal is said
    /// here.
    @Test
    void anAnswerDoesNotGoWithoutAFileThatWasDroppedUnlessItIsSentAgain() {
        var refused = new ArrayList<>(List.of("скан.pdf"));
        desk.files =
                appeal -> {
                    if (!refused.isEmpty()) {
                        throw new FileLeftOut(refused.removeFirst());
                    }
                    return List.of();
                };
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.waiting()).isEmpty();
        assertThat(model.problems().getFirst().words()).contains("скан.pdf", "ОТ-08");
        assertThat(model.textProperty().get()).isEqualTo(FINE);
        assertThat(onDisk(Desk.HEATING)).isEqualTo(FINE);
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.waiting()).hasSize(1);
        model.takeBack();
        assertThat(model.textProperty().get()).isEqualTo(FINE);
        assertThat(model.problems()).noneMatch(problem -> problem.words().contains("ОТ-08"));
    }

    /// A file on a dead network drive is waited for: drafts are saved, and the window closes.
    @Test
    void whileAFileIsWaitedForDraftsAreSaved() {
        var files = new HeldBackground();
        var model =
                model(
                        new Background() {
                            @Override
                            public <T> Work run(
                                    String name,
                                    Callable<T> work,
                                    Consumer<? super T> then,
                                    Consumer<? super Exception> failed) {
                                var of =
                                        name.equals("answer-files")
                                                ? files
                                                : new InlineBackground();
                                return of.run(name, work, then, failed);
                            }
                        });
        model.show(Desk.HEATING);
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        model.send(EditorViewModel.After.STAY);
        assertThat(model.holdProperty().get()).isEqualTo(Hold.SENDING);
        assertThat(onDisk(Desk.HEATING)).as("a killed program loses nothing").isEqualTo(FINE);

        model.show(Desk.SOCIAL);
        model.textProperty().set("Пишем дальше");
        desk.clock.advance(Duration.ofSeconds(3));
        model.tick();
        assertThat(onDisk(Desk.SOCIAL)).isEqualTo("Пишем дальше");
        model.show(Desk.HEATING);
        assertThat(model.holdProperty().get()).isEqualTo(Hold.SENDING);
        assertThat(model.textProperty().get()).isEqualTo(FINE);

        assertThat(model.unsaved()).as("the window may close").isEmpty();
        assertThat(model.unsent()).as("and says what stays a draft").containsExactly(Desk.HEATING);
        assertThat(onDisk(Desk.HEATING)).isEqualTo(FINE);
        assertThat(desk.outbox.waiting()).isEmpty();

        files.finish();
        assertThat(model.unsent()).isEmpty();
        assertThat(desk.outbox.waiting()).hasSize(1);
        assertThat(model.holdProperty().get()).isEqualTo(Hold.READY);
        assertThat(desk.drafts.find(Desk.HEATING, Draft.Kind.ANSWER)).isEmpty();
    }

    /// The disk did not take it as a draft and takes it as an answer: no draft comes after it.
    @Test
    void whatTheDiskRefusedComesBackAsNoDraftOnceItIsSent() {
        var model = model(held);
        model.show(Desk.HEATING);
        held.finish();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        var once = new AtomicBoolean(true);
        desk.drafts.slow(() -> {
            if (once.getAndSet(false)) {
                throw new NotSaved("draft", new IOException("no space"));
            }
        });
        pass(model, Duration.ofSeconds(2));
        model.send(EditorViewModel.After.STAY);
        model.show(Desk.SOCIAL);
        held.finish();
        assertThat(desk.outbox.waiting()).hasSize(1);
        pass(model, Duration.ofSeconds(3));
        held.finish();
        assertThat(model.unsaved()).isEmpty();
        assertThat(desk.drafts.find(Desk.HEATING, Draft.Kind.ANSWER)).isEmpty();
    }

    /// The next appeal is open already when the answer turns out not to have gone.
    @Test
    void whoHasGoneOnIsToldThatAnAnswerDidNotGo() {
        desk.files =
                appeal -> {
                    throw new FileLeftOut("скан.pdf");
                };
        var model = model(held);
        model.show(Desk.HEATING);
        held.finish();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        model.send(EditorViewModel.After.STAY);
        model.show(Desk.SOCIAL);
        held.finish();
        assertThat(desk.calls)
                .filteredOn(call -> call.startsWith("said "))
                .singleElement()
                .asString()
                .contains("48207", "скан.pdf");
        assertThat(onDisk(Desk.HEATING)).isEqualTo(FINE);
        assertThat(model.problems()).noneMatch(problem -> problem.words().contains("ОТ-08"));
    }

    @Test
    void anAnswerTheDiskRefusesStaysWritableAndIsKept() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        desk.outbox.disk(Disk.FULL);
        model.send(EditorViewModel.After.STAY);
        assertThat(model.writable()).isTrue();
        assertThat(model.textProperty().get()).isEqualTo(FINE);
        assertThat(model.problems().getFirst().words()).contains("диск не принял");
        assertThat(onDisk(Desk.HEATING)).isEqualTo(FINE);
    }

    @Test
    void anAnswerThatNoLongerAppliesIsSaidAndKept() {
        var model = open();
        model.textProperty().set(FINE);
        model.outcomeProperty().set(Outcome.SOLVED);
        desk.appeals.put(SampleAppeals.heating(AppealState.CLOSED));
        model.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.all()).isEmpty();
        assertThat(onDisk(Desk.HEATING)).isEqualTo(FINE);
        assertThat(model.problems().getFirst().words()).contains("ОТ-03");
    }

    @Test
    void aChangeFromTheServerLeavesTheTextBeingTypedAlone() {
        var model = open();
        model.textProperty().set("Пишу");
        desk.drafts.save(
                new Draft(Desk.HEATING, Draft.Kind.ANSWER, "другое", desk.clock.instant()));
        model.refresh();
        assertThat(model.textProperty().get()).isEqualTo("Пишу");
    }

    @Test
    void aReadThatComesLateDoesNotOverwriteWhatWasTypedMeanwhile() {
        var model = model(held);
        model.show(Desk.HEATING);
        held.finish();
        model.refresh();
        model.textProperty().set("а".repeat(60));
        for (var i = 0; i < 60; i++) {
            model.textProperty().set("а".repeat(60) + "б".repeat(i));
        }
        held.finish();
        assertThat(model.textProperty().get()).startsWith("ааа").hasSize(119);
    }

    /// It was asked for before the save, and did not see it.
    @Test
    void aReadThatComesAfterASaveWasAskedForPutsNoOlderTextOnTheScreen() {
        var model = model(held);
        model.show(Desk.HEATING);
        held.finish();
        model.textProperty().set("Раз. Два.");
        model.outcomeProperty().set(Outcome.REFUSED);
        model.refresh();
        pass(model, Duration.ofSeconds(2));
        var shown = new ArrayList<String>();
        model.textProperty().addListener((text, before, now) -> shown.add(now));
        held.finish();
        assertThat(shown).isEmpty();
        assertThat(model.textProperty().get()).isEqualTo("Раз. Два.");
        assertThat(model.outcomeProperty().get()).isEqualTo(Outcome.REFUSED);
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Раз. Два.");
        // What comes later is shown again.
        desk.drafts.save(
                new Draft(Desk.HEATING, Draft.Kind.ANSWER, "Раз. Два. Три.", desk.clock.instant()));
        model.refresh();
        held.finish();
        assertThat(model.textProperty().get()).isEqualTo("Раз. Два. Три.");
    }

    @Test
    void anAnsweredAppealIsReadOnlyWithItsAnswer() {
        desk.appeals.put(SampleAppeals.heating(AppealState.ANSWERED));
        var model = open();
        assertThat(model.holdProperty().get()).isEqualTo(Hold.ANSWERED);
        assertThat(HoldWords.of(Hold.ANSWERED, Messages.of(EditorMessages.class, Language.RU)))
                .isNotEmpty();
    }

    /// A colleague answered first: the own words are not hidden behind theirs, and can be let go.
    @Test
    void anOwnDraftThatCannotBeSentIsShownAndPutAway() {
        desk.drafts.save(
                new Draft(Desk.HEATING, Draft.Kind.ANSWER, "Моё начало.", desk.clock.instant()));
        desk.appeals.put(SampleAppeals.answeredByOthers("Тепло дали."));
        var model = open();
        assertThat(model.holdProperty().get()).isEqualTo(Hold.ANSWERED);
        assertThat(model.textProperty().get()).isEqualTo("Моё начало.");
        assertThat(model.leftOverProperty().get()).isTrue();
        assertThat(model.writable()).isFalse();
        model.putAway();
        assertThat(onDisk(Desk.HEATING)).isEmpty();
        assertThat(model.textProperty().get()).isEqualTo("Тепло дали.");
        assertThat(model.leftOverProperty().get()).isFalse();
    }

    /// The state changes under the fingers: the last seconds are written first.
    @Test
    void whatIsTypedWhileAColleagueAnswersIsKept() {
        var model = open();
        model.textProperty().set("Моё начало.");
        desk.appeals.put(SampleAppeals.answeredByOthers("Тепло дали."));
        model.refresh();
        assertThat(model.holdProperty().get()).isEqualTo(Hold.ANSWERED);
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Моё начало.");
        assertThat(model.textProperty().get()).isEqualTo("Моё начало.");
        assertThat(model.leftOverProperty().get()).isTrue();
    }

    /// The draft that was sent stands here until the platform tells of its end.
    @Test
    void aDraftThatWasSentIsNotLeftOver() {
        desk.drafts.save(
                new Draft(Desk.HEATING, Draft.Kind.ANSWER, "Тепло дали. ", desk.clock.instant()));
        desk.appeals.put(SampleAppeals.answeredByOthers("Тепло дали."));
        assertThat(open().leftOverProperty().get()).isFalse();
    }

    @Test
    void aDraftThatTheDiskDoesNotLetGoIsSaid() {
        desk.drafts.save(new Draft(Desk.HEATING, Draft.Kind.ANSWER, "Моё.", desk.clock.instant()));
        desk.appeals.put(SampleAppeals.answeredByOthers("Тепло дали."));
        var model = open();
        desk.drafts.disk(Disk.FULL);
        model.putAway();
        assertThat(desk.calls).anyMatch(call -> call.contains("Черновик не убран"));
        assertThat(onDisk(Desk.HEATING)).isEqualTo("Моё.");
    }

    @Test
    void everyStateIsWritableOrSaysWhyNot() {
        var words = Messages.of(EditorMessages.class, Language.RU);
        for (var state : AppealState.values()) {
            var hold = Hold.of(state);
            assertThat(hold == Hold.NONE || !HoldWords.of(hold, words).isEmpty())
                    .as(state.name())
                    .isTrue();
        }
    }

    @Test
    void aNoteIsWrittenBesideTheAnswer() {
        var model = open();
        model.textProperty().set("Ответ пишется");
        model.show(Draft.Kind.NOTE);
        assertThat(model.textProperty().get()).isEmpty();
        model.textProperty().set("Позвонить");
        model.send(EditorViewModel.After.STAY);
        var entry = desk.outbox.all().getFirst();
        assertThat(entry.change().action()).isEqualTo(new Action.Note("Позвонить"));
        assertThat(entry.undoUntil()).isNull();
        assertThat(desk.drafts.find(Desk.HEATING, Draft.Kind.NOTE)).isEmpty();
        model.show(Draft.Kind.ANSWER);
        assertThat(model.textProperty().get()).isEqualTo("Ответ пишется");
    }

    @Test
    void aNoteMayBeWrittenWhereNoAnswerMay() {
        desk.appeals.put(SampleAppeals.heating(AppealState.CLOSED));
        var model = open();
        model.show(Draft.Kind.NOTE);
        assertThat(model.writable()).isTrue();
    }

    @Test
    void anAppealThatIsGoneIsSaid() {
        var model = open();
        desk.appeals.remove(Desk.LETTER);
        model.show(Desk.LETTER);
        assertThat(model.holdProperty().get()).isEqualTo(Hold.GONE);
    }

    /// A text given back to an appeal that the platform has taken away.
    @Test
    void theTextOfAnAppealThatIsGoneCanBeRead() {
        var text = "Тепло дадут в среду. ".repeat(20);
        desk.drafts.save(new Draft(Desk.LETTER, Draft.Kind.ANSWER, text, desk.clock.instant()));
        desk.appeals.remove(Desk.LETTER);
        var model = open();
        model.show(Desk.LETTER);
        assertThat(model.holdProperty().get()).isEqualTo(Hold.GONE);
        assertThat(model.textProperty().get()).isEqualTo(text);
        assertThat(model.writable()).isFalse();
        model.show(Desk.HEATING);
        assertThat(desk.drafts.find(Desk.LETTER, Draft.Kind.ANSWER)).isPresent();
    }

    /// The platform has deleted it, and the draft keeps it here: nobody writes on for hours.
    @Test
    void nothingMoreIsWrittenForAnAppealThatOnlyTheDraftKeeps() {
        var model = open();
        model.textProperty().set("Только начал");
        desk.appeals.outlive(Desk.HEATING);
        model.refresh();
        assertThat(model.holdProperty().get()).isEqualTo(Hold.GONE);
        assertThat(model.leftOverProperty().get()).as("can be put away").isTrue();
        assertThat(model.textProperty().get()).isEqualTo("Только начал");
        assertThat(desk.drafts.find(Desk.HEATING, Draft.Kind.ANSWER).orElseThrow().text())
                .isEqualTo("Только начал");
    }

    @Test
    void whatIsTypedWhileTheAppealGoesIsKept() {
        var model = open();
        model.textProperty().set("Только начал");
        desk.appeals.remove(Desk.HEATING);
        model.refresh();
        assertThat(model.holdProperty().get()).isEqualTo(Hold.GONE);
        assertThat(model.textProperty().get()).isEqualTo("Только начал");
        assertThat(desk.drafts.find(Desk.HEATING, Draft.Kind.ANSWER).orElseThrow().text())
                .isEqualTo("Только начал");
    }

    @Test
    void theLimitFollowsTheChannel() {
        var model = open();
        assertThat(model.limit()).isEqualTo(2_000);
        model.show(Desk.SOCIAL);
        assertThat(model.limit()).isEqualTo(600);
        model.show(Desk.LETTER);
        assertThat(model.limit()).isEqualTo(10_000);
    }
}
