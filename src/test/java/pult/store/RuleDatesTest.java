package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.QueueCondition;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Notices;
import pult.domain.deadline.AppealClocks;
import pult.domain.deadline.DeadlineEngine;
import pult.domain.deadline.RegionEdition;
import pult.domain.deadline.RegionRules;
import pult.domain.deadline.Roll;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/// The date of the region's rule in the rows of what the platform gave none, on a real database.
final class RuleDatesTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final QueueQuery RUNNING = QueueQuery.ALL.withLanes(EnumSet.of(Lane.RUNNING));

    private Folder folder;
    private Store store;

    @BeforeEach
    void open(@TempDir Path path) {
        folder = new Folder(path);
        store = folder.open();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private static AppealClocks clocks() {
        var rules = BundledDeadlines.rules();
        return new AppealClocks(
                new DeadlineEngine(ZONE, BundledCalendars.russia(), rules.hours()), rules);
    }

    private static Function<Appeal, Optional<Instant>> by(AppealClocks clocks) {
        return appeal -> clocks.owed(appeal, Samples.NOW).map(clock -> clock.deadline().due());
    }

    /// Received so long ago, and the platform gives no date.
    private static Appeal appeal(
            long number, long version, AppealState state, Duration ago, @Nullable Instant due) {
        var like = Samples.appeal(number, version, state, Samples.ME, "Не горит фонарь");
        return new Appeal(
                like.id(),
                version,
                state,
                like.sourceStatusCode(),
                like.sourceStatusText(),
                number % 2 == 0 ? LegalRegime.FZ59_APPEAL : LegalRegime.ORDINARY_MESSAGE,
                like.channel(),
                like.topic(),
                like.essence(),
                like.text(),
                like.applicant(),
                like.place(),
                Samples.NOW.minus(ago),
                Samples.NOW.minus(ago),
                due,
                false,
                null,
                Samples.ME,
                null,
                state.open() ? null : Samples.NOW,
                List.of(),
                List.of());
    }

    private AppealRow row(long number) {
        return store.appeals().rows(new long[] {number}).getFirst();
    }

    private static Instant thirtyDays(Duration ago) {
        return Samples.NOW.minus(ago).plus(Duration.ofDays(30));
    }

    @Test
    void aRowHasTheDateOfTheRuleUntilThePlatformGivesItsOwn() {
        var ago = Duration.ofDays(10);
        Folder.pull(store, appeal(1, 1, AppealState.IN_PROGRESS, ago, null));
        assertThat(row(1).dueAt()).isNull();
        assertThat(row(1).dueByRule()).isFalse();

        var told = new ArrayList<Notices.Notice>();
        store.notices().listen(told::add);
        store.datesBy(by(clocks()));
        assertThat(row(1).dueAt()).isEqualTo(thirtyDays(ago));
        assertThat(row(1).dueByRule()).isTrue();
        assertThat(told).containsExactly(Notices.Notice.APPEALS);
        assertThat(store.appeals().find(new AppealId(1)).orElseThrow().dueAt()).isNull();

        Folder.pull(store, appeal(3, 1, AppealState.IN_PROGRESS, ago, null));
        assertThat(row(3).dueByRule()).isTrue();

        var own = Samples.NOW.plus(Duration.ofDays(2));
        Folder.pull(
                store,
                appeal(1, 2, AppealState.IN_PROGRESS, ago, own),
                appeal(3, 2, AppealState.CLOSED, ago, null));
        assertThat(row(1).dueAt()).isEqualTo(own);
        assertThat(row(1).dueByRule()).isFalse();
        assertThat(row(3).dueAt()).isNull();
        assertThat(row(3).dueByRule()).isFalse();
    }

    @Test
    void sortCountersAndFiltersGoByTheDateOfTheRule() {
        store.datesBy(by(clocks()));
        Folder.pull(
                store,
                appeal(1, 1, AppealState.IN_PROGRESS, Duration.ofDays(31), null),
                appeal(3, 1, AppealState.IN_PROGRESS, Duration.ofDays(28), null),
                appeal(
                        5,
                        1,
                        AppealState.IN_PROGRESS,
                        Duration.ofDays(15),
                        thirtyDays(Duration.ofDays(25))),
                appeal(7, 1, AppealState.IN_PROGRESS, Duration.ofDays(1), null),
                appeal(9, 1, AppealState.AWAITING_APPLICANT, Duration.ofDays(40), null));
        var appeals = store.appeals();
        assertThat(appeals.ids(RUNNING, 10)).containsExactly(1, 3, 5, 7);
        assertThat(appeals.count(RUNNING.withDue(null, Samples.NOW))).isEqualTo(1);
        assertThat(appeals.ids(RUNNING.with(QueueQuery.Flag.PRESSING, Samples.NOW), 10))
                .containsExactly(1, 3);
        assertThat(appeals.ids(RUNNING.withAlso(List.of(undated())), 10)).isEmpty();
    }

    /// The list asks the store for lanes, the row paints its own: both are the same by any rule.
    @Test
    void aDateOfTheRuleMovesTheLaneOfTheRowToo() {
        var asked = appeal(1, 1, AppealState.AWAITING_APPLICANT, Duration.ofDays(3), null);
        Folder.pull(store, asked);
        lane(AppealRow.Lane.PAUSED);
        store.datesBy(appeal -> Optional.of(Samples.NOW.plus(Duration.ofDays(7))));
        lane(AppealRow.Lane.WAITING);
        Folder.pull(store, appeal(1, 2, AppealState.AWAITING_APPLICANT, Duration.ofDays(3), null));
        lane(AppealRow.Lane.WAITING);
        store.datesBy(appeal -> Optional.empty());
        lane(AppealRow.Lane.PAUSED);
    }

    private void lane(AppealRow.Lane lane) {
        assertThat(row(1).lane()).isEqualTo(lane);
        assertThat(store.appeals().ids(QueueQuery.ALL.withLanes(Set.of(lane)), 9))
                .containsExactly(1);
    }

    private static QueueCondition undated() {
        return new QueueCondition.Due(List.of(), true, false);
    }

    @Test
    void anotherEditionOfTheRulesCountsTheRowsAgain() {
        // Registered 30 days before a Sunday.
        Folder.pull(store, appeal(2, 1, AppealState.IN_PROGRESS, Duration.ofDays(24), null));
        store.datesBy(by(clocks()));
        var before = row(2).dueAt();
        var rules = BundledDeadlines.rules();
        var now = rules.region();
        var decided =
                new RegionRules(Roll.NEXT_WORKING_DAY, now.social(), now.hours(), now.warnings());
        store.datesBy(by(clocks().by(rules.with(edition(decided)))));
        assertThat(row(2).dueAt()).isAfter(before);
        store.datesBy(appeal -> Optional.empty());
        assertThat(row(2).dueAt()).isNull();
    }

    private static RegionEdition edition(RegionRules rules) {
        return new RegionEdition(1, Samples.NOW, "ivanov", 0, rules);
    }

    @Test
    void ofManyRowsEachIsCounted() {
        Folder.pull(
                store,
                LongStream.range(0, 700)
                        .mapToObj(i ->
                                appeal(
                                        2 * i + 1,
                                        1,
                                        AppealState.REGISTERED,
                                        Duration.ofHours(i),
                                        null))
                        .toArray(Appeal[]::new));
        store.datesBy(by(clocks()));
        var rows = store.appeals().rows(store.appeals().ids(RUNNING, 1000));
        assertThat(rows).hasSize(700).allMatch(AppealRow::dueByRule);

        // Found by the index of the lanes too.
        store.replica().finishFirstLoad();
        store.datesBy(appeal -> Optional.empty());
        assertThat(store.appeals().rows(store.appeals().ids(RUNNING, 1000)))
                .hasSize(700)
                .noneMatch(AppealRow::dueByRule);
        store.datesBy(by(clocks()));
        assertThat(store.appeals().rows(store.appeals().ids(RUNNING, 1000)))
                .allMatch(AppealRow::dueByRule);
    }

    @Test
    void anOwnActionAndAStartKeepTheDate() {
        store.datesBy(by(clocks()));
        var appeal = appeal(1, 1, AppealState.IN_PROGRESS, Duration.ofDays(10), null);
        Folder.pull(store, appeal);
        store.outbox().put(Samples.change(appeal, new Action.Note("Позвонить")), null);
        assertThat(row(1).pending()).isTrue();
        assertThat(row(1).dueByRule()).isTrue();
        store = folder.reopen();
        assertThat(row(1).dueAt()).isEqualTo(thirtyDays(Duration.ofDays(10)));
        assertThat(row(1).dueByRule()).isTrue();
    }
}
