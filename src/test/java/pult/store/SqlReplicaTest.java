package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.Answer;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.NotApplicable;
import pult.domain.change.NotSaved;
import pult.domain.change.OutboxEntry;
import pult.domain.machine.Obstacle;
import pult.sync.Replica;
import pult.sync.SyncNote;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

final class SqlReplicaTest {
    @TempDir Path path;
    private Folder folder;
    private Store store;

    @BeforeEach
    void open() {
        folder = new Folder(path);
        store = folder.open();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private Change put(long number, Action action) {
        var change = Samples.change(Folder.visible(store, number), action);
        store.outbox().put(change, null);
        return change;
    }

    private OutboxEntry attention() {
        return store.outbox().needsAttention().getFirst();
    }

    @Test
    void movesTheCursorWithThePage() {
        assertThat(store.replica().bookmark()).isEqualTo(new Replica.Bookmark(null, "", false, 0));
        store.replica().store(Folder.page(store, true, "e1", Samples.appeal(1)));
        store.replica()
                .store(Folder.page(store, false, "e1", Samples.appeal(2), Samples.appeal(3)));
        store.replica().finishFirstLoad();

        assertThat(store.replica().bookmark()).isEqualTo(new Replica.Bookmark("e1", "nn", true, 3));
        store = folder.reopen();
        assertThat(store.replica().bookmark()).isEqualTo(new Replica.Bookmark("e1", "nn", true, 3));
        assertThat(store.appeals().ids(QueueQuery.ALL, 10)).containsExactly(1, 2, 3);
    }

    @Test
    void storesNoPageThatDoesNotFollow() {
        Folder.pull(store, Samples.appeal(1));
        var before = store.replica().bookmark();

        var late = Samples.page("", "x", List.of(Samples.appeal(2)));
        assertThatThrownBy(() -> store.replica().store(late)).isInstanceOf(NotSaved.class);
        store.replica()
                .store(
                        Samples.page(
                                "n", "x", false, "before", List.of(Samples.appeal(2)), List.of()));
        assertThat(store.replica().bookmark()).isEqualTo(before);
        assertThat(store.appeals().count(QueueQuery.ALL)).isOne();
    }

    @Test
    void storesNothingOfAPageThatFails() {
        Folder.pull(store, Samples.appeal(1));
        var before = store.replica().bookmark();
        var bad =
                Samples.page(
                        "n", "x".repeat(20_000), List.of(Samples.appeal(2), Samples.appeal(1)));

        assertThatThrownBy(() -> store.replica().store(bad)).isInstanceOf(NotSaved.class);
        assertThat(store.replica().bookmark()).isEqualTo(before);
        assertThat(store.appeals().find(new AppealId(2))).isEmpty();
        Folder.pull(store, Samples.appeal(2));
        assertThat(Folder.visible(store, 2)).isEqualTo(Samples.appeal(2));
    }

    @Test
    void appliesUnsentActionsOnTopOfANewerTruth() {
        Folder.pull(store, Samples.appeal(1));
        var take = put(1, new Action.TakeToWork());
        var newer = Samples.next(Samples.appeal(1), AppealState.ASSIGNED, null, "Ещё", null);
        Folder.pull(store, newer);

        var visible = Folder.visible(store, 1);
        assertThat(visible.version()).isEqualTo(2);
        assertThat(visible.assignee()).isEqualTo(Samples.ME);
        assertThat(visible.history()).hasSize(2);
        assertThat(store.replica().pending())
                .as("a pull never moves the base of an action")
                .containsExactly(new Replica.Pending(take, 1, 2, null));
        store.outbox().undo(take.id());
        assertThat(Folder.visible(store, 1)).isEqualTo(newer);
    }

    @Test
    void holdsAnAnswerWhoseCaseChanged() {
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2), Samples.appeal(3));
        put(1, Samples.answer("Один"));
        put(2, Samples.answer("Два"));
        put(3, Samples.answer("Три"));
        var stranger = new Answer("57", null, "чужой", "petrov", null, Samples.NOW, true);
        Folder.pull(
                store,
                Samples.next(Samples.appeal(1), AppealState.REGISTERED, null, "Уже не надо", null),
                Samples.next(Samples.appeal(2), AppealState.INTERIM_ANSWERED, null, null, stranger),
                Samples.next(Samples.appeal(3), AppealState.CLOSED, null, null, null));

        assertThat(store.replica().pending()).isEmpty();
        assertThat(store.outbox().needsAttention())
                .extracting(OutboxEntry::reason)
                .containsExactly("comment_added", "answered_meanwhile", "not_open");
        assertThat(store.outbox().needsAttention())
                .extracting(OutboxEntry::status)
                .containsOnly(OutboxEntry.Status.HELD);
        assertThat(Folder.visible(store, 3).state()).isEqualTo(AppealState.CLOSED);
        assertThat(store.theirs(attention().change().id())).isPresent();
        assertThat(store.replica().logged(10))
                .extracting(l -> l.note().kind())
                .containsOnly(SyncNote.Kind.HELD);
    }

    /// Whoever answers becomes the one who carries it; the operator has to hear of the answer.
    @Test
    void anAnswerOfSomebodyWhoTookTheAppealIsToldAsAnAnswer() {
        Folder.pull(store, Samples.appeal(1));
        put(1, Samples.answer("Один"));
        var stranger = new Answer("57", null, "чужой", "petrov", null, Samples.NOW, true);
        Folder.pull(
                store,
                Samples.next(
                        Samples.appeal(1), AppealState.INTERIM_ANSWERED, "petrov", null, stranger));

        assertThat(attention().reason()).isEqualTo("answered_meanwhile");
    }

    @Test
    void makesAConflictOfAnActionThatNoLongerApplies() {
        Folder.pull(store, Samples.appeal(1));
        put(1, new Action.TakeToWork());
        Folder.pull(
                store,
                Samples.next(Samples.appeal(1), AppealState.IN_PROGRESS, "petrov", null, null));

        assertThat(attention().status()).isEqualTo(OutboxEntry.Status.CONFLICT);
        assertThat(attention().reason()).isEqualTo("taken_by_other");
        assertThat(Folder.visible(store, 1).assignee()).isEqualTo("petrov");
    }

    @Test
    void leavesWhatTheServerMayKnowToTheServer() {
        Folder.pull(store, Samples.appeal(1));
        var take = put(1, new Action.TakeToWork());
        store.replica().markSending(take.id());
        Folder.pull(
                store, Samples.next(Samples.appeal(1), AppealState.CLOSED, "petrov", null, null));

        assertThat(store.outbox().needsAttention()).isEmpty();
        assertThat(store.replica().pending()).hasSize(1);
        assertThat(Folder.visible(store, 1).state()).isEqualTo(AppealState.CLOSED);
    }

    @Test
    void seesItsOwnAnswerInTheFeed() {
        Folder.pull(store, Samples.appeal(1));
        var answer = put(1, Samples.answer("Ответ"));
        var carried =
                new Answer(
                        "57-1",
                        answer.id().toString(),
                        "Ответ",
                        Samples.ME,
                        null,
                        Samples.NOW,
                        false);
        var theirs = Samples.next(Samples.appeal(1), AppealState.ON_APPROVAL, null, null, carried);
        Folder.pull(store, theirs);

        assertThat(store.outbox().needsAttention()).isEmpty();
        assertThat(Folder.visible(store, 1)).isEqualTo(theirs);
        assertThat(store.replica().pending()).hasSize(1);
    }

    @Test
    void doesNotGoBackToAnOlderVersionWithinOneRun() {
        Folder.pull(store, Samples.appeal(1));
        var take = put(1, new Action.TakeToWork());
        var taken =
                Samples.next(Samples.appeal(1), AppealState.IN_PROGRESS, Samples.ME, null, null);
        store.replica().settle(take.id(), new Delivery.Accepted(taken, null, Samples.NOW));
        Folder.pull(store, Samples.appeal(1));

        assertThat(Folder.visible(store, 1)).isEqualTo(taken);
    }

    @Test
    void holdsALaterAnswerWhenAnAcceptanceBringsOthersChanges() {
        Folder.pull(store, Samples.appeal(1));
        var take = put(1, new Action.TakeToWork());
        put(1, Samples.answer("Ответ"));
        var changed =
                Samples.next(
                        Samples.appeal(1),
                        AppealState.IN_PROGRESS,
                        Samples.ME,
                        "Уже починили",
                        null);
        store.replica().settle(take.id(), new Delivery.Accepted(changed, null, Samples.NOW));

        assertThat(attention().reason()).isEqualTo("comment_added");
        assertThat(store.replica().pending()).isEmpty();
    }

    @Test
    void removesWhatANewRunDoesNotBringButNoOwnWork() {
        Folder.pull(
                store, Samples.appeal(1), Samples.appeal(2), Samples.appeal(3), Samples.appeal(4));
        var take = put(2, new Action.TakeToWork());
        store.drafts().save(new Draft(new AppealId(3), Draft.Kind.ANSWER, "текст", Samples.NOW));
        store.replica().startOver(null);
        assertThat(store.replica().bookmark())
                // Nothing of the new run has come yet.
                .isEqualTo(new Replica.Bookmark("epoch-1", "", false, 0));
        store.replica().store(Folder.page(store, true, Samples.EPOCH, Samples.appeal(1)));
        assertThat(store.appeals().count(QueueQuery.ALL)).isEqualTo(4);
        store.replica().store(Folder.page(store, false, Samples.EPOCH));

        assertThat(store.appeals().ids(QueueQuery.ALL, 10)).containsExactly(1, 2, 3);
        assertThat(attention().change()).isEqualTo(take);
        assertThat(attention().reason()).isEqualTo("removed");
    }

    @Test
    void takesRemovedAppealsAway() {
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
        var answer = put(2, Samples.answer("Ответ"));
        store.replica()
                .store(
                        Samples.page(
                                "n",
                                "m",
                                false,
                                Samples.EPOCH,
                                List.of(),
                                List.of(new AppealId(1), new AppealId(2), new AppealId(55))));

        assertThat(store.appeals().ids(QueueQuery.ALL, 10)).containsExactly(2);
        assertThat(attention().reason()).isEqualTo("removed");
        store.outbox().backToDraft(answer.id());
        assertThat(store.drafts().list()).hasSize(1);
    }

    private void takeAway(long number) {
        store.replica()
                .store(
                        Samples.page(
                                store.replica().bookmark().cursor(),
                                "after " + number,
                                false,
                                Samples.EPOCH,
                                List.of(),
                                List.of(new AppealId(number))));
    }

    private static final QueueQuery RUNNING =
            QueueQuery.ALL.withLanes(Set.of(AppealRow.Lane.RUNNING));

    private void draft(long number, String text) {
        store.drafts().save(new Draft(new AppealId(number), Draft.Kind.ANSWER, text, Samples.NOW));
    }

    /// The operator would write for hours, warned of a date that is nobody's any more.
    @Test
    void anAppealThatOnlyOwnWorkKeepsSaysSoAndPressesNobody() {
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
        draft(1, "текст");
        takeAway(1);
        takeAway(1);

        assertThat(store.appeals().gone()).containsExactly(new AppealId(1));
        assertThat(store.appeals().rows(new long[] {1, 2}))
                .extracting(AppealRow::gone, AppealRow::lane)
                .containsExactly(
                        tuple(true, AppealRow.Lane.DONE), tuple(false, AppealRow.Lane.RUNNING));
        assertThat(store.appeals().ids(RUNNING, 10)).containsExactly(2);
        assertThat(store.appeals().find(new AppealId(1))).as("readable").isPresent();
        assertThat(store.replica().logged(9))
                .extracting(Replica.Logged::note)
                .filteredOn(note -> note.kind() == SyncNote.Kind.GONE)
                .as("said once")
                .containsExactly(new SyncNote(SyncNote.Kind.GONE, 1, 1));
        draft(1, "текст и ещё");
        assertThat(store.appeals().gone()).hasSize(1);

        draft(1, "");
        assertThat(store.appeals().ids(QueueQuery.ALL, 10)).containsExactly(2);
        assertThat(store.appeals().gone()).isEmpty();
    }

    /// It would wait for ever, and keep the appeal here with it.
    @Test
    void nothingMoreIsDoneToAnAppealThatOnlyOwnWorkKeeps() {
        Folder.pull(store, Samples.appeal(1));
        var held = Samples.change(Samples.appeal(1), Samples.answer("Мой ответ"));
        store.outbox().put(held, null);
        takeAway(1);
        var removed = new NotApplicable(Obstacle.REMOVED).getMessage();
        var note = Samples.change(Samples.appeal(1), new Action.Note("Звонил"));
        assertThatThrownBy(() -> store.outbox().put(note, null))
                .isInstanceOf(NotApplicable.class)
                .hasMessage(removed);
        assertThatThrownBy(() -> store.outbox().putBeside(note))
                .isInstanceOf(NotApplicable.class)
                .hasMessage(removed);
        var again = ChangeId.of(Samples.NOW.toEpochMilli(), 7, 7);
        assertThatThrownBy(() -> store.outbox().sendAsIs(held.id(), again, null))
                .isInstanceOf(NotApplicable.class)
                .hasMessage(removed);
        assertThat(store.replica().pending()).isEmpty();
        assertThat(attention().change()).isEqualTo(held);
    }

    @Test
    void aDeletedAppealGoesWithADraftThatIsPutAway() {
        Folder.pull(store, Samples.appeal(1));
        draft(1, "текст");
        takeAway(1);
        store.drafts().putAway(new AppealId(1), Draft.Kind.ANSWER, Samples.NOW);
        assertThat(store.appeals().count(QueueQuery.ALL)).isZero();
        assertThat(store.losses().list(5)).hasSize(1);
    }

    @Test
    void aDeletedAppealGoesWithItsLastFile() throws Exception {
        Folder.pull(store, Samples.appeal(1));
        var file =
                store.files()
                        .attach(
                                new AppealId(1),
                                "a.txt",
                                "Здравствуйте".getBytes(StandardCharsets.UTF_8));
        draft(1, "текст");
        takeAway(1);
        draft(1, "");
        assertThat(store.appeals().gone()).as("its file is here").hasSize(1);
        store.files().detach(file.id());
        assertThat(store.appeals().count(QueueQuery.ALL)).isZero();
    }

    @Test
    void whatANewRunDidNotBringIsGoneTooUntilItComesBack() {
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
        draft(1, "текст");
        store.replica().startOver(null);
        assertThat(store.appeals().gone()).as("not looked at yet").isEmpty();
        store.replica().store(Folder.page(store, false, Samples.EPOCH, Samples.appeal(2)));
        assertThat(store.appeals().gone()).containsExactly(new AppealId(1));
        assertThat(store.appeals().ids(RUNNING, 10)).containsExactly(2);

        store.replica().store(Folder.page(store, false, Samples.EPOCH, Samples.appeal(1)));
        assertThat(store.appeals().gone()).isEmpty();
        assertThat(store.appeals().ids(RUNNING, 10)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void offersAcceptedActionsAgainAfterARestoreOfTheServer() {
        Folder.pull(store, Samples.appeal(1));
        var take = put(1, new Action.TakeToWork());
        var taken =
                Samples.next(Samples.appeal(1), AppealState.IN_PROGRESS, Samples.ME, null, null);
        store.replica().settle(take.id(), new Delivery.Accepted(taken, "5", Samples.NOW));
        store.replica().startOver("e2");

        assertThat(store.replica().pending())
                .extracting(Replica.Pending::change)
                .containsExactly(take);
        assertThat(store.outbox().undo(take.id())).as("it has left once").isFalse();
        store.replica().store(Folder.page(store, false, "e2", Samples.appeal(1)));
        assertThat(Folder.visible(store, 1).assignee()).isEqualTo(Samples.ME);
        assertThat(store.outbox().needsAttention()).isEmpty();
        store.replica().settle(take.id(), new Delivery.Accepted(taken, "6", Samples.NOW));
        assertThat(store.outbox().sent(1).getFirst().number()).isEqualTo("6");
    }

    @Test
    void startsOverInTheSameEpochWithoutOfferingAgain() {
        Folder.pull(store, Samples.appeal(1));
        var take = put(1, new Action.TakeToWork());
        store.replica()
                .settle(take.id(), new Delivery.Accepted(Samples.appeal(1), null, Samples.NOW));
        store.replica().startOver(Samples.EPOCH);
        assertThat(store.replica().pending()).isEmpty();
    }

    @Test
    void whatALostAcceptanceMovedOnGoesBackToWhatTheOperatorSaw() {
        Folder.pull(store, Samples.appeal(1));
        var take = put(1, new Action.TakeToWork());
        var answer = put(1, Samples.answer("Ответ"));
        var taken =
                Samples.next(Samples.appeal(1), AppealState.IN_PROGRESS, Samples.ME, null, null);
        store.replica().settle(take.id(), new Delivery.Accepted(taken, null, Samples.NOW));
        assertThat(store.replica().pending())
                .extracting(Replica.Pending::baseVersion)
                .containsExactly(2L);
        store.replica().startOver("e2");

        assertThat(store.replica().pending())
                .as("version 2 of the restored server is another one")
                .extracting(Replica.Pending::change, Replica.Pending::baseVersion)
                .containsExactly(tuple(take, 1L), tuple(answer, 1L));
        store = folder.reopen();
        assertThat(store.replica().pending())
                .extracting(Replica.Pending::baseVersion)
                .containsExactly(1L, 1L);
    }

    @Test
    void aNoteMovesNothingPastWhatOthersDid() {
        Folder.pull(store, Samples.appeal(1));
        var note = put(1, new Action.Note("Заметка"));
        put(1, Samples.answer("Ответ"));
        var theirs = Samples.next(Samples.appeal(1), AppealState.REOPENED, null, null, null);
        var both = Samples.next(theirs, AppealState.REOPENED, null, null, null);
        store.replica().settle(note.id(), new Delivery.Accepted(both, null, Samples.NOW));

        assertThat(store.replica().pending())
                .extracting(Replica.Pending::baseVersion)
                .containsExactly(1L);
    }

    @Test
    void aDeletedAppealGoesWhenItsLastActionIsAccepted() {
        Folder.pull(store, Samples.appeal(1));
        var take = put(1, new Action.TakeToWork());
        assertThat(store.replica().markSending(take.id())).isTrue();
        var gone = List.of(new AppealId(1));
        store.replica().store(Samples.page("n", "m", false, Samples.EPOCH, List.of(), gone));
        assertThat(store.appeals().count(QueueQuery.ALL)).as("own work on it").isOne();
        var taken =
                Samples.next(Samples.appeal(1), AppealState.IN_PROGRESS, Samples.ME, null, null);
        store.replica().settle(take.id(), new Delivery.Accepted(taken, null, Samples.NOW));

        assertThat(store.appeals().count(QueueQuery.ALL)).isZero();
        assertThat(store.outbox().sent(5)).hasSize(1);
    }

    @Test
    void keepsTheLatestLinesOfItsLog() {
        for (var count = 0; count < 3; count++) {
            store.replica().log(Samples.NOW, SyncNote.of(SyncNote.Kind.RECEIVED, count));
        }
        assertThat(store.replica().logged(2))
                .extracting(l -> l.note().count())
                .containsExactly(2L, 1L);
    }

    @Test
    void keepsAMonstrousAppealWithoutStoppingTheOthers() {
        var random = new StringBuilder();
        for (var i = 0; i < 900_000; i++) {
            random.append((char) ('а' + (i * 7919L + i / 13) % 32));
        }
        var monster = Samples.appeal(1, 1, AppealState.REGISTERED, null, random.toString());
        Folder.pull(store, monster, Samples.appeal(2));

        assertThat(Folder.visible(store, 1).text()).hasSize(150_000).endsWith("…");
        assertThat(Folder.visible(store, 2)).isEqualTo(Samples.appeal(2));
    }
}
