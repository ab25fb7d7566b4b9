package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import pult.domain.deadline.Pressing;
import pult.domain.machine.Story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// [Appeals] of tests: answers every query from a map, by the words of the port alone. Any thread.
public final class InMemoryAppeals implements Appeals {
    private final Map<AppealId, Appeal> appeals = new TreeMap<>();
    private final Set<AppealId> unread = new HashSet<>();
    private final Set<AppealId> pending = new HashSet<>();
    private final Set<AppealId> drafted = new HashSet<>();
    private final Set<AppealId> gone = new HashSet<>();
    private final Set<AppealId> attention = new HashSet<>();
    private final Marks marks;

    public InMemoryAppeals(Collection<Appeal> all, Marks marks) {
        this.marks = marks;
        all.forEach(this::put);
    }

    public InMemoryAppeals(Collection<Appeal> all) {
        this(all, new InMemoryMarks());
    }

    public InMemoryAppeals() {
        this(List.of());
    }

    /// Adds or replaces; a new or changed appeal is unread.
    public synchronized void put(Appeal appeal) {
        appeals.put(appeal.id(), appeal);
        unread.add(appeal.id());
    }

    public synchronized void remove(AppealId id) {
        appeals.remove(id);
    }

    public synchronized void pending(AppealId id) {
        pending.add(id);
    }

    public synchronized void drafted(AppealId id) {
        drafted.add(id);
    }

    public synchronized void needsAttention(AppealId id) {
        attention.add(id);
    }

    @Override
    public synchronized long[] ids(QueueQuery query, int limit) {
        return matching(query)
                .sorted(order(query))
                .limit(limit)
                .mapToLong(row -> row.id().number())
                .toArray();
    }

    @Override
    public synchronized Map<AppealId, Long> versions(long[] ids) {
        return Arrays.stream(ids)
                .mapToObj(AppealId::new)
                .filter(appeals::containsKey)
                .collect(Collectors.toMap(id -> id, id -> held(id).version()));
    }

    @Override
    public synchronized int count(QueueQuery query) {
        return (int) matching(query).count();
    }

    @Override
    public synchronized List<AppealRow> rows(long[] ids) {
        return Arrays.stream(ids)
                .mapToObj(AppealId::new)
                .map(appeals::get)
                .filter(java.util.Objects::nonNull)
                .map(this::row)
                .toList();
    }

    @Override
    public synchronized Optional<Appeal> find(AppealId id) {
        return Optional.ofNullable(appeals.get(id));
    }

    @Override
    public synchronized void markRead(AppealId id, long version) {
        if (!appeals.containsKey(id) || held(id).version() <= version) {
            unread.remove(id);
        }
    }

    /// As it is now.
    public void markRead(AppealId id) {
        markRead(id, Long.MAX_VALUE);
    }

    @Override
    public synchronized List<Tally> tallies(Dimension dimension, QueueQuery query) {
        Function<Appeal, String> key = appeal -> key(dimension, appeal);
        var counts =
                matching(query)
                        .map(row -> key.apply(held(row.id())))
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(),
                                        TreeMap::new,
                                        Collectors.summingInt(one -> 1)));
        var tallies = new ArrayList<Tally>();
        counts.forEach((of, count) -> tallies.add(new Tally(of, count)));
        return tallies;
    }

    /// What an appeal is told apart by.
    public static String key(Dimension dimension, Appeal appeal) {
        return switch (dimension) {
            case BLOCK -> appeal.topic().block();
            case CHANNEL -> appeal.channel().name();
            case REGIME -> appeal.regime().name();
            case STATE -> appeal.state().name();
            case MUNICIPALITY -> appeal.place().municipality();
            case TOPIC -> appeal.topic().name();
            case ASSIGNEE -> appeal.assignee() == null ? "" : appeal.assignee();
            case EXECUTOR -> appeal.executor() == null ? "" : appeal.executor();
        };
    }

    @Override
    public synchronized List<String> names(Dimension dimension) {
        return appeals.values().stream()
                .map(appeal -> key(dimension, appeal))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<Group> groups(QueueQuery query, Dimension by) {
        var groups = new TreeMap<String, List<Long>>();
        for (var id : ids(query, Integer.MAX_VALUE)) {
            groups.computeIfAbsent(key(by, held(new AppealId(id))), made -> new ArrayList<>())
                    .add(id);
        }
        var found = new ArrayList<Group>();
        groups.forEach((key, ids) ->
                found.add(new Group(key, ids.stream().mapToLong(Long::longValue).toArray())));
        var order =
                Comparator.comparing((Group group) -> group.key().isEmpty())
                        .thenComparing(group -> lower(group.key()));
        found.sort(upwards(query) ? order : order.reversed());
        return found;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private boolean also(QueueCondition condition, Appeal appeal) {
        var holds =
                switch (condition) {
                    case QueueCondition.OneOf among ->
                            among.keys().contains(key(among.dimension(), appeal))
                                    || (among.dimension() == Dimension.TOPIC
                                            && among.keys().contains(appeal.topic().category()));
                    case QueueCondition.Due due ->
                            appeal.dueAt() == null
                                    ? due.undated()
                                    : due.spans().stream()
                                            .anyMatch(span ->
                                                    span.holds(appeal.dueAt())
                                                            && (!span.running() || ticks(appeal)));
                    case QueueCondition.Received received ->
                            received.spans().stream()
                                    .anyMatch(span -> span.holds(appeal.receivedAt()));
                    case QueueCondition.Claimed claimed -> {
                        var until = appeal.claimUntil();
                        yield until == null
                                ? claimed.endless() && appeal.assignee() != null
                                : claimed.spans().stream().anyMatch(span -> span.holds(until));
                    }
                    case QueueCondition.Weighed weighed ->
                            weighed.weights().contains(marks.of(appeal.id()).importance());
                    case QueueCondition.FastTrack _ -> appeal.fastTrack();
                    case QueueCondition.Drafted _ -> drafted.contains(appeal.id());
                    case QueueCondition.Unplaced _ -> appeal.place().point() == null;
                    case QueueCondition.Repeated _ -> appeal.repeatOf() != null;
                    case QueueCondition.PingPong _ -> Story.pingPong(appeal);
                    case QueueCondition.ToDecide decide ->
                            decide.hands().stream()
                                    .anyMatch(hand ->
                                            hand.holds(
                                                    appeal.topic().block(), Story.author(appeal)));
                    case QueueCondition.Escalated escalated ->
                            escalated.to().stream()
                                    .anyMatch(level ->
                                            level.holds(
                                                    Story.escalated(appeal),
                                                    appeal.topic().block()));
                };
        return holds != condition.negated();
    }

    @Override
    public synchronized double[] points(QueueQuery query) {
        return matching(query)
                .map(row -> held(row.id()).place().point())
                .filter(java.util.Objects::nonNull)
                .flatMapToDouble(
                        point -> java.util.stream.DoubleStream.of(point.lat(), point.lon()))
                .toArray();
    }

    /// The platform has it no longer; it stays for the sake of own work.
    public void outlive(AppealId id) {
        gone.add(id);
    }

    @Override
    public Set<AppealId> gone() {
        return Set.copyOf(gone);
    }

    private Appeal held(AppealId id) {
        return Optional.ofNullable(appeals.get(id)).orElseThrow();
    }

    private AppealRow row(Appeal appeal) {
        var line = appeal.text().replaceAll("\\s+", " ").strip();
        return new AppealRow(
                appeal.id(),
                appeal.state(),
                appeal.regime(),
                appeal.channel(),
                appeal.topic().name(),
                line.substring(0, Math.min(120, line.length())),
                appeal.place().municipality(),
                appeal.dueAt(),
                appeal.completedAt(),
                appeal.receivedAt(),
                appeal.fastTrack(),
                unread.contains(appeal.id()),
                pending.contains(appeal.id()),
                drafted.contains(appeal.id()),
                appeal.assignee(),
                appeal.executor(),
                appeal.claimUntil(),
                appeal.repeatOf(),
                Story.returns(appeal),
                Story.escalated(appeal),
                false,
                false);
    }

    private Stream<AppealRow> matching(QueueQuery query) {
        return appeals.values().stream()
                .filter(appeal ->
                        query.assignee() == null || query.assignee().equals(appeal.assignee()))
                .filter(appeal -> !query.unassigned() || appeal.assignee() == null)
                .filter(appeal ->
                        query.receivedFrom() == null
                                || !appeal.receivedAt().isBefore(query.receivedFrom()))
                .filter(appeal -> in(query.blocks(), appeal.topic().block()))
                .filter(appeal -> in(query.channels(), appeal.channel()))
                .filter(appeal -> in(query.regimes(), appeal.regime()))
                .filter(appeal ->
                        query.also().stream().allMatch(condition -> also(condition, appeal)))
                .map(this::row)
                .filter(row -> in(query.lanes(), row.lane()))
                .filter(row ->
                        query.municipality() == null
                                || query.municipality().equals(row.municipality()))
                .filter(row -> due(query, row))
                .filter(row -> in(query.states(), row.state()))
                .filter(row -> query.flags().stream().allMatch(flag -> flagged(query, flag, row)))
                .filter(row -> query.among() == null || query.among().contains(row.id().number()));
    }

    private static boolean ticks(Appeal appeal) {
        return AppealRow.Lane.TICKING.contains(
                AppealRow.Lane.of(appeal.state(), appeal.regime(), appeal.standingDue()));
    }

    /// What is due before it comes back is not hidden.
    private boolean shelved(QueueQuery query, AppealRow row) {
        var mark = marks.of(row.id());
        var until = mark.shelvedUntil();
        var due = row.dueAt();
        return mark.shelved(now(query))
                && (until == null
                        || due == null
                        || !AppealRow.Lane.TICKING.contains(row.lane())
                        || !due.isBefore(until));
    }

    private boolean flagged(QueueQuery query, QueueQuery.Flag flag, AppealRow row) {
        return switch (flag) {
            case FAST_TRACK -> row.fastTrack();
            case DRAFTED -> row.drafted();
            case UNPLACED -> held(row.id()).place().point() == null;
            case PRESSING -> {
                var due = row.dueAt();
                yield due != null && !Pressing.from(start(held(row.id())), due).isAfter(now(query));
            }
            case SHELVED -> shelved(query, row);
            case NOT_SHELVED -> !shelved(query, row);
            case LISTED -> marks.of(row.id()).listed();
            case IMPORTANT -> marks.of(row.id()).importance() != Mark.Importance.USUAL;
            case REPEATED -> row.repeatOf() != null;
            case PING_PONG -> row.returns() >= Story.PING_PONG;
            case NEEDS_ATTENTION -> attention.contains(row.id());
        };
    }

    private static Instant start(Appeal appeal) {
        var registered = appeal.registeredAt();
        return registered == null ? appeal.receivedAt() : registered;
    }

    private static Instant now(QueueQuery query) {
        return java.util.Objects.requireNonNull(query.at());
    }

    private static <T> boolean in(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean due(QueueQuery query, AppealRow row) {
        var dueAt = row.dueAt();
        if (query.dueFrom() == null && query.dueBefore() == null) {
            return true;
        }
        return dueAt != null
                && (query.dueFrom() == null || !dueAt.isBefore(query.dueFrom()))
                && (query.dueBefore() == null || dueAt.isBefore(query.dueBefore()));
    }

    private Comparator<AppealRow> order(QueueQuery query) {
        Comparator<AppealRow> by =
                switch (query.sort()) {
                    case DUE ->
                            Comparator.comparing(
                                    AppealRow::dueAt,
                                    Comparator.nullsLast(Comparator.naturalOrder()));
                    case NUMBER -> Comparator.comparing(AppealRow::id);
                    case RELEVANCE -> best(query.among());
                    case RECEIVED -> Comparator.comparing(AppealRow::receivedAt);
                    case TOPIC -> Comparator.comparing(AppealRow::topic);
                    case MUNICIPALITY -> Comparator.comparing(AppealRow::municipality);
                    case CHANNEL -> Comparator.comparing(AppealRow::channel);
                    case IMPORTANCE ->
                            Comparator.comparing(
                                            (AppealRow row) -> marks.of(row.id()).importance(),
                                            Comparator.reverseOrder())
                                    .thenComparing(
                                            AppealRow::dueAt,
                                            Comparator.nullsLast(Comparator.naturalOrder()));
                    case LISTED -> Comparator.comparingInt(row -> marks.of(row.id()).place());
                };
        var whole = by.thenComparing(AppealRow::id);
        return upwards(query) ? whole : whole.reversed();
    }

    private static Comparator<AppealRow> best(@Nullable Ranking found) {
        var places = (found == null ? Ranking.NONE : found).places();
        return Comparator.comparingLong(row -> places.applyAsLong(row.id().number()));
    }

    private static boolean upwards(QueueQuery query) {
        return query.direction() == QueueQuery.Direction.ASCENDING
                || query.sort() == QueueQuery.Sort.RELEVANCE;
    }
}
