package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.Mark;
import pult.domain.appeal.QueueCondition;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.QueueQuery.Flag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What the operator notes at appeals: found by the list, and kept when the database is not.
final class SqlMarksTest {
    private static final Instant NOW = Samples.NOW;

    @TempDir private Path path;
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

    private static Mark mark(long appeal) {
        return Mark.none(new AppealId(appeal));
    }

    private long[] ids(Flag flag, Instant at) {
        return store.appeals().ids(QueueQuery.ALL.with(flag, at), 9);
    }

    @Test
    void whatIsPutOffIsAwayUntilItsMoment() {
        var until = NOW.plus(Duration.ofHours(2));
        store.marks().put(List.of(mark(2).shelved(until, NOW)));

        assertThat(ids(Flag.SHELVED, NOW)).containsExactly(2);
        assertThat(ids(Flag.NOT_SHELVED, NOW)).containsExactlyInAnyOrder(1, 3);
        assertThat(ids(Flag.SHELVED, until)).isEmpty();
        assertThat(ids(Flag.NOT_SHELVED, until)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(store.marks().of(new AppealId(2)).back(until)).isTrue();
    }

    /// Put off for a week while the date was far; the next version brings it near.
    @Test
    void aDateIsNeverHidden() {
        due(Duration.ofDays(30));
        store.marks().put(List.of(mark(1).shelved(NOW.plus(Duration.ofDays(7)), NOW)));
        assertThat(ids(Flag.SHELVED, NOW)).containsExactly(1);
        due(Duration.ofDays(2));
        assertThat(ids(Flag.SHELVED, NOW)).isEmpty();
        assertThat(ids(Flag.NOT_SHELVED, NOW)).containsExactlyInAnyOrder(1, 2, 3);
    }

    private void due(Duration in) {
        var one = Samples.appeal(1);
        var line = new HistoryEntry(NOW, AppealState.REGISTERED, "", null, null);
        Folder.pull(store, one.stepped(one.now().due(NOW.plus(in)), line));
    }

    @Test
    void theShortListHasItsOwnOrder() {
        store.marks().put(List.of(mark(3).at(1), mark(1).at(2)));

        var listed =
                QueueQuery.ALL
                        .with(Flag.LISTED)
                        .withSort(QueueQuery.Sort.LISTED, QueueQuery.Direction.ASCENDING);
        assertThat(store.appeals().ids(listed, 9)).containsExactly(3, 1);
        assertThat(store.marks().all()).extracting(Mark::place).containsExactly(1, 2);
    }

    @Test
    void aMarkThatSaysNothingIsForgotten() {
        store.marks().put(List.of(mark(1).of(Mark.Importance.URGENT)));
        assertThat(ids(Flag.IMPORTANT, NOW)).containsExactly(1);

        store.marks().put(List.of(mark(1)));
        assertThat(ids(Flag.IMPORTANT, NOW)).isEmpty();
        assertThat(store.marks().all()).isEmpty();
        assertThat(folder.reopen().marks().all()).isEmpty();
    }

    @Test
    void theHeaviestComesFirstAndAWeightIsAskedFor() {
        store.marks()
                .put(
                        List.of(
                                mark(1).of(Mark.Importance.IMPORTANT),
                                mark(3).of(Mark.Importance.URGENT)));
        var weighed =
                QueueQuery.ALL.withSort(QueueQuery.Sort.IMPORTANCE, QueueQuery.Direction.ASCENDING);
        assertThat(store.appeals().ids(weighed, 9)).containsExactly(3, 1, 2);
        assertThat(
                        store.appeals()
                                .ids(
                                        weighed.withSort(
                                                QueueQuery.Sort.IMPORTANCE,
                                                QueueQuery.Direction.DESCENDING),
                                        9))
                .containsExactly(2, 1, 3);
        assertThat(store.appeals().groups(weighed, Appeals.Dimension.REGIME))
                .flatExtracting(group -> java.util.Arrays.stream(group.ids()).boxed().toList())
                .containsExactlyInAnyOrder(3L, 1L, 2L);

        for (var weights : subsets()) {
            for (var negated : new boolean[] {false, true}) {
                var expected = new java.util.TreeSet<Long>();
                for (var id : new long[] {1, 2, 3}) {
                    var own = store.marks().of(new AppealId(id)).importance();
                    if (weights.contains(own) != negated) {
                        expected.add(id);
                    }
                }
                var query =
                        QueueQuery.ALL.withAlso(
                                List.of(new QueueCondition.Weighed(weights, negated)));
                assertThat(store.appeals().ids(query, 9))
                        .as(weights + " negated " + negated)
                        .containsExactlyInAnyOrder(
                                expected.stream().mapToLong(Long::longValue).toArray());
                assertThat(store.appeals().count(query)).isEqualTo(expected.size());
            }
        }
    }

    private static List<Set<Mark.Importance>> subsets() {
        return List.of(
                Set.of(Mark.Importance.URGENT),
                Set.of(Mark.Importance.USUAL),
                Set.of(Mark.Importance.URGENT, Mark.Importance.IMPORTANT),
                Set.of(Mark.Importance.USUAL, Mark.Importance.URGENT),
                Set.of(Mark.Importance.values()));
    }

    @Test
    void marksOutliveTheDatabase() throws IOException {
        var said = mark(2).shelved(NOW.plusSeconds(90), NOW).of(Mark.Importance.IMPORTANT).at(4);
        store.marks().put(List.of(said, mark(3).of(Mark.Importance.URGENT)));
        folder.shut();
        Files.delete(folder.database());

        store = folder.open();
        assertThat(store.marks().of(new AppealId(2))).isEqualTo(said);
        assertThat(store.marks().of(new AppealId(3)).importance())
                .isEqualTo(Mark.Importance.URGENT);
    }

    @Test
    void pressingIsTheLastTenthOfTheTime() {
        var appeal = Folder.visible(store, 1);
        var due = appeal.dueAt();
        assertThat(due).isNotNull();
        var registered = appeal.registeredAt();
        var start = registered == null ? appeal.receivedAt() : registered;
        var from = due.minus(Duration.between(start, due).dividedBy(10));

        assertThat(ids(Flag.PRESSING, from.minusMillis(1))).doesNotContain(1);
        assertThat(ids(Flag.PRESSING, from)).contains(1);
        assertThat(ids(Flag.PRESSING, due.plus(Duration.ofDays(400)))).contains(1);
    }
}
