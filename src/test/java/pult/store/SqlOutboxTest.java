package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.NotApplicable;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.domain.change.OutboxEntry;
import pult.domain.machine.Event;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Particulars;
import pult.sync.Replica;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

final class SqlOutboxTest {
    @TempDir Path path;
    private Folder folder;
    private Store store;

    @BeforeEach
    void open() {
        folder = new Folder(path);
        store = folder.open();
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2), Samples.appeal(3));
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private void draft(long number, String text) {
        store.drafts().save(new Draft(new AppealId(number), Draft.Kind.ANSWER, text, Samples.NOW));
    }

    private String draft(long number) {
        return store.drafts()
                .find(new AppealId(number), Draft.Kind.ANSWER)
                .map(Draft::text)
                .orElse("");
    }

    /// What was said with a step was never a draft: taken back, it is among the losses.
    @Test
    void wordsOfAStepTakenBackAreNotLost() {
        var step =
                Samples.change(
                        Samples.appeal(1),
                        new Action.Move(Event.ESCALATE, Particulars.words("Резонанс").atLevel(1)));
        store.outbox().put(step, Samples.NOW.plusSeconds(30));
        assertThat(Folder.visible(store, 1).history())
                .hasSize(Samples.appeal(1).history().size() + 1);
        assertThat(store.outbox().undo(step.id())).isTrue();
        assertThat(store.losses().list(10))
                .singleElement()
                .satisfies(loss -> assertThat(loss.text()).isEqualTo("Резонанс"));
        assertThat(Folder.visible(store, 1).history()).hasSize(Samples.appeal(1).history().size());
    }

    @Test
    void showsAnActionAtOnceAndQueuesIt() {
        var told = EnumSet.noneOf(Notices.Notice.class);
        store.notices().listen(told::add);
        var take = Samples.change(Samples.appeal(1), new Action.TakeToWork());
        store.outbox().put(take, Samples.NOW.plusSeconds(30));

        var visible = Folder.visible(store, 1);
        assertThat(visible.assignee()).isEqualTo(Samples.ME);
        assertThat(visible.state()).isEqualTo(AppealState.IN_PROGRESS);
        assertThat(store.appeals().rows(new long[] {1}).getFirst().pending()).isTrue();
        assertThat(told).contains(Notices.Notice.OUTBOX, Notices.Notice.APPEALS);
        assertThat(store.replica().pending())
                .containsExactly(new Replica.Pending(take, 1, 2, Samples.NOW.plusSeconds(30)));
        var entry = store.outbox().waiting().getFirst();
        assertThat(entry.topic()).isEqualTo("Уличное освещение");
        assertThat(entry.status()).isEqualTo(OutboxEntry.Status.QUEUED);
    }

    @Test
    void refusesWhatTheAppealDoesNotTakeAndKeepsTheDraft() {
        Folder.pull(store, Samples.appeal(9, 1, AppealState.CLOSED, null, "Закрыто"));
        draft(9, "черновик");

        var late = Samples.change(Folder.visible(store, 9), Samples.answer("Ответ"));
        assertThatThrownBy(() -> store.outbox().put(late, null))
                .isInstanceOfSatisfying(
                        NotApplicable.class,
                        e -> assertThat(e.obstacle()).isEqualTo(Obstacle.NOT_OPEN));
        assertThat(draft(9)).isEqualTo("черновик");
        assertThat(store.outbox().waiting()).isEmpty();
        var unknown = Samples.change(Samples.appeal(77), new Action.TakeToWork());
        assertThatThrownBy(() -> store.outbox().put(unknown, null))
                .isInstanceOf(NotApplicable.class);
    }

    @Test
    void turnsADraftIntoAnAnswerAndBack() {
        draft(1, "Уважаемая Ирина Петровна!");
        assertThat(store.appeals().rows(new long[] {1}).getFirst().drafted()).isTrue();
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Уважаемая Ирина!"));
        store.outbox().put(answer, Samples.NOW.plusSeconds(30));

        assertThat(draft(1)).isEmpty();
        assertThat(store.appeals().rows(new long[] {1}).getFirst().drafted()).isFalse();
        assertThat(Folder.visible(store, 1).state()).isEqualTo(AppealState.ON_APPROVAL);

        assertThat(store.outbox().undo(answer.id())).isTrue();
        assertThat(draft(1)).isEqualTo("Уважаемая Ирина!");
        assertThat(Folder.visible(store, 1)).isEqualTo(Samples.appeal(1));
        assertThat(store.outbox().waiting()).isEmpty();
        assertThat(store.replica().markSending(answer.id())).isFalse();
        assertThat(store.outbox().undo(answer.id())).isFalse();
    }

    @Test
    void keepsADraftBegunWhileTheAnswerWaited() {
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Первый"));
        store.outbox().put(answer, null);
        draft(1, "Второй");
        store.outbox().undo(answer.id());

        assertThat(draft(1)).isEqualTo("Первый\n\nВторой");
    }

    @Test
    void undoesNothingThatHasLeft() {
        var take = Samples.change(Samples.appeal(1), new Action.TakeToWork());
        store.outbox().put(take, null);
        assertThat(store.replica().markSending(take.id())).isTrue();

        assertThat(store.outbox().undo(take.id())).isFalse();
        assertThat(store.outbox().waiting().getFirst().status())
                .isEqualTo(OutboxEntry.Status.SENDING);
        store = folder.reopen();
        assertThat(store.outbox().undo(take.id())).isFalse();
        store.replica().markSending(take.id());
        assertThat(store.outbox().waiting().getFirst().attempts()).isEqualTo(2);
    }

    @Test
    void goesOnWithWhatWasMadeAfterAnUndoneAction() {
        var take = Samples.change(Samples.appeal(1), new Action.TakeToWork());
        var note = Samples.change(Samples.appeal(1), new Action.Note("Звонил"));
        store.outbox().put(take, null);
        store.outbox().put(note, null);
        store.outbox().undo(take.id());

        var visible = Folder.visible(store, 1);
        assertThat(visible.assignee()).isNull();
        assertThat(visible.history()).hasSize(1);
        assertThat(store.outbox().waiting())
                .extracting(e -> e.change().id())
                .containsExactly(note.id());
    }

    @Test
    void recordsAnAcceptanceAsProof() {
        var take = Samples.change(Samples.appeal(1), new Action.TakeToWork());
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Ответ"));
        store.outbox().put(take, null);
        store.outbox().put(answer, null);
        var taken =
                Samples.next(Samples.appeal(1), AppealState.IN_PROGRESS, Samples.ME, null, null);
        store.replica().markSending(take.id());
        store.replica().settle(take.id(), new Delivery.Accepted(taken, "57-12", Samples.NOW));

        assertThat(store.replica().pending())
                .containsExactly(new Replica.Pending(answer, 2, 3, null));
        assertThat(Folder.visible(store, 1).state()).isEqualTo(AppealState.ON_APPROVAL);
        var sent = store.outbox().sent(10).getFirst();
        assertThat(sent.number()).isEqualTo("57-12");
        assertThat(sent.settledAt()).isEqualTo(Samples.NOW);

        var done = Samples.next(taken, AppealState.ON_APPROVAL, Samples.ME, null, null);
        store.replica().settle(answer.id(), new Delivery.Accepted(done, "57-13", Samples.NOW));
        assertThat(Folder.visible(store, 1)).isEqualTo(done);
        assertThat(store.appeals().rows(new long[] {1}).getFirst().pending()).isFalse();
        assertThat(store.outbox().counts()).isEqualTo(new Outbox.Counts(0, 0, 2, 0));
        store = folder.reopen();
        assertThat(store.outbox().sent(1).getFirst().number()).isEqualTo("57-13");
        assertThat(Folder.visible(store, 1)).isEqualTo(done);
    }

    @Test
    void countsOnlyTodayAsSentToday() {
        var take = Samples.change(Samples.appeal(1), new Action.TakeToWork());
        store.outbox().put(take, null);
        store.replica()
                .settle(
                        take.id(),
                        new Delivery.Accepted(
                                Samples.appeal(1), null, Samples.NOW.minus(Duration.ofHours(10))));

        assertThat(store.outbox().counts().sentToday()).isZero();
        assertThat(store.outbox().sent(10)).hasSize(1);
    }

    @Test
    void keepsMineAndTheirsInAConflict() {
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Мой ответ"));
        store.outbox().put(answer, null);
        var theirs = Samples.next(Samples.appeal(1), AppealState.ON_APPROVAL, "petrov", null, null);
        store.replica().settle(answer.id(), new Delivery.Conflicting("already_answered", theirs));

        assertThat(Folder.visible(store, 1)).isEqualTo(theirs);
        assertThat(store.theirs(answer.id())).contains(theirs);
        var entry = store.outbox().needsAttention().getFirst();
        assertThat(entry.status()).isEqualTo(OutboxEntry.Status.CONFLICT);
        assertThat(entry.reason()).isEqualTo("already_answered");
        assertThat(entry.change()).isEqualTo(answer);
        assertThat(store.replica().pending()).isEmpty();

        store.outbox().backToDraft(answer.id());
        assertThat(draft(1)).isEqualTo("Мой ответ");
        assertThat(store.outbox().counts()).isEqualTo(new Outbox.Counts(0, 0, 0, 1));
    }

    /// One number for all places of the window, and the view of the queue holds the same work.
    @Test
    void aDraftThatTwoChangedNeedsAttentionToo() {
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Мой ответ"));
        store.outbox().put(answer, null);
        var theirs = Samples.next(Samples.appeal(1), AppealState.ON_APPROVAL, "petrov", null, null);
        store.replica().settle(answer.id(), new Delivery.Conflicting("already_answered", theirs));
        assertThat(store.outbox().counts().attention()).isEqualTo(1);

        var two = new AppealId(2);
        store.sharedDrafts().shared(new SharedDraft(two, 1, "petrov", "Общий.", null, Samples.NOW));
        draft(2, "Мой конец.");
        store.sharedDrafts().met(new SharedDraft(two, 2, "petrov", "Их конец.", null, Samples.NOW));
        var disputed = store.draftConflicts().find(two).orElseThrow();

        assertThat(store.outbox().counts().attention()).isEqualTo(2);
        var view = QueueQuery.ALL.with(QueueQuery.Flag.NEEDS_ATTENTION);
        assertThat(store.appeals().ids(view, 10)).containsExactlyInAnyOrder(1, 2);
        store.draftConflicts().apply(disputed, AnswerText.of("Их конец."), List.of("Мой конец."));
        assertThat(store.outbox().counts().attention()).isEqualTo(1);
    }

    @Test
    void whatIsPutAwayStandsInWhatWasLostAndComesBackIntoADraft() {
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Мой ответ"));
        store.outbox().put(answer, null);
        store.replica().settle(answer.id(), new Delivery.Refused("forbidden", null));

        store.outbox().putAway(answer.id());

        assertThat(store.outbox().needsAttention()).isEmpty();
        assertThat(Folder.visible(store, 1)).isEqualTo(Samples.appeal(1));
        var lost = store.losses().list(10).getFirst();
        assertThat(lost.cause()).isEqualTo(Losses.Cause.PUT_AWAY);
        assertThat(lost.text()).isEqualTo("Мой ответ");
        store.losses().giveBack(lost.id());
        assertThat(draft(1)).isEqualTo("Мой ответ");
    }

    @Test
    void sendsAHeldAnswerOnceMoreOnTopOfWhatChanged() {
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Мой ответ"));
        store.outbox().put(answer, null);
        var truth = Samples.next(Samples.appeal(1), AppealState.IN_PROGRESS, null, null, null);
        store.replica().settle(answer.id(), new Delivery.Conflicting("version_mismatch", truth));
        draft(1, "начатое");
        var again = ChangeId.of(Samples.NOW.toEpochMilli(), 7, 7);

        store.outbox().sendAsIs(answer.id(), again, null);

        assertThat(store.outbox().needsAttention()).isEmpty();
        var pending = store.replica().pending().getFirst().change();
        assertThat(pending.id()).isEqualTo(again);
        assertThat(pending.action()).isEqualTo(answer.action());
        assertThat(pending.baseVersion()).isEqualTo(truth.version());
        assertThat(store.losses().list(10))
                .extracting(Losses.Loss::text)
                .containsExactly("начатое");
    }

    @Test
    void takesARefusedActionOffTheAppeal() {
        var note = Samples.change(Samples.appeal(1), new Action.Note("Звонил"));
        store.outbox().put(note, null);
        store.replica().settle(note.id(), new Delivery.Postponed(Duration.ofSeconds(5)));
        assertThat(store.outbox().waiting()).hasSize(1);
        store.replica().settle(note.id(), new Delivery.Refused("forbidden", null));

        assertThat(store.outbox().needsAttention().getFirst().reason()).isEqualTo("forbidden");
        assertThat(Folder.visible(store, 1)).isEqualTo(Samples.appeal(1));
        store.outbox().backToDraft(note.id());
        assertThat(store.drafts().find(new AppealId(1), Draft.Kind.NOTE))
                .hasValueSatisfying(d -> assertThat(d.text()).isEqualTo("Звонил"));
    }

    /// Written in the list for several appeals: what was begun at one of them is not that text.
    @Test
    void aNoteMadeElsewhereLeavesTheDraftBegunAtTheAppeal() {
        var one = new AppealId(1);
        var begun = new Draft(one, Draft.Kind.NOTE, "Перезвонить в среду", Samples.NOW);
        store.drafts().save(begun);
        var note = Samples.change(Samples.appeal(1), new Action.Note("Бригада выедет"));
        store.outbox().putBeside(note);
        assertThat(store.drafts().find(one, Draft.Kind.NOTE)).contains(begun);
        assertThat(store.outbox().waiting()).hasSize(1);

        assertThat(store.outbox().undo(note.id())).isTrue();
        assertThat(store.drafts().find(one, Draft.Kind.NOTE))
                .hasValueSatisfying(d ->
                        assertThat(d.text()).isEqualTo("Бригада выедет\n\nПерезвонить в среду"));

        store.outbox().put(Samples.change(Samples.appeal(1), new Action.Note("Звонил")), null);
        assertThat(store.drafts().find(one, Draft.Kind.NOTE)).as("written there").isEmpty();
    }

    @Test
    void listsDraftsNewestFirstAndForgetsEmptyOnes() {
        draft(1, "первый");
        store.drafts()
                .save(
                        new Draft(
                                new AppealId(2),
                                Draft.Kind.NOTE,
                                "второй",
                                Samples.NOW.plusSeconds(1)));
        assertThat(store.drafts().list())
                .extracting(d -> d.draft().text() + ' ' + d.topic())
                .containsExactly("второй Уличное освещение", "первый Уличное освещение");
        draft(1, "");
        assertThat(store.drafts().list()).hasSize(1);
        store = folder.reopen();
        assertThat(store.drafts().list()).hasSize(1);
    }

    @Test
    void putsTheSameActionOnlyOnce() {
        var take = Samples.change(Samples.appeal(1), new Action.TakeToWork());
        store.outbox().put(take, null);
        store.outbox().put(take, null);
        assertThat(store.outbox().waiting()).hasSize(1);
    }

    @Test
    void finishesWhatAnInterruptedThreadBegan() throws Exception {
        var take = Samples.change(Samples.appeal(1), new Action.TakeToWork());
        var interrupted =
                Thread.ofVirtual()
                        .start(() -> {
                            Thread.currentThread().interrupt();
                            store.outbox().put(take, null);
                        });
        interrupted.join();

        assertThat(store.outbox().waiting()).hasSize(1);
        assertThat(Folder.visible(store, 1).assignee()).isEqualTo(Samples.ME);
    }
}
