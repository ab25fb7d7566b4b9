package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.InMemoryMarks;
import pult.domain.appeal.Mark;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.change.Action;
import pult.domain.change.ChangeId;
import pult.domain.change.NotApplicable;
import pult.domain.directory.Directory;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.domain.machine.Substitution;
import pult.domain.machine.TextHash;
import pult.domain.search.PlainSearch;
import pult.feature.Today;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is done to several rows at once, and what is said of it.
final class SeveralModelTest {
    private final InMemoryAppeals appeals = SampleQueue.port();
    private final InMemoryMarks marks = new InMemoryMarks();
    private final Set<AppealId> busyElsewhere = new HashSet<>();
    private final List<AppealId> taken = new ArrayList<>();
    private final Today today =
            new Today(
                    Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                    SampleQueue.ZONE,
                    BundledCalendars.russia(),
                    BundledDeadlines::rules);
    private final Map<AppealId, String> noted = new HashMap<>();
    private final Map<AppealId, Action.Move> moved = new HashMap<>();
    private final Map<ChangeId, AppealId> waiting = new HashMap<>();
    private final List<@Nullable Instant> leaves = new ArrayList<>();
    private Runnable whileMoving = () -> {};
    private Rights rights =
            new Rights(
                    "head",
                    "Павлова Ирина Олеговна",
                    Set.of(Role.CENTRE_HEAD),
                    Set.of(),
                    List.of());
    private QueueViewModel queue;
    private SeveralModel several;

    @BeforeEach
    void open() {
        queue =
                new QueueViewModel(
                        appeals,
                        new PlainSearch(appeals),
                        new MapMemory(),
                        today,
                        new InlineBackground());
        several = new SeveralModel(queue, today, new InlineBackground());
        var ports = new RowPorts(marks, new Taking(), () -> rights, () -> Directory.NONE);
        several.work(ports, new RowDeeds(appeals, ports, today));
        queue.choose(SavedView.Standing.OPEN);
        queue.moveToFirst();
    }

    private final class Taking implements RowActions {
        @Override
        public void take(Appeal appeal) {
            if (busyElsewhere.contains(appeal.id())) {
                throw new NotApplicable(Obstacle.TAKEN_BY_OTHER);
            }
            taken.add(appeal.id());
        }

        @Override
        public void release(Appeal appeal) {
            throw new NotApplicable(Obstacle.NOT_MINE);
        }

        @Override
        public void note(Appeal appeal, String text) {
            noted.put(appeal.id(), text);
        }

        @Override
        public Instant backUntil(int rows) {
            return SampleQueue.NOW.plusSeconds(10 + rows);
        }

        @Override
        public ChangeId move(Appeal appeal, Action.Move move, @Nullable Instant until) {
            moved.put(appeal.id(), move);
            var id = ChangeId.of(1, 2, moved.size());
            waiting.put(id, appeal.id());
            leaves.add(until);
            whileMoving.run();
            whileMoving = () -> {};
            return id;
        }

        @Override
        public boolean undo(ChangeId id) {
            return waiting.remove(id) != null;
        }
    }

    private List<AppealId> first(int rows) {
        var ids = appeals.ids(QueueQuery.ALL.withLanes(AppealRow.Lane.OPEN), rows);
        return java.util.Arrays.stream(ids).mapToObj(AppealId::new).toList();
    }

    private RowOutcome outcome() {
        return java.util.Objects.requireNonNull(several.outcomeProperty().get());
    }

    @Test
    void whatFailsAtOneRowIsSaidOfThatOneAndStaysTicked() {
        var rows = first(20);
        busyElsewhere.addAll(rows.subList(3, 5));
        appeals.remove(rows.get(7));
        several.tick(rows);

        several.run(new RowDeed.Take());

        assertThat(taken).hasSize(17).doesNotContain(rows.get(3), rows.get(4), rows.get(7));
        assertThat(outcome().done()).hasSize(17);
        assertThat(outcome().asked()).isEqualTo(20);
        assertThat(outcome().failed().keySet())
                .containsExactly(
                        new RowOutcome.Reason.Obstacle(Obstacle.TAKEN_BY_OTHER),
                        new RowOutcome.Reason.Gone());
        assertThat(several.tickedProperty().get())
                .as("the one that has gone is not in the list any more")
                .containsExactlyInAnyOrder(rows.get(3), rows.get(4));
    }

    @Test
    void aNoteGoesToEachRow() {
        var rows = first(3);
        several.tick(rows);
        several.run(new RowDeed.Note("Бригада выедет в среду"));
        assertThat(noted).containsOnlyKeys(rows).containsValue("Бригада выедет в среду");
        assertThat(several.tickedProperty().get()).isEmpty();
    }

    @Test
    void anExecutorIsNamedWhereTheStateTakesOne() {
        var rows = first(60);
        several.tick(rows);
        several.run(new RowDeed.Assign("Департамент ЖКХ области", "zhkh"));

        var wrong = new RowOutcome.Reason.Obstacle(Obstacle.WRONG_STATE);
        assertThat(outcome().failed()).containsOnlyKeys(wrong);
        assertThat(moved).containsOnlyKeys(outcome().done());
        for (var id : rows) {
            var state = appeals.find(id).orElseThrow().state();
            assertThat(outcome().done().contains(id))
                    .as(state.name())
                    .isEqualTo(Machine.rule(Event.ASSIGN).from().contains(state));
        }
        assertThat(moved.values())
                .allSatisfy(move -> {
                    assertThat(move.particulars().target()).isEqualTo("Департамент ЖКХ области");
                    assertThat(move.particulars().person()).isEqualTo("zhkh");
                });
    }

    private AppealId onApproval(AppealId id, String author, String text) {
        var appeal = appeals.find(id).orElseThrow();
        var answer = new Answer(null, "c-" + id, text, author, null, SampleQueue.NOW, false);
        appeals.put(
                appeal.answered(
                        AppealState.ON_APPROVAL,
                        answer,
                        new HistoryEntry(
                                SampleQueue.NOW, AppealState.ON_APPROVAL, "", author, null, null)));
        return id;
    }

    @Test
    void fourEyesAndTheTextThatWasReadHoldForEachRow() {
        var rows = first(4);
        var theirs = onApproval(rows.get(0), "colleague", "Свет включён.");
        var own = onApproval(rows.get(1), "head", "Сделано.");
        var unread = onApproval(rows.get(2), "colleague", "Яму засыпали.");
        appeals.markRead(theirs);
        appeals.markRead(own);
        queue.refresh();
        several.tick(rows);

        several.run(new RowDeed.Approve());

        assertThat(outcome().done()).containsExactly(theirs);
        assertThat(moved.get(theirs).particulars().seen()).isEqualTo(TextHash.of("Свет включён."));
        assertThat(outcome().failed())
                .containsEntry(new RowOutcome.Reason.Obstacle(Obstacle.SAME_PERSON), List.of(own))
                .containsEntry(new RowOutcome.Reason.Unread(), List.of(unread))
                .containsEntry(
                        new RowOutcome.Reason.Obstacle(Obstacle.WRONG_STATE), List.of(rows.get(3)));
        assertThat(several.tickedProperty().get())
                .containsExactlyInAnyOrder(own, unread, rows.get(3));
    }

    @Test
    void aDeputyApprovesByTheRightThatIsLentAndWhoMayNotIsTold() {
        var rows = first(2);
        onApproval(rows.get(0), "colleague", "Свет включён.");
        onApproval(rows.get(1), "colleague", "Сделано.");
        rows.forEach(appeals::markRead);
        several.tick(rows);
        rights = new Rights("op", "Оператор", Set.of(Role.OPERATOR), Set.of(), List.of());
        several.run(new RowDeed.Approve());
        assertThat(outcome().failed())
                .containsOnlyKeys(new RowOutcome.Reason.Obstacle(Obstacle.FORBIDDEN));
        assertThat(several.actingFor(Event.APPROVE)).isEmpty();

        var lent =
                new Substitution(
                        "approver",
                        "Орлова Мария Петровна",
                        Set.of(Role.APPROVER),
                        Set.of(),
                        SampleQueue.NOW.minus(Duration.ofDays(1)),
                        SampleQueue.NOW.plus(Duration.ofDays(1)));
        rights = new Rights("op", "Оператор", Set.of(Role.OPERATOR), Set.of(), List.of(lent));
        assertThat(several.actingFor(Event.APPROVE)).containsExactly("Орлова Мария Петровна");
        several.run(new RowDeed.Approve());
        assertThat(outcome().done()).hasSize(2);
        assertThat(moved.values())
                .allSatisfy(
                        move -> assertThat(move.particulars().actingFor()).isEqualTo("approver"));
    }

    /// A colleague decides what was ticked while the line is open: the chosen row was never meant.
    @Test
    void aStepIsDoneToTheRowsItWasOpenedForAndToNoOther() {
        var rows = first(4);
        queue.select(rows.get(3));
        several.tick(rows.subList(0, 3));
        several.open();
        appeals.remove(rows.get(0));
        appeals.remove(rows.get(1));
        queue.refresh();
        assertThat(several.openedProperty().get()).containsExactly(rows.get(2));
        appeals.remove(rows.get(2));
        queue.refresh();
        assertThat(several.openedProperty().get()).isEmpty();
        several.runOpened(new RowDeed.Note("Бригада выедет"));
        assertThat(noted).isEmpty();
        assertThat(several.outcomeProperty().get()).isNull();
    }

    @Test
    void aStepOpenedForTheChosenRowStaysWithIt() {
        var rows = first(3);
        queue.select(rows.get(0));
        several.open();
        queue.select(rows.get(1));
        several.runOpened(new RowDeed.Note("Звонил"));
        assertThat(noted).containsOnlyKeys(rows.get(0));

        several.tick(List.of(rows.get(2)));
        assertThat(several.openedProperty().get()).containsExactly(rows.get(0));
        appeals.remove(rows.get(0));
        queue.refresh();
        assertThat(several.openedProperty().get()).isEmpty();
        several.shut();
        several.open();
        assertThat(several.openedProperty().get()).containsExactly(rows.get(2));
    }

    /// While the first is being written, another text comes for the second, which nobody has read.
    @Test
    void anApprovalNamesTheTextThatWasReadNotTheOneThatCame() {
        var rows = first(2);
        for (var id : rows) {
            onApproval(id, "colleague", "Свет включён.");
            appeals.markRead(id);
        }
        queue.refresh();
        several.tick(rows);
        whileMoving = () -> onApproval(rows.get(1), "colleague", "Свет отключён навсегда.");
        several.run(new RowDeed.Approve());
        assertThat(moved.get(rows.get(1)).particulars().seen())
                .isEqualTo(TextHash.of("Свет включён."));
    }

    @Test
    void whatWasApprovedTogetherLeavesTogetherAndIsTakenBackTogether() {
        var rows = first(3);
        for (var id : rows) {
            onApproval(id, "colleague", "Свет включён.");
            appeals.markRead(id);
        }
        queue.refresh();
        several.tick(rows);
        several.run(new RowDeed.Approve());
        assertThat(leaves).hasSize(3).containsOnly(SampleQueue.NOW.plusSeconds(13));
        assertThat(several.backFor()).isEqualTo(Duration.ofSeconds(13));

        waiting.values().remove(rows.get(1));
        several.takeBack();
        assertThat(waiting).isEmpty();
        assertThat(outcome().done()).containsExactly(rows.get(0), rows.get(2));
        assertThat(outcome().failed())
                .containsExactly(Map.entry(new RowOutcome.Reason.Left(), List.of(rows.get(1))));
        assertThat(several.backFor()).isZero();
    }

    @Test
    void whatIsOnlyAssignedLeavesAtOnce() {
        several.tick(first(60));
        several.run(new RowDeed.Assign("Департамент ЖКХ области", null));
        assertThat(leaves).isNotEmpty().containsOnlyNulls();
        assertThat(several.backFor()).isZero();
    }

    private List<AppealId> shown() {
        var lines = queue.linesProperty().get();
        return java.util.stream.IntStream.range(0, lines.size())
                .filter(line -> !lines.heading(line))
                .mapToObj(line -> new AppealId(lines.idAt(line)))
                .toList();
    }

    @Test
    void whatTheListIsNarrowedToAloneIsActedUpon() {
        several.tickAll();
        var before = several.tickedProperty().get();
        queue.narrowing().search("отопления");
        var left = shown();
        assertThat(left).isNotEmpty().hasSizeLessThan(before.size());
        var ticked = before.stream().filter(left::contains).toList();
        assertThat(several.tickedProperty().get()).containsExactlyElementsOf(ticked);

        several.run(new RowDeed.Take());

        assertThat(taken).containsExactlyElementsOf(ticked);
    }

    @Test
    void whatWasTickedAmongAllAppealsIsNotTickedInTheView() {
        queue.narrowing().search("отопления");
        var open = shown();
        queue.searchEverywhere();
        several.tickAll();
        assertThat(several.tickedProperty().get()).hasSizeGreaterThan(open.size());
        queue.narrowing().search("");
        queue.narrowing().search("отопления");
        assertThat(open).containsAll(several.tickedProperty().get());
    }

    @Test
    void aReasonTicksOnlyRowsThatAreInTheList() {
        var rows = first(3);
        appeals.remove(rows.get(1));
        queue.refresh();
        several.tick(rows);
        assertThat(several.tickedProperty().get()).containsExactly(rows.get(0), rows.get(2));
    }

    @Test
    void aListLongerThanWhatIsTickedAtOnceSaysSo() {
        several.tickAll();
        assertThat(several.tickedProperty().get()).hasSameSizeAs(shown());
        assertThat(several.full()).isFalse();

        var few = new SeveralModel(queue, today, new InlineBackground(), 10);
        few.tickAll();
        assertThat(few.tickedProperty().get()).containsExactlyElementsOf(shown().subList(0, 10));
        assertThat(few.full()).isTrue();
    }

    @Test
    void aListReadAgainInAnotherOrderKeepsTheTicks() {
        var rows = first(5);
        several.tick(rows);
        queue.sort(QueueQuery.Sort.RECEIVED);
        queue.refresh();
        assertThat(several.tickedProperty().get()).containsExactlyElementsOf(rows);
    }

    @Test
    void withoutTicksTheChosenRowIsMeant() {
        var chosen = queue.selectedProperty().get();
        several.run(new RowDeed.Take());
        assertThat(taken).containsExactly(chosen);
        assertThat(several.tickedProperty().get()).isEmpty();
    }

    @Test
    void nothingIsPutOffPastItsDeadline() {
        var rows = first(SeveralModel.MOST);
        var until = SampleQueue.NOW.plus(Duration.ofDays(2));
        several.tick(rows);
        several.run(new RowDeed.Shelve(until));

        var done = new HashSet<>(outcome().done());
        assertThat(done).isNotEmpty();
        assertThat(outcome().failed()).containsKey(new RowOutcome.Reason.DueBefore());
        for (var row : appeals.rows(rows.stream().mapToLong(AppealId::number).toArray())) {
            var due = row.dueAt();
            var late =
                    due != null
                            && pult.domain.appeal.AppealRow.Lane.TICKING.contains(row.lane())
                            && due.isBefore(until);
            assertThat(done.contains(row.id())).as(row.id().toString()).isEqualTo(!late);
            assertThat(marks.of(row.id()).shelved(SampleQueue.NOW)).isEqualTo(!late);
        }
    }

    @Test
    void shiftTicksRowAfterRowAndSpaceUnticks() {
        var start = queue.selectedProperty().get();
        several.extend(1);
        several.extend(1);
        assertThat(several.tickedProperty().get())
                .hasSize(3)
                .contains(start, queue.selectedProperty().get());
        several.toggle();
        assertThat(several.tickedProperty().get()).hasSize(2);
        queue.choose(SavedView.Standing.FZ59);
        assertThat(several.tickedProperty().get()).isEmpty();
    }

    @Test
    void theShortListIsReordered() {
        var rows = first(3);
        several.tick(rows);
        several.run(new RowDeed.Enlist());
        several.clear();
        queue.select(rows.get(2));
        several.reorder(-1);
        several.reorder(-1);
        assertThat(marks.all())
                .extracting(Mark::appeal)
                .containsExactly(rows.get(2), rows.get(0), rows.get(1));
        several.reorder(-1);
        assertThat(marks.all().getFirst().appeal()).isEqualTo(rows.get(2));
    }

    @Test
    void aDiskThatRefusesIsSaidAndTheOrderStays() {
        var rows = first(2);
        several.tick(rows);
        several.run(new RowDeed.Enlist());
        several.clear();
        queue.select(rows.get(1));
        marks.refuse();
        several.reorder(-1);
        assertThat(outcome().failed())
                .containsEntry(new RowOutcome.Reason.NotKept(), List.of(rows.get(1)));
        assertThat(marks.all()).extracting(Mark::appeal).containsExactlyElementsOf(rows);
        several.run(new RowDeed.Weigh(Mark.Importance.URGENT));
        assertThat(outcome().done()).isEmpty();
    }

    @Test
    void importanceGoesRound() {
        var id = java.util.Objects.requireNonNull(queue.selectedProperty().get());
        for (var expected :
                List.of(Mark.Importance.IMPORTANT, Mark.Importance.URGENT, Mark.Importance.USUAL)) {
            several.weighNext();
            assertThat(marks.of(id).importance()).isEqualTo(expected);
        }
    }
}
