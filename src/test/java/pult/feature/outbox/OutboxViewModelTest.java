package pult.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Approval;
import pult.domain.answer.Draft;
import pult.domain.answer.ResolutionType;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Attachment;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.domain.change.OutboxEntry;
import pult.domain.change.RightfulOutbox;
import pult.domain.change.StepDraft;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.feature.Stopped;
import pult.feature.Wording;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.InMemoryConflicts;
import pult.feature.writing.InMemoryDrafts;
import pult.feature.writing.InMemoryLosses;
import pult.feature.writing.InMemoryOutbox;
import pult.feature.writing.InMemoryToldMerges;
import pult.feature.writing.MovingClock;
import pult.feature.writing.StillExchange;
import pult.l10n.Language;
import pult.l10n.OutboxMessages;
import pult.sync.Failure;
import pult.sync.SyncStatus;
import pult.sync.Transfer;
import pult.ui.fx.Background;
import pult.ui.fx.HeldBackground;
import pult.ui.fx.InlineBackground;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class OutboxViewModelTest {
    private static final AppealId HEATING = new AppealId(48207);
    private static final Action ANSWER =
            new Action.SubmitAnswer("Ответ", ResolutionType.SOLVED, Approval.APPROVER);

    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final InMemoryAppeals appeals = new InMemoryAppeals(SampleAppeals.heating());
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final InMemoryOutbox outbox = new InMemoryOutbox(appeals, drafts);
    private final InMemoryConflicts conflicts = new InMemoryConflicts();
    private final InMemoryToldMerges told = new InMemoryToldMerges();
    private final StillExchange exchange = new StillExchange(SyncStatus.START);
    private final List<AppealId> opened = new ArrayList<>();
    private final List<Transfer> moving = new ArrayList<>();
    private final List<StepDraft> steps = new ArrayList<>();
    private final OutboxViewModel model = model();

    private Set<Role> roles = Set.of(Role.OPERATOR);

    private OutboxViewModel model() {
        return model(new InlineBackground());
    }

    private OutboxViewModel model(Background background) {
        var wording = Wording.of(Language.RU, ZoneId.of("Europe/Moscow"));
        var words = wording.area(OutboxMessages.class);
        return new OutboxViewModel(
                new OutboxPorts(
                        new RightfulOutbox(
                                outbox,
                                appeals,
                                () -> new Rights("krylova", "", roles, Set.of(), List.of()),
                                () -> true,
                                clock),
                        drafts,
                        () -> steps,
                        appeals,
                        exchange,
                        new Notices(),
                        conflicts,
                        new InMemoryLosses(clock),
                        told,
                        login -> login,
                        () -> ChangeId.of(clock.millis(), 2, 1),
                        AnswerRules.USUAL,
                        () -> List.copyOf(moving)),
                new OutboxWords(words, wording),
                words,
                wording.failures(),
                background,
                clock);
    }

    private Change change(long number, Action action) {
        return new Change(
                ChangeId.of(clock.millis(), 1, number),
                HEATING,
                3,
                clock.instant(),
                "krylova",
                action);
    }

    private void entry(
            OutboxEntry.Status status, @org.jspecify.annotations.Nullable String reason) {
        outbox.add(
                new OutboxEntry(
                        change(7, ANSWER),
                        status,
                        null,
                        1,
                        reason,
                        "57-2026-1",
                        Instant.parse("2026-03-30T10:00:00Z"),
                        "Нет отопления"));
    }

    /// Without a link it waits for hours: a fault noticed after half a minute still comes back.
    @Test
    void wordsOfAStepThatIsNotTakenStandAmongTheDrafts() {
        drafts.save(new Draft(HEATING, Draft.Kind.ANSWER, "Ответ", clock.instant()));
        steps.add(
                new StepDraft(
                        "krylova",
                        HEATING,
                        Event.TRANSFER,
                        Particulars.words("Не наше"),
                        clock.instant()));
        model.refresh();
        assertThat(model.drafts()).hasSize(2);
        assertThat(model.drafts().getLast().what())
                .isEqualTo("Шаг «Направить по компетенции», не отправлен");
        assertThat(model.drafts().getLast().length()).startsWith("7 ");
    }

    @Test
    void whatHasNotLeftComesBackHoweverLongItWaits() {
        drafts.save(new Draft(HEATING, Draft.Kind.ANSWER, "Ответ", clock.instant()));
        outbox.put(change(1, ANSWER), clock.instant().plusSeconds(23));
        clock.advance(Duration.ofHours(3));
        model.refresh();
        var line = model.waiting().getFirst();
        assertThat(line.phase()).isEqualTo(WaitingLine.Phase.WAITING);
        assertThat(line.undoable()).isTrue();
        model.undo(line.id());
        assertThat(model.waiting()).isEmpty();
        assertThat(model.drafts()).hasSize(1);
    }

    /// What it stands on is not taken from under it, and what has left does not come back.
    @Test
    void onlyTheLastOfAnAppealComesBackAndOnlyWhatHasNotLeft() {
        outbox.put(change(1, ANSWER), null);
        outbox.put(change(2, new Action.Note("x")), null);
        model.refresh();
        assertThat(model.waiting()).extracting(WaitingLine::undoable).containsExactly(false, true);
        entry(OutboxEntry.Status.SENDING, null);
        model.refresh();
        assertThat(model.waiting().getLast().undoable()).isFalse();
    }

    @Test
    void theOrderOfWaitingIsToldInWords() {
        outbox.put(change(1, ANSWER), clock.instant().plusSeconds(23));
        outbox.put(change(2, new Action.Note("x")), null);
        model.refresh();
        assertThat(model.waiting())
                .extracting(WaitingLine::state)
                .containsExactly("отмена до 14:32:31", "ждёт очереди");
        assertThat(model.waiting()).extracting(WaitingLine::undoable).containsExactly(false, true);
        assertThat(model.waiting().get(1).why()).isEqualTo("после прежнего действия");
        clock.advance(Duration.ofSeconds(23));
        model.tick();
        assertThat(model.waiting().getFirst().state()).isEqualTo("уйдёт сейчас");
    }

    @Test
    void withoutALinkEverythingWaitsForIt() {
        exchange.now(
                new SyncStatus(
                        SyncStatus.Phase.WAITING,
                        null,
                        0,
                        -1,
                        null,
                        new Failure.Offline(),
                        0,
                        null));
        outbox.put(change(1, ANSWER), null);
        model.refresh();
        assertThat(model.waiting().getFirst().state()).isEqualTo("ждёт связи");
    }

    @Test
    void undoGivesTheTextBack() {
        outbox.put(change(1, ANSWER), clock.instant().plusSeconds(30));
        model.refresh();
        model.undo(model.waiting().getFirst().id());
        assertThat(model.waiting()).isEmpty();
        assertThat(model.drafts()).hasSize(1);
        assertThat(exchange.outboxChanges()).isEqualTo(1);
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    /// «Уйдёт сейчас» of what cannot leave would be waited for in vain.
    @Test
    void whatCannotLeaveSaysWhatItWaitsFor() {
        exchange.now(status(null));
        var sha256 = "0".repeat(64);
        var queued =
                new OutboxEntry(
                        change(7, ANSWER),
                        OutboxEntry.Status.QUEUED,
                        null,
                        0,
                        null,
                        null,
                        null,
                        "Нет отопления");
        outbox.add(queued.hindered(new OutboxEntry.Hindrance.Upload(sha256)));
        model.refresh();
        assertThat(waits()).isEqualTo("ждёт файла, файл ещё не загружен");
        var about = new Attachment("1", "акт.pdf", 1_000, "application/pdf", sha256);
        moving.add(
                new Transfer(
                        HEATING,
                        about,
                        Transfer.Direction.UP,
                        Transfer.State.RUNNING,
                        400,
                        true,
                        null,
                        null));
        model.tick();
        assertThat(waits()).isEqualTo("ждёт файла, загружено 40 %");
        model.sendEverything();
        assertThat(model.sendAll().left())
                .extracting(SendAll.Left::said)
                .containsExactly("№ 48207, ответ: ждёт файла, загружено 40 %");

        outbox.all().clear();
        outbox.add(queued.hindered(new OutboxEntry.Hindrance.NoAppeal()));
        model.refresh();
        assertThat(waits()).isEqualTo("ждёт обращения, оно ещё не получено");

        outbox.all().clear();
        outbox.add(queued);
        model.refresh();
        assertThat(waits()).isEqualTo("уйдёт сейчас, ");
        exchange.now(status(new Failure.Disk()));
        model.tick();
        assertThat(waits()).isEqualTo("ждёт диска, диск не принял полученное");
    }

    private static SyncStatus status(@org.jspecify.annotations.Nullable Failure failure) {
        return new SyncStatus(
                SyncStatus.Phase.IDLE, MovingClock.USUAL, 0, -1, null, failure, 0, null);
    }

    private String waits() {
        var line = model.waiting().getFirst();
        return line.state() + ", " + line.why();
    }

    @Test
    void undoThatComesTooLateIsSaid() {
        outbox.put(change(1, ANSWER), clock.instant().plusSeconds(30));
        model.refresh();
        var id = model.waiting().getFirst().id();
        outbox.leave();
        model.undo(id);
        assertThat(model.troubleProperty().get()).isEqualTo("Уже ушло, отменить нельзя.");
    }

    @Test
    void sentSaysWhereTheAnswerIsNow() {
        entry(OutboxEntry.Status.ACCEPTED, null);
        appeals.put(SampleAppeals.heating(AppealState.ON_APPROVAL));
        model.refresh();
        var line = model.sent().getFirst();
        assertThat(line.state()).isEqualTo("на утверждении");
        assertThat(line.number()).isEqualTo("57-2026-1");
        assertThat(line.time()).isEqualTo("30.03, 13:00");
        appeals.put(SampleAppeals.heating(AppealState.ANSWERED));
        model.refresh();
        assertThat(model.sent().getFirst().state()).isEqualTo("у заявителя");
    }

    /// Drafts of answers go to the platform, notes do not; it has to fit beside the heading.
    @Test
    void theHeadingOfDraftsSaysWhatColleaguesSee() {
        assertThat(note(Language.RU)).isEqualTo("ответы общие с коллегами, заметки только здесь");
        assertThat(note(Language.EN))
                .isEqualTo("answers are shared with colleagues, notes stay here");
    }

    private static String note(Language language) {
        return Wording.of(language, ZoneId.of("Europe/Moscow"))
                .area(OutboxMessages.class)
                .draftsNote();
    }

    @Test
    void everyKnownReasonIsInWordsAndAnUnknownOneKeepsItsCode() {
        entry(OutboxEntry.Status.HELD, "comment_added");
        entry(OutboxEntry.Status.REFUSED, "moon_phase");
        model.refresh();
        assertThat(model.attention().get(0).said().words())
                .startsWith("Заявитель добавил комментарий");
        assertThat(model.attention().get(1).said().words()).contains("moon_phase");
        assertThat(model.attention().get(0).ways())
                .containsExactly(
                        AttentionLine.Way.COMMENT,
                        AttentionLine.Way.AS_IS,
                        AttentionLine.Way.CORRECT,
                        AttentionLine.Way.PUT_AWAY);
        assertThat(model.attention().get(1).ways())
                .as("what the platform refuses is not sent as it is")
                .containsExactly(
                        AttentionLine.Way.CORRECT,
                        AttentionLine.Way.OPEN,
                        AttentionLine.Way.PUT_AWAY);
    }

    /// Where a colleague has answered nothing is to be corrected: the text would be locked away.
    @Test
    void nothingIsOfferedForCorrectionWhereNoAnswerIsTaken() {
        appeals.put(SampleAppeals.answeredByOthers("Тепло дали."));
        entry(OutboxEntry.Status.HELD, "answered_meanwhile");
        model.refresh();
        assertThat(model.attention().getFirst().ways())
                .contains(AttentionLine.Way.COMPARE, AttentionLine.Way.PUT_AWAY)
                .doesNotContain(AttentionLine.Way.CORRECT);
        assertThat(model.attention().getFirst().mine()).isEqualTo("Ответ");
    }

    @Test
    void anAnswerThatMayNameTheFormerExecutorIsCorrectedRatherThanSent() {
        entry(OutboxEntry.Status.HELD, "executor_changed");
        model.refresh();
        assertThat(model.attention().getFirst().ways())
                .startsWith(AttentionLine.Way.CORRECT, AttentionLine.Way.AS_IS);
    }

    @Test
    void anAnswerThatCameTooLateStandsBesideTheOneThatWentOut() {
        entry(OutboxEntry.Status.CONFLICT, "already_answered");
        appeals.put(SampleAppeals.answeredByOthers("Отопление включили 30 марта."));
        model.refresh();
        var line = model.attention().getFirst();
        assertThat(line.ways().getFirst()).isEqualTo(AttentionLine.Way.COMPARE);
        assertThat(line.mine()).isNotEmpty();
        assertThat(line.theirs()).isEqualTo("Отопление включили 30 марта.");
        assertThat(line.said().words())
                .startsWith("На обращение уже ответили другие, ответ не отправлен.")
                .endsWith("Ушедший ответ: gusev, сб 28.03, 09:14.");
    }

    @Test
    void aHeldAnswerIsSentOnceMoreAndCanBeTakenBack() {
        entry(OutboxEntry.Status.HELD, "executor_changed");
        model.refresh();
        model.sendAsIs(model.attention().getFirst());
        assertThat(model.attention()).isEmpty();
        assertThat(outbox.waiting().getFirst().undoUntil())
                .isEqualTo(clock.instant().plusSeconds(30));
    }

    @Test
    void whoMayNotAnswerIsToldWhyAndTheCardStays() {
        entry(OutboxEntry.Status.HELD, "executor_changed");
        roles = Set.of(Role.OBSERVER);
        model.refresh();
        model.sendAsIs(model.attention().getFirst());
        assertThat(model.troubleProperty().get())
                .startsWith("У Вашей роли нет права")
                .contains("текст и файлы сохранены");
        assertThat(model.attention()).hasSize(1);
    }

    @Test
    void aCardGoesWhenItIsPutAway() {
        entry(OutboxEntry.Status.REFUSED, "forbidden");
        model.refresh();
        model.putAway(model.attention().getFirst().id());
        assertThat(model.attention()).isEmpty();
    }

    @Test
    void aCardGoesWhenItsActionIsBackInDraft() {
        entry(OutboxEntry.Status.HELD, "comment_added");
        model.refresh();
        model.backToDraft(model.attention().getFirst().id(), () -> opened.add(HEATING));
        assertThat(model.attention()).isEmpty();
        assertThat(opened).containsExactly(HEATING);
    }

    @Test
    void aDraftSaysWhatBlocksIt() {
        drafts.save(
                new Draft(HEATING, Draft.Kind.ANSWER, "До {{?дата}} и {{?час}}", clock.instant()));
        model.refresh();
        assertThat(model.drafts().getFirst().blocks()).isEqualTo("не заполнены 2 поля");
        assertThat(model.drafts().getFirst().savedAt()).isEqualTo("14:32:08");
    }

    private void accepted(long number) {
        outbox.settle(change(number, ANSWER).id(), OutboxEntry.Status.ACCEPTED, null);
    }

    /// Everything that may leave leaves at once, and what is left is told to the last action.
    @Test
    void sendingEverythingSaysWhatWasSentAndWhatIsLeft() {
        outbox.put(change(1, ANSWER), null);
        outbox.put(change(2, new Action.Note("x")), null);
        outbox.put(change(3, new Action.Note("y")), clock.instant().plusSeconds(23));
        entry(OutboxEntry.Status.HELD, "comment_added");
        model.refresh();
        assertThat(model.sendAll().resultProperty().get()).isEmpty();
        model.sendEverything();
        assertThat(exchange.nudges()).isEqualTo(1);
        assertThat(model.sendAll().resultProperty().get())
                .isEqualTo("Отправлено 0 из 4, осталось 3, требует внимания 1:");
        accepted(1);
        accepted(2);
        model.refresh();
        assertThat(model.sendAll().resultProperty().get())
                .isEqualTo("Отправлено 2 из 4, осталось 1, требует внимания 1:");
        assertThat(model.sendAll().left())
                .extracting(SendAll.Left::said)
                .containsExactly(
                        "№ 48207, заметка: отмена до 14:32:31",
                        "№ 48207, ответ: не отправлено, обращение изменилось, откройте и решите,"
                                + " что делать");
        // It can be taken back all the same.
        model.undo(change(3, ANSWER).id());
        assertThat(model.sendAll().resultProperty().get())
                .isEqualTo("Отправлено 2 из 4, Вы вернули или убрали 1, требует внимания 1:");
        model.sendAll().end();
        model.refresh();
        assertThat(model.sendAll().resultProperty().get()).isEmpty();
        assertThat(model.sendAll().left()).isEmpty();
    }

    @Test
    void withoutALinkSendingEverythingSaysWhyAllIsLeft() {
        exchange.now(
                new SyncStatus(
                        SyncStatus.Phase.WAITING,
                        null,
                        0,
                        -1,
                        null,
                        new Failure.Offline(),
                        0,
                        null));
        outbox.put(change(1, ANSWER), null);
        model.sendEverything();
        assertThat(model.sendAll().left())
                .extracting(SendAll.Left::said)
                .containsExactly("№ 48207, ответ: ждёт связи, нет связи с платформой");
        exchange.now(SyncStatus.START);
        accepted(1);
        model.refresh();
        assertThat(model.sendAll().resultProperty().get()).isEqualTo("Отправлено всё: 1 действие.");
        assertThat(model.sendAll().left()).isEmpty();
    }

    /// The store tells of something else just then: the reading is begun anew.
    @Test
    void aReadingBegunAnewDropsNoSendingOfEverything() {
        var background = new HeldBackground();
        var slow = model(background);
        outbox.put(change(1, ANSWER), null);
        slow.sendEverything();
        slow.refresh();
        background.finish();
        assertThat(exchange.nudges()).isEqualTo(1);
        assertThat(slow.sendAll().resultProperty().get())
                .isEqualTo("Отправлено 0 из 1, осталось 1:");
    }

    /// What is sent before the screen has read anew counts too.
    @Test
    void whatLeavesAtOnceIsCounted() {
        var background = new HeldBackground();
        var slow = model(background);
        outbox.put(change(1, ANSWER), null);
        slow.refresh();
        background.finish();
        slow.sendEverything();
        accepted(1);
        background.finish();
        assertThat(slow.sendAll().resultProperty().get()).isEqualTo("Отправлено всё: 1 действие.");
    }

    /// What was made after the key is another matter.
    @Test
    void whatIsMadeLaterIsNoPartOfIt() {
        outbox.put(change(1, ANSWER), null);
        model.sendEverything();
        outbox.put(change(2, new Action.Note("x")), null);
        accepted(1);
        model.refresh();
        assertThat(model.sendAll().resultProperty().get()).isEqualTo("Отправлено всё: 1 действие.");
    }

    /// What stands in the way is told wherever the appeal is, the most urgent first.
    @Test
    void whatStoppedIsKnownByItsAppeal() {
        conflicts.put(48207, "Нет отопления", "Одно.", "Раз.", "Один.");
        entry(OutboxEntry.Status.HELD, "comment_added");
        model.refresh();
        assertThat(model.linesOf(HEATING))
                .extracting(line -> line.said().label())
                .containsExactly("конфликт", "не отправлено, обращение изменилось");
        assertThat(model.linesOf(HEATING).get(1).said().words())
                .contains("ответ не отправлен", "Ваш текст сохранён.");
        assertThat(model.linesOf(new AppealId(1))).isEmpty();
        conflicts.remove(48207);
        model.putAway(change(7, ANSWER).id());
        assertThat(model.linesOf(HEATING)).isEmpty();
    }

    @Test
    void aDraftThatCameTogetherByItselfSaysSoUntilItIsRead() {
        drafts.save(new Draft(HEATING, Draft.Kind.ANSWER, "Раз. Два.", clock.instant()));
        conflicts.merged(48207);
        model.refresh();
        var line = model.linesOf(HEATING).getFirst();
        assertThat(line.said().label()).isEqualTo("изменено параллельно");
        assertThat(line.said().words()).contains("Ваш текст сохранён");
        assertThat(model.drafts().getFirst().blocks()).isEqualTo("изменено параллельно");
        assertThat(model.drafts().getFirst().hint())
                .isEqualTo("правил и коллега, правки соединились");
        model.seen((ParallelCard) line);
        assertThat(model.linesOf(HEATING)).isEmpty();
        model.refresh();
        assertThat(model.linesOf(HEATING)).isEmpty();
    }

    private void merges(OutboxViewModel shown, Duration after) {
        conflicts.merged(48207, MovingClock.USUAL.plus(after));
        shown.refresh();
    }

    /// A colleague goes on typing: each of their saves comes together anew.
    @Test
    void whoHasReadThatADraftCameTogetherIsToldAgainAfterAQuietTimeAlone() {
        merges(model, Duration.ZERO);
        model.seen((ParallelCard) model.linesOf(HEATING).getFirst());
        for (var minutes = 10; minutes <= 60; minutes += 10) {
            merges(model, Duration.ofMinutes(minutes));
            assertThat(model.linesOf(HEATING)).as("%d minutes", minutes).isEmpty();
        }
        merges(model, Duration.ofMinutes(100));
        assertThat(model.linesOf(HEATING)).hasSize(1);
    }

    @Test
    void thatItCameTogetherIsNotToldAnewByTheNextStart() {
        merges(model, Duration.ZERO);
        model.seen((ParallelCard) model.linesOf(HEATING).getFirst());
        var next = model();
        merges(next, Duration.ofMinutes(10));
        assertThat(next.linesOf(HEATING)).isEmpty();
        var after = model();
        merges(after, Duration.ofMinutes(35));
        assertThat(after.linesOf(HEATING)).as("it went on all the time").isEmpty();
        merges(after, Duration.ofMinutes(70));
        assertThat(after.linesOf(HEATING)).hasSize(1);
    }

    @Test
    void whatThePlatformRefusedAndWhatIsInConflictAreToldApart() {
        entry(OutboxEntry.Status.REFUSED, "forbidden");
        entry(OutboxEntry.Status.CONFLICT, "version_mismatch");
        model.refresh();
        assertThat(model.attention())
                .extracting(line -> line.said().label())
                .containsExactly("не принято платформой", "конфликт");
    }

    @Test
    void aDraftTwoPeopleChangedSaysInHowManyPlaces() {
        conflicts.put(48132, "Догазификация", "Одно. Два. Три.", "Раз. Два. Три!", "Один. Два.");
        model.refresh();
        assertThat(model.conflicts())
                .containsExactly(
                        new ConflictCard(
                                new AppealId(48132),
                                "Догазификация",
                                new Stopped(
                                        Stopped.Kind.CONFLICT,
                                        "конфликт",
                                        "Черновик изменён в 2 местах, осталось решить 2. Обе"
                                                + " версии целы: решите, что войдёт в ответ, до"
                                                + " этого он не отправится.")));
        conflicts.remove(48132);
        model.refresh();
        assertThat(model.conflicts()).isEmpty();
    }
}
