package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.AppealClock;
import pult.domain.deadline.Deadline;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.DeadlineSection;
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

/// Reads what the list shows. Blocking; runs off the JavaFX thread.
final class QueueReading {
    private final Appeals appeals;

    QueueReading(Appeals appeals) {
        this.appeals = appeals;
    }

    /// The date of the answer with its reasons; empty when the appeal has gone or has no clock.
    Optional<Deadline> deadline(AppealId id, Today today) {
        var clocks = today.clocks();
        return appeals.find(id)
                .flatMap(appeal -> clocks.answer(appeal, today.now()))
                .map(AppealClock::deadline);
    }

    /// What to read.
    ///
    /// @param folded groups whose rows are not shown
    /// @param line the first line on the screen, whose surroundings are read along
    record Order(
            QueueQuery query,
            DeadlineBounds bounds,
            Grouping grouping,
            Set<QueueGroup> folded,
            int line) {}

    /// What came of it.
    ///
    /// @param total appeals that answer the query, folded groups included
    /// @param overdue of them, −1 when the list is not grouped
    /// @param today of them, −1 when the list is not grouped
    record Lines(
            LazyRows.Snapshot<QueueItem> snapshot,
            List<QueueItem> known,
            int total,
            int overdue,
            int today) {}

    Lines read(Order order) {
        return switch (order.grouping()) {
            case DUE ->
                    order.query().sort() == QueueQuery.Sort.DUE ? pressing(order) : plain(order);
            case MUNICIPALITY -> named(order, Appeals.Dimension.MUNICIPALITY);
            case TOPIC -> named(order, Appeals.Dimension.TOPIC);
            case ASSIGNEE -> named(order, Appeals.Dimension.ASSIGNEE);
            case NONE -> plain(order);
        };
    }

    private Lines plain(Order order) {
        var ids = appeals.ids(order.query(), Integer.MAX_VALUE);
        var snapshot = new LazyRows.Snapshot<QueueItem>(ids, new TreeMap<>());
        return new Lines(snapshot, around(ids, order.line()), ids.length, -1, -1);
    }

    private Lines named(Order order, Appeals.Dimension by) {
        var groups = new ArrayList<Rows>();
        for (var group : appeals.groups(order.query(), by)) {
            groups.add(new Rows(new QueueGroup.Named(order.grouping(), group.key()), group.ids()));
        }
        return lines(order, groups, -1, -1);
    }

    private Lines pressing(Order order) {
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
        return lines(
                order,
                rows,
                count(groups, DeadlineSection.OVERDUE),
                count(groups, DeadlineSection.TODAY));
    }

    /// A group with the ids of its rows in their order.
    @SuppressWarnings("ArrayRecordComponent") // made once, read once, too long to be copied
    private record Rows(QueueGroup group, long[] ids) {}

    private Lines lines(Order order, List<Rows> groups, int overdue, int today) {
        var headings = new TreeMap<Integer, QueueItem>();
        var shown = new long[groups.stream().mapToInt(group -> group.ids().length).sum()];
        var total = shown.length;
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
                around(shown, order.line()),
                total,
                overdue,
                today);
    }

    private static int count(Map<DeadlineSection, long[]> groups, DeadlineSection section) {
        var ids = groups.get(section);
        return ids == null ? 0 : ids.length;
    }

    /// One query for each group: the order inside a group is the database's own and the groups need
    /// no order across lanes.
    private Map<DeadlineSection, long[]> groups(QueueQuery query, DeadlineBounds bounds) {
        var groups = new EnumMap<DeadlineSection, long[]>(DeadlineSection.class);
        for (var section : EnumSet.complementOf(EnumSet.of(DeadlineSection.NO_DATE))) {
            var part = part(query, section, bounds);
            if (part != null) {
                groups.put(section, appeals.ids(part, Integer.MAX_VALUE));
            }
        }
        if (query.dueFrom() == null && query.dueBefore() == null && runs(query)) {
            groups.put(DeadlineSection.NO_DATE, undated(query, groups));
        }
        return groups;
    }

    private static @Nullable QueueQuery part(
            QueueQuery query, DeadlineSection section, DeadlineBounds bounds) {
        if (!query.lanes().isEmpty() && !query.lanes().contains(section.lane())) {
            return null;
        }
        var lane = query.withLanes(Set.of(section.lane()));
        return switch (section) {
            case OVERDUE -> within(lane, null, bounds.now());
            case TODAY -> within(lane, bounds.now(), bounds.endOfToday());
            case NEAR -> within(lane, bounds.endOfToday(), bounds.endOfNear());
            case IN_TIME -> within(lane, bounds.endOfNear(), null);
            case WAITING, DONE, NO_DATE -> lane;
        };
    }

    private static @Nullable QueueQuery within(
            QueueQuery query, @Nullable Instant from, @Nullable Instant before) {
        var start = query.dueFrom() == null ? from : later(query.dueFrom(), from);
        var end = query.dueBefore() == null ? before : earlier(query.dueBefore(), before);
        return start != null && end != null && !start.isBefore(end)
                ? null
                : query.withDue(start, end);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static boolean runs(QueueQuery query) {
        return query.lanes().isEmpty() || query.lanes().contains(Lane.RUNNING);
    }

    /// Running appeals in no dated group: the query has no bound that finds a missing date.
    private long[] undated(QueueQuery query, Map<DeadlineSection, long[]> groups) {
        var running = query.withLanes(Set.of(Lane.RUNNING));
        var dated =
                groups.entrySet().stream()
                        .filter(group -> group.getKey().lane() == Lane.RUNNING)
                        .flatMapToLong(group -> Arrays.stream(group.getValue()))
                        .sorted()
                        .toArray();
        if (appeals.count(running) <= dated.length) {
            return new long[0];
        }
        return Arrays.stream(appeals.ids(running, Integer.MAX_VALUE))
                .filter(id -> Arrays.binarySearch(dated, id) < 0)
                .toArray();
    }

    private List<QueueItem> around(long[] ids, int line) {
        var from = Math.clamp(line - 16L, 0, ids.length);
        var to = Math.min(ids.length, from + 80);
        return rows(Arrays.copyOfRange(ids, from, to));
    }

    List<QueueItem> rows(long[] ids) {
        return appeals.rows(ids).stream().<QueueItem>map(QueueItem.Case::new).toList();
    }

    /// Rows for the lazy list.
    LazyRows.Rows<QueueItem> lazily() {
        return new LazyRows.Rows<>() {
            @Override
            public List<QueueItem> load(long[] ids) {
                return rows(ids);
            }

            @Override
            public long id(QueueItem item) {
                return item instanceof QueueItem.Case(AppealRow row) ? row.id().number() : -1;
            }
        };
    }
}
