package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueCondition;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.AppealClock;
import pult.domain.deadline.Deadline;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.DeadlineSection;
import pult.domain.search.AppealSearch;
import pult.domain.search.AppealSearch.Reading;
import pult.domain.search.Found;
import pult.domain.search.TextMarks;
import pult.domain.view.Grouping;
import pult.feature.Today;
import pult.ui.control.LazyRows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads what the list shows. Blocking; runs off the JavaFX thread.
final class QueueReading {
    /// As many characters of an appeal as a row shows.
    private static final int EXCERPT = 110;

    private volatile boolean stocked;
    private final Appeals appeals;
    private final AppealSearch search;

    QueueReading(Appeals appeals, AppealSearch search) {
        this.appeals = appeals;
        this.search = search;
    }

    /// The date of the answer with its reasons; empty when the appeal has gone or has no clock.
    Optional<Deadline> deadline(AppealId id, Today today) {
        var clocks = today.clocks();
        return appeals.find(id)
                .flatMap(appeal ->
                        clocks.owed(appeal, today.now())
                                .or(() -> clocks.answer(appeal, today.now())))
                .map(AppealClock::deadline);
    }

    /// What to read.
    ///
    /// @param query without what is searched for
    /// @param words searched for; empty for no search
    /// @param folded groups whose rows are not shown
    /// @param line the first line on the screen, whose surroundings are read along
    record Order(
            QueueQuery query,
            String words,
            Reading how,
            DeadlineBounds bounds,
            Grouping grouping,
            Set<QueueGroup> folded,
            int line) {
        private Order among(Found found) {
            return new Order(
                    query.withAmong(found.ranking()), words, how, bounds, grouping, folded, line);
        }
    }

    /// What the search has to say of the list.
    ///
    /// @param sure so many of the list have all of the words; the rest is like it
    record Hits(Found found, int sure) {
        TextMarks marks() {
            return found.marks();
        }
    }

    /// What came of it.
    ///
    /// @param total appeals that answer the query, folded groups included
    /// @param overdue of them, −1 when the list is not grouped
    /// @param today of them, −1 when the list is not grouped
    /// @param bare nothing answers because the store holds no appeal at all
    record Lines(
            LazyRows.Snapshot<QueueItem> snapshot,
            List<QueueItem> known,
            int total,
            int overdue,
            int today,
            @Nullable Hits hits,
            boolean bare) {
        /// Of a store that holds something.
        Lines(
                LazyRows.Snapshot<QueueItem> snapshot,
                List<QueueItem> known,
                int total,
                int overdue,
                int today,
                @Nullable Hits hits) {
            this(snapshot, known, total, overdue, today, hits, false);
        }

        private Lines ofBareStore() {
            return new Lines(snapshot, known, total, overdue, today, hits, true);
        }

        TextMarks marks() {
            return hits == null ? TextMarks.NONE : hits.marks();
        }

        private Lines counted(int late, int pressing) {
            return new Lines(snapshot, known, total, late, pressing, hits);
        }
    }

    Lines read(Order order) {
        var lines = answer(order);
        return lines.total() == 0 && bare() ? lines.ofBareStore() : lines;
    }

    /// Whether the store has no appeal at all. A store that has some keeps some, and while it is
    /// being filled looking for one is a scan: so it is asked no more.
    private boolean bare() {
        stocked = stocked || appeals.ids(QueueQuery.ALL, 1).length > 0;
        return !stocked;
    }

    private Lines answer(Order order) {
        if (order.words().isEmpty()) {
            return read(order, null);
        }
        var found = search.find(order.words(), order.how());
        return read(order.among(found), found);
    }

    /// @param found null when nothing is searched
    private Lines read(Order order, @Nullable Found found) {
        return switch (order.grouping()) {
            case DUE ->
                    order.query().sort() == QueueQuery.Sort.DUE
                            ? pressing(order, found)
                            : plain(order, found);
            case MUNICIPALITY -> named(order, found, Appeals.Dimension.MUNICIPALITY);
            case TOPIC -> named(order, found, Appeals.Dimension.TOPIC);
            case ASSIGNEE -> named(order, found, Appeals.Dimension.ASSIGNEE);
            case NONE -> plain(order, found);
        };
    }

    private Lines plain(Order order, @Nullable Found found) {
        var ids = appeals.ids(order.query(), Integer.MAX_VALUE);
        var snapshot = new LazyRows.Snapshot<QueueItem>(ids, new TreeMap<>());
        var hits = hits(found, ids);
        return new Lines(snapshot, around(ids, order.line(), hits), ids.length, -1, -1, hits);
    }

    private static @Nullable Hits hits(@Nullable Found found, long[] listed) {
        return found == null ? null : new Hits(found, found.certain().among(listed).length);
    }

    private Lines named(Order order, @Nullable Found found, Appeals.Dimension by) {
        var groups = new ArrayList<Rows>();
        for (var group : appeals.groups(order.query(), by)) {
            groups.add(new Rows(new QueueGroup.Named(order.grouping(), group.key()), group.ids()));
        }
        return lines(order, found, groups);
    }

    private Lines pressing(Order order, @Nullable Found found) {
        var groups = groups(order.query(), order.bounds());
        var sections = List.copyOf(groups.keySet());
        if (order.query().direction() == QueueQuery.Direction.DESCENDING) {
            sections = sections.reversed();
        }
        var rows = new ArrayList<Rows>();
        for (var section : sections) {
            var ids = groups.get(section);
            if (ids != null && ids.length > 0) {
                rows.add(new Rows(new QueueGroup.Due(section), ids));
            }
        }
        return lines(order, found, rows)
                .counted(
                        count(groups, DeadlineSection.OVERDUE),
                        count(groups, DeadlineSection.TODAY));
    }

    /// A group with the ids of its rows in their order.
    @SuppressWarnings("ArrayRecordComponent") // made once, read once, too long to be copied
    private record Rows(QueueGroup group, long[] ids) {}

    private Lines lines(Order order, @Nullable Found found, List<Rows> groups) {
        var headings = new TreeMap<Integer, QueueItem>();
        var shown = groups.stream().flatMapToLong(group -> Arrays.stream(group.ids())).toArray();
        var total = shown.length;
        var hits = hits(found, shown);
        var rows = 0;
        for (var group : groups) {
            var ids = group.ids();
            var fold =
                    order.folded().contains(group.group())
                            ? QueueItem.Fold.FOLDED
                            : QueueItem.Fold.OPEN;
            headings.put(
                    rows + headings.size(), new QueueItem.Heading(group.group(), ids.length, fold));
            if (fold == QueueItem.Fold.OPEN) {
                System.arraycopy(ids, 0, shown, rows, ids.length);
                rows += ids.length;
            }
        }
        shown = Arrays.copyOf(shown, rows);
        return new Lines(
                new LazyRows.Snapshot<>(shown, headings),
                around(shown, order.line(), hits),
                total,
                -1,
                -1,
                hits);
    }

    private static int count(Map<DeadlineSection, long[]> groups, DeadlineSection section) {
        var ids = groups.get(section);
        return ids == null ? 0 : ids.length;
    }

    /// One query for each part of a group: the order inside a part is the database's own and the
    /// groups need no order across lanes.
    private Map<DeadlineSection, long[]> groups(QueueQuery query, DeadlineBounds bounds) {
        var groups = new EnumMap<DeadlineSection, long[]>(DeadlineSection.class);
        for (var section : DeadlineSection.values()) {
            var lanes = EnumSet.copyOf(section.lanes());
            if (!query.lanes().isEmpty()) {
                lanes.retainAll(query.lanes());
            }
            if (lanes.isEmpty()) {
                continue;
            }
            var parts = parts(query.withLanes(lanes), section, bounds);
            if (query.direction() == QueueQuery.Direction.DESCENDING) {
                parts = parts.reversed();
            }
            groups.put(
                    section,
                    parts.stream()
                            .flatMapToLong(
                                    part -> Arrays.stream(appeals.ids(part, Integer.MAX_VALUE)))
                            .toArray());
        }
        return groups;
    }

    /// In the order of their dates.
    private static List<QueueQuery> parts(
            QueueQuery query, DeadlineSection section, DeadlineBounds bounds) {
        return switch (section) {
            case OVERDUE -> within(query, null, bounds.now());
            case TODAY -> within(query, bounds.now(), bounds.endOfToday());
            case NEAR -> within(query, bounds.endOfToday(), bounds.endOfNear());
            case IN_TIME -> within(query, bounds.endOfNear(), null);
            case WAITING ->
                    Stream.of(
                                    paused(query, bounds),
                                    within(query, bounds.endOfToday(), null),
                                    undated(query))
                            .flatMap(List::stream)
                            .toList();
            case NO_DATE -> undated(query);
            case DONE -> List.of(query);
        };
    }

    /// Their dates may have passed: the clock stands.
    private static List<QueueQuery> paused(QueueQuery query, DeadlineBounds bounds) {
        return query.lanes().contains(Lane.PAUSED)
                ? within(query.withLanes(Set.of(Lane.PAUSED)), null, bounds.endOfToday())
                : List.of();
    }

    /// Empty when nothing can be between.
    private static List<QueueQuery> within(
            QueueQuery query, @Nullable Instant from, @Nullable Instant before) {
        var start = query.dueFrom() == null ? from : later(query.dueFrom(), from);
        var end = query.dueBefore() == null ? before : earlier(query.dueBefore(), before);
        return start != null && end != null && !start.isBefore(end)
                ? List.of()
                : List.of(query.withDue(start, end));
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static List<QueueQuery> undated(QueueQuery query) {
        if (query.dueFrom() != null || query.dueBefore() != null) {
            return List.of();
        }
        var also = new ArrayList<>(query.also());
        also.add(new QueueCondition.Due(List.of(), true, false));
        return List.of(query.withAlso(also));
    }

    private List<QueueItem> around(long[] ids, int line, @Nullable Hits hits) {
        var from = Math.clamp(line - 16L, 0, ids.length);
        var to = Math.min(ids.length, from + 80);
        return rows(
                Arrays.copyOfRange(ids, from, to), hits == null ? TextMarks.NONE : hits.marks());
    }

    private List<QueueItem> rows(long[] ids, TextMarks marks) {
        return appeals.rows(ids).stream()
                .<QueueItem>map(row -> new QueueItem.Case(telling(row, marks)))
                .toList();
    }

    /// A row whose own words do not show why it was found shows the words that do.
    private AppealRow telling(AppealRow row, TextMarks marks) {
        if (marks.equals(TextMarks.NONE)
                || !marks.in(row.firstWords()).isEmpty()
                || !marks.in(row.topic()).isEmpty()) {
            return row;
        }
        return appeals.find(row.id()).stream()
                .flatMap(QueueReading::words)
                .filter(words -> !marks.in(words).isEmpty())
                .findFirst()
                .map(words -> row.saying(marks.excerpt(words, EXCERPT)))
                .orElse(row);
    }

    private static Stream<String> words(Appeal appeal) {
        return Stream.concat(
                Stream.of(
                        appeal.text(),
                        appeal.essence(),
                        appeal.place().address(),
                        appeal.applicant().fullName()),
                appeal.answers().stream().map(Answer::text));
    }

    /// Rows for the lazy list.
    LazyRows.Rows<QueueItem> lazily(TextMarks marks) {
        return new LazyRows.Rows<>() {
            @Override
            public List<QueueItem> load(long[] ids) {
                return rows(ids, marks);
            }

            @Override
            public long id(QueueItem item) {
                return item instanceof QueueItem.Case(AppealRow row) ? row.id().number() : -1;
            }
        };
    }
}
