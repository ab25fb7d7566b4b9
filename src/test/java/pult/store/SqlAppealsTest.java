package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.Channel;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.QueueCondition;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.Ranking;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.ProductionCalendar;
import pult.domain.filter.FilterNames;
import pult.domain.filter.FilterQuery;
import pult.domain.filter.FilterReader;
import pult.domain.filter.RandomFilters;
import pult.domain.machine.Story;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Queries against the same queries made over a list in memory.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SqlAppealsTest {
    private static final int COUNT = 600;
    private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private Folder folder;
    private Store store;
    private Appeals appeals;
    private List<Appeal> all;

    @BeforeAll
    void open(@TempDir Path path) {
        folder = new Folder(path);
        store = folder.open();
        appeals = store.appeals();
        all =
                LongStream.rangeClosed(1, COUNT)
                        .mapToObj(i -> Samples.synthetic(900_000 + i * 13))
                        .toList();
        Folder.pull(store, all.toArray(Appeal[]::new));
        store.drafts().save(new Draft(all.get(5).id(), Draft.Kind.NOTE, "x", Samples.NOW));
    }

    @AfterAll
    void close() {
        folder.close();
    }

    private void compare(QueueQuery query, Predicate<Appeal> which, Function<Appeal, ?> key) {
        Comparator<Appeal> order = Comparator.comparing(a -> comparable(key.apply(a)));
        order = order.thenComparing(Appeal::id);
        for (var direction : QueueQuery.Direction.values()) {
            var down = direction == QueueQuery.Direction.DESCENDING;
            var expected =
                    all.stream()
                            .filter(which)
                            .sorted(down ? order.reversed() : order)
                            .mapToLong(a -> a.id().number())
                            .toArray();
            var asked = query.withSort(query.sort(), direction);
            assertThat(appeals.ids(asked, Integer.MAX_VALUE)).containsExactly(expected);
            assertThat(appeals.ids(asked, 7))
                    .containsExactly(LongStream.of(expected).limit(7).toArray());
            assertThat(appeals.count(asked)).isEqualTo(expected.length);
        }
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object key) {
        return (Comparable<Object>) key;
    }

    private static Instant due(Appeal a) {
        return a.dueAt() == null ? NEVER : a.dueAt();
    }

    @Test
    void versionsAreThoseOfTheAppealsThatAreHere() {
        var ids = all.stream().mapToLong(appeal -> appeal.id().number()).toArray();
        var asked = LongStream.concat(LongStream.of(ids), LongStream.of(1)).toArray();
        assertThat(appeals.versions(asked))
                .hasSize(COUNT)
                .containsEntry(all.getFirst().id(), all.getFirst().version())
                .containsEntry(all.getLast().id(), all.getLast().version());
    }

    private void everyFilter() {
        var running = QueueQuery.ALL.withLanes(Set.of(AppealRow.Lane.RUNNING));
        Predicate<Appeal> runs =
                a ->
                        AppealRow.Lane.of(a.state(), a.regime(), a.standingDue())
                                == AppealRow.Lane.RUNNING;
        compare(QueueQuery.ALL, _ -> true, SqlAppealsTest::due);
        compare(running, runs, SqlAppealsTest::due);
        compare(
                QueueQuery.ALL.withLanes(AppealRow.Lane.OPEN),
                a ->
                        AppealRow.Lane.of(a.state(), a.regime(), a.standingDue())
                                != AppealRow.Lane.DONE,
                SqlAppealsTest::due);
        compare(
                QueueQuery.ALL.withDue(Samples.NOW, null),
                a -> a.dueAt() != null && !a.dueAt().isBefore(Samples.NOW),
                SqlAppealsTest::due);
        var done = QueueQuery.ALL.withLanes(Set.of(AppealRow.Lane.DONE));
        Predicate<Appeal> ended =
                a ->
                        AppealRow.Lane.of(a.state(), a.regime(), a.standingDue())
                                == AppealRow.Lane.DONE;
        compare(done, ended, SqlAppealsTest::due);
        compare(
                done.withFilter(Set.of(Channel.POS), Set.of(), Set.of()),
                ended.and(a -> a.channel() == Channel.POS),
                SqlAppealsTest::due);
        compare(done.onlyUnassigned(), ended.and(a -> a.assignee() == null), SqlAppealsTest::due);
        compare(
                QueueQuery.ALL.withAssignee("operator3"),
                a -> "operator3".equals(a.assignee()),
                SqlAppealsTest::due);
        compare(running.onlyUnassigned(), runs.and(a -> a.assignee() == null), SqlAppealsTest::due);
        compare(
                QueueQuery.ALL.with(QueueQuery.Flag.FAST_TRACK),
                Appeal::fastTrack,
                SqlAppealsTest::due);
        compare(
                QueueQuery.ALL.with(QueueQuery.Flag.REPEATED),
                a -> a.repeatOf() != null,
                SqlAppealsTest::due);
        compare(
                running.with(QueueQuery.Flag.PING_PONG),
                runs.and(Story::pingPong),
                SqlAppealsTest::due);
        compare(
                running.withAlso(
                        List.of(
                                new QueueCondition.Escalated(
                                        List.of(
                                                new QueueCondition.Level(1, 1, Set.of("BLOCK_1")),
                                                new QueueCondition.Level(2, 9, Set.of())),
                                        false))),
                runs.and(a ->
                        Story.escalated(a) > 1
                                || (Story.escalated(a) == 1
                                        && a.topic().block().equals("BLOCK_1"))),
                SqlAppealsTest::due);
        compare(
                QueueQuery.ALL
                        .withStates(Set.of(AppealState.ON_APPROVAL))
                        .withAlso(
                                List.of(
                                        new QueueCondition.ToDecide(
                                                List.of(
                                                        new QueueCondition.Hand(
                                                                Set.of("BLOCK_1"), Set.of()),
                                                        new QueueCondition.Hand(
                                                                Set.of(), Set.of("petrov"))),
                                                false))),
                a ->
                        a.state() == AppealState.ON_APPROVAL
                                && (a.topic().block().equals("BLOCK_1")
                                        || !Story.author(a).equals("petrov")),
                SqlAppealsTest::due);
        compare(
                running.withAlso(List.of(new QueueCondition.Escalated(List.of(), false))),
                a -> false,
                SqlAppealsTest::due);
        compare(
                running.withAlso(List.of(QueueCondition.Escalated.toAnybody(true))),
                runs.and(a -> Story.escalated(a) == 0),
                SqlAppealsTest::due);
        compare(
                QueueQuery.ALL.withDue(Samples.NOW.minus(Duration.ofDays(90)), Samples.NOW),
                a ->
                        !due(a).isBefore(Samples.NOW.minus(Duration.ofDays(90)))
                                && due(a).isBefore(Samples.NOW),
                SqlAppealsTest::due);
        compare(
                QueueQuery.ALL.withFilter(
                        Set.of(Channel.VK, Channel.POS),
                        Set.of(LegalRegime.FZ59_APPEAL),
                        Set.of("BLOCK_1", "BLOCK_2", "нет такого")),
                a ->
                        (a.channel() == Channel.VK || a.channel() == Channel.POS)
                                && a.regime() == LegalRegime.FZ59_APPEAL
                                && Set.of("BLOCK_1", "BLOCK_2").contains(a.topic().block()),
                SqlAppealsTest::due);
        sorts(running, runs);
    }

    /// A region has millions of appeals and a shift marks a few: their counters must not read the
    /// table through.
    @Test
    void whatAnotherTableNamesIsLookedUp() {
        for (var flag :
                List.of(
                        QueueQuery.Flag.LISTED,
                        QueueQuery.Flag.IMPORTANT,
                        QueueQuery.Flag.NEEDS_ATTENTION)) {
            var sql = new QueueSql(new Terms(), true);
            for (var part : sql.counted(QueueQuery.ALL.with(flag))) {
                var plan =
                        store.database()
                                .read(session ->
                                        session.first(
                                                row -> row.getString(1),
                                                "EXPLAIN SELECT COUNT(*) " + part.text(),
                                                part.values()));
                assertThat(plan.orElseThrow().substring(0, plan.get().indexOf("WHERE")))
                        .contains("PRIMARY_KEY");
            }
        }
    }

    private void sorts(QueueQuery running, Predicate<Appeal> runs) {
        var up = QueueQuery.Direction.ASCENDING;
        compare(QueueQuery.ALL.withSort(QueueQuery.Sort.NUMBER, up), _ -> true, Appeal::id);
        compare(running.withSort(QueueQuery.Sort.NUMBER, up), runs, Appeal::id);
        compare(
                QueueQuery.ALL.withSort(QueueQuery.Sort.RECEIVED, up),
                _ -> true,
                Appeal::receivedAt);
        compare(
                running.withAssignee("operator4").withSort(QueueQuery.Sort.RECEIVED, up),
                runs.and(a -> "operator4".equals(a.assignee())),
                Appeal::receivedAt);
        compare(
                running.withSort(QueueQuery.Sort.TOPIC, up),
                runs,
                a -> Terms.normal(a.topic().name()));
        compare(
                QueueQuery.ALL.withSort(QueueQuery.Sort.MUNICIPALITY, up),
                _ -> true,
                a -> Terms.normal(a.place().municipality()));
        compare(
                running.withSort(QueueQuery.Sort.CHANNEL, up),
                runs,
                a -> Codes.CHANNELS.of(a.channel()));
    }

    private void found() {
        found(QueueQuery.ALL, _ -> true);
        found(
                QueueQuery.ALL.withLanes(Set.of(AppealRow.Lane.RUNNING)),
                a ->
                        AppealRow.Lane.of(a.state(), a.regime(), a.standingDue())
                                == AppealRow.Lane.RUNNING);
    }

    private void found(QueueQuery running, Predicate<Appeal> runs) {
        var ids = all.stream().map(Appeal::id).sorted(Comparator.reverseOrder()).toList();
        for (var step : List.of(1, 7, ids.size() + 1)) {
            var some =
                    IntStream.range(0, ids.size())
                            .filter(place -> place % step == step / 2)
                            .mapToLong(place -> ids.get(place).number())
                            .toArray();
            // as many as no longer are here make it too long to be looked up one by one
            var gone = LongStream.rangeClosed(-5_000, -1);
            found(running, runs, new Ranking(some));
            if (!running.everything()) {
                found(
                        running,
                        runs,
                        new Ranking(LongStream.concat(LongStream.of(some), gone).toArray()));
            }
        }
    }

    private void found(QueueQuery running, Predicate<Appeal> runs, Ranking some) {
        compare(
                running.withAmong(some),
                runs.and(a -> some.contains(a.id().number())),
                SqlAppealsTest::due);
        var best =
                running.withAmong(some)
                        .withSort(QueueQuery.Sort.RELEVANCE, QueueQuery.Direction.DESCENDING);
        var expected =
                all.stream()
                        .filter(runs.and(a -> some.contains(a.id().number())))
                        .map(Appeal::id)
                        .sorted(Comparator.reverseOrder())
                        .mapToLong(AppealId::number)
                        .toArray();
        assertThat(appeals.ids(best, Integer.MAX_VALUE)).isEqualTo(expected);
        assertThat(appeals.count(best)).isEqualTo(expected.length);
        for (var by : List.of(Appeals.Dimension.TOPIC, Appeals.Dimension.ASSIGNEE)) {
            var list = new InMemoryAppeals(all);
            for (var query : List.of(best, running.withAmong(some))) {
                sameGroups(query, by, list);
            }
        }
    }

    @Test
    void answersAsAListWouldBeforeAndAfterTheIndexes() {
        assertThat(store.replica().bookmark().complete()).isTrue();
        everyFilter();
        found();
        store.replica().finishFirstLoad();
        everyFilter();
        found();
    }

    /// What is on the screen at first is what is here; what comes long after it the search knows.
    @Test
    void ofMuchThatIsFoundInEverythingTheBestAreLookedUp() {
        var here = all.stream().map(Appeal::id).sorted(Comparator.reverseOrder()).toList();
        var ids = here.stream().mapToLong(AppealId::number).toArray();
        var gone = LongStream.rangeClosed(1, 2000 - ids.length).map(n -> -n);
        var behind = LongStream.rangeClosed(9_001, 9_100).map(n -> -n).toArray();
        var found =
                new Ranking(
                        LongStream.concat(
                                        LongStream.concat(gone, LongStream.of(ids)),
                                        LongStream.of(behind))
                                .toArray());
        var best =
                QueueQuery.ALL
                        .withAmong(found)
                        .withSort(QueueQuery.Sort.RELEVANCE, QueueQuery.Direction.ASCENDING);
        assertThat(appeals.ids(best, Integer.MAX_VALUE))
                .isEqualTo(LongStream.concat(LongStream.of(ids), LongStream.of(behind)).toArray());
        assertThat(appeals.ids(best, 3)).isEqualTo(Arrays.copyOf(ids, 3));
        assertThat(appeals.ids(best.withLanes(Set.of(AppealRow.Lane.DONE)), Integer.MAX_VALUE))
                .as("what is asked of an appeal is asked of all")
                .doesNotContain(behind);
    }

    @Test
    void givesRowsInTheOrderAsked() {
        var ids =
                new long[] {
                    all.get(9).id().number(), 5, all.get(2).id().number(), all.get(5).id().number()
                };
        var rows = appeals.rows(ids);

        assertThat(rows)
                .extracting(AppealRow::id)
                .containsExactly(all.get(9).id(), all.get(2).id(), all.get(5).id());
        var source = all.get(5);
        var row = rows.getLast();
        assertThat(row.drafted()).isTrue();
        assertThat(row.unread()).isTrue();
        assertThat(row.pending()).isFalse();
        assertThat(row.state()).isEqualTo(source.state());
        assertThat(row.topic()).isEqualTo(source.topic().name());
        assertThat(row.municipality()).isEqualTo(source.place().municipality());
        assertThat(row.dueAt()).isEqualTo(source.dueAt());
        assertThat(row.completedAt()).isEqualTo(source.completedAt());
        assertThat(row.firstWords().length()).isLessThanOrEqualTo(120);
        assertThat(source.text()).startsWith(row.firstWords().replace("…", ""));
    }

    @Test
    void aRowSaysWhatItRepeatsAndHowOftenItCameBack() {
        var repeats = appeals.ids(QueueQuery.ALL.with(QueueQuery.Flag.REPEATED), 1000);
        var sent = appeals.ids(QueueQuery.ALL.with(QueueQuery.Flag.PING_PONG), 1000);
        assertThat(repeats).isNotEmpty();
        assertThat(sent).isNotEmpty();
        var asked = QueueQuery.ALL.withAlso(List.of(QueueCondition.Escalated.toAnybody(false)));
        assertThat(appeals.count(asked)).isPositive();
        for (var appeal : all) {
            var row = appeals.rows(new long[] {appeal.id().number()}).getFirst();
            assertThat(row.repeatOf()).isEqualTo(appeal.repeatOf());
            assertThat(row.returns()).isEqualTo(Story.returns(appeal));
            assertThat(row.escalated()).isEqualTo(Story.escalated(appeal));
        }
    }

    @Test
    void aRowNamesTheBodyItIsWith() {
        for (var appeal : all) {
            var row = appeals.rows(new long[] {appeal.id().number()}).getFirst();
            assertThat(row.executor()).isEqualTo(appeal.executor());
        }
        assertThat(appeals.names(Appeals.Dimension.EXECUTOR))
                .contains("Администрация: Орёл")
                .doesNotContain("");
        with("орган:\"Администрация: Орёл\"", a -> "Администрация: Орёл".equals(a.executor()));
        with("орган:нет", a -> a.executor() == null);
        with("-орган:нет", a -> a.executor() != null);
        with("орган:\"Никакой такой\"", _ -> false);
    }

    private void with(String text, Predicate<Appeal> which) {
        var day = LocalDate.ofInstant(Samples.NOW, ZoneOffset.UTC);
        var bounds =
                DeadlineBounds.at(Samples.NOW, ZoneOffset.UTC, ProductionCalendar.of(List.of()));
        compare(
                new FilterQuery(null, bounds)
                        .narrow(
                                QueueQuery.ALL,
                                FilterReader.read(text, FilterNames.ANY, day).filter()),
                which,
                SqlAppealsTest::due);
    }

    @Test
    void givesTheWholeAppealBack() {
        for (var appeal : all.subList(0, 50)) {
            assertThat(appeals.find(appeal.id())).contains(appeal);
        }
        assertThat(appeals.find(new AppealId(3))).isEmpty();
    }

    @Test
    void remembersWhatWasRead() {
        var id = all.get(11).id();
        appeals.markRead(id, all.get(11).version());
        assertThat(appeals.rows(new long[] {id.number()}).getFirst().unread()).isFalse();
    }

    @Test
    void whatCameSinceItWasShownIsUnreadStill() {
        var one = all.get(12);
        appeals.markRead(one.id(), one.version() - 1);
        assertThat(appeals.rows(new long[] {one.id().number()}).getFirst().unread()).isTrue();
    }

    @Test
    void countsByBlockChannelAndMunicipality() {
        var tallies = appeals.tallies(Appeals.Dimension.MUNICIPALITY, QueueQuery.ALL);
        assertThat(tallies.stream().mapToInt(Appeals.Tally::count).sum()).isEqualTo(COUNT);
        assertThat(tallies)
                .contains(
                        new Appeals.Tally(
                                "Орёл",
                                (int)
                                        all.stream()
                                                .filter(a ->
                                                        a.place().municipality().equals("Орёл"))
                                                .count()));
        assertThat(appeals.tallies(Appeals.Dimension.CHANNEL, QueueQuery.ALL))
                .extracting(Appeals.Tally::key)
                .contains("POS", "MEDIA");
        assertThat(appeals.tallies(Appeals.Dimension.BLOCK, QueueQuery.ALL)).hasSize(12);
    }

    @Test
    void givesThePointsOfTheAppealsAsked() {
        var running = QueueQuery.ALL.withLanes(Set.of(AppealRow.Lane.RUNNING));
        assertThat(appeals.points(QueueQuery.ALL)).hasSize(COUNT * 2);
        assertThat(appeals.points(running)).hasSize(appeals.count(running) * 2);
        assertThat(appeals.points(QueueQuery.ALL)[0]).isBetween(52.0, 53.0);
    }

    /// `-Dfilter.seed=N` runs the same filters again.
    @Test
    void everyFilterMeansTheSameAsInMemory() {
        var seed = Long.getLong("filter.seed", System.nanoTime());
        var random = new Random(seed);
        var memory = new InMemoryAppeals(all);
        memory.drafted(all.get(5).id());
        var bounds =
                DeadlineBounds.at(Samples.NOW, ZoneOffset.UTC, ProductionCalendar.of(List.of()));
        for (var round = 0; round < 400; round++) {
            var text = RandomFilters.text(random, memory, Samples.NOW);
            var filter =
                    FilterReader.read(
                                    text,
                                    FilterNames.ANY,
                                    LocalDate.ofInstant(Samples.NOW, ZoneOffset.UTC))
                            .filter();
            for (var lanes :
                    List.<Set<AppealRow.Lane>>of(
                            Set.of(),
                            Set.of(AppealRow.Lane.RUNNING),
                            Set.of(AppealRow.Lane.RUNNING, AppealRow.Lane.WAITING))) {
                var query =
                        new FilterQuery("me", bounds)
                                .narrow(QueueQuery.ALL.withLanes(lanes), filter);
                assertThat(appeals.ids(query, Integer.MAX_VALUE))
                        .as("seed " + seed + ": " + text)
                        .containsExactlyInAnyOrder(memory.ids(query, Integer.MAX_VALUE));
                assertThat(appeals.count(query)).isEqualTo(memory.count(query));
            }
        }
    }

    @Test
    void groupsAreThoseOfTheSameAppealsInMemory() {
        var memory = new InMemoryAppeals(all);
        for (var by : Appeals.Dimension.values()) {
            for (var sort :
                    List.of(QueueQuery.Sort.DUE, QueueQuery.Sort.RECEIVED, QueueQuery.Sort.TOPIC)) {
                for (var direction : QueueQuery.Direction.values()) {
                    var query =
                            QueueQuery.ALL
                                    .withLanes(Set.of(AppealRow.Lane.RUNNING, AppealRow.Lane.DONE))
                                    .withSort(sort, direction);
                    sameGroups(query, by, memory);
                }
            }
        }
    }

    private void sameGroups(QueueQuery query, Appeals.Dimension by, Appeals memory) {
        var groups = appeals.groups(query, by);
        var expected = memory.groups(query, by);
        assertThat(groups)
                .extracting(Appeals.Group::key)
                .containsExactlyElementsOf(expected.stream().map(Appeals.Group::key).toList());
        for (var place = 0; place < groups.size(); place++) {
            assertThat(groups.get(place).ids())
                    .as("%s %s %s", by, query.sort(), query.direction())
                    .containsExactly(expected.get(place).ids());
        }
    }

    /// `-Dsort.seed=N` sorts the same numbers again.
    @Test
    void sortsWhateverTheNumbers() {
        var seed = Long.getLong("sort.seed", System.nanoTime());
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var sorted = new SortedIds();
            var most = 1 + random.nextInt(round % 2 == 0 ? 4 : 1_000_000);
            var pairs =
                    random.longs(random.nextInt(3000), 0, 1_000_000)
                            .mapToObj(id -> new long[] {random.nextInt(most), id})
                            .toList();
            pairs.forEach(pair -> sorted.add(pair[0], pair[1]));
            var expected =
                    pairs.stream()
                            .sorted(
                                    Comparator.<long[]>comparingLong(pair -> pair[0])
                                            .thenComparingLong(pair -> pair[1]))
                            .mapToLong(pair -> pair[1])
                            .toArray();
            assertThat(sorted.sorted(false)).as("seed " + seed).containsExactly(expected);
        }
    }

    @Test
    void knowsTheNames() {
        assertThat(appeals.names(Appeals.Dimension.MUNICIPALITY))
                .contains("Орёл")
                .isSortedAccordingTo(Comparator.comparing(Terms::normal));
        assertThat(appeals.names(Appeals.Dimension.ASSIGNEE)).doesNotContain("").isNotEmpty();
    }

    @Test
    void findsWhatWasReceivedSinceAndWhatHasNoCoordinates() {
        var since = all.stream().map(Appeal::receivedAt).sorted().skip(COUNT / 3).findFirst().get();
        compare(
                QueueQuery.ALL
                        .withReceivedFrom(since)
                        .withSort(QueueQuery.Sort.RECEIVED, QueueQuery.Direction.ASCENDING),
                appeal -> !appeal.receivedAt().isBefore(since),
                Appeal::receivedAt);
        assertThat(
                        appeals.count(
                                QueueQuery.ALL
                                        .withReceivedFrom(since)
                                        .with(QueueQuery.Flag.UNPLACED)))
                .as("every appeal here has coordinates")
                .isZero();
    }

    @Test
    void findsOnlyDraftedOnes() {
        var drafted = QueueQuery.ALL.with(QueueQuery.Flag.DRAFTED);
        assertThat(appeals.ids(drafted, 9)).containsExactly(all.get(5).id().number());
    }
}
