package pult.domain.appeal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

    public InMemoryAppeals(Collection<Appeal> all) {
        all.forEach(this::put);
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

    @Override
    public synchronized long[] ids(QueueQuery query, int limit) {
        return matching(query)
                .sorted(order(query))
                .limit(limit)
                .mapToLong(row -> row.id().number())
                .toArray();
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
    public synchronized void markRead(AppealId id) {
        unread.remove(id);
    }

    @Override
    public synchronized List<Tally> tallies(Dimension dimension, QueueQuery query) {
        Function<Appeal, String> key =
                switch (dimension) {
                    case BLOCK -> appeal -> appeal.topic().block();
                    case CHANNEL -> appeal -> appeal.channel().name();
                    case MUNICIPALITY -> appeal -> appeal.place().municipality();
                };
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

    @Override
    public synchronized double[] points(QueueQuery query) {
        return matching(query)
                .map(row -> held(row.id()).place().point())
                .filter(java.util.Objects::nonNull)
                .flatMapToDouble(
                        point -> java.util.stream.DoubleStream.of(point.lat(), point.lon()))
                .toArray();
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
                drafted.contains(appeal.id()));
    }

    private Stream<AppealRow> matching(QueueQuery query) {
        return appeals.values().stream()
                .filter(appeal ->
                        query.assignee() == null || query.assignee().equals(appeal.assignee()))
                .filter(appeal -> !query.unassigned() || appeal.assignee() == null)
                .filter(appeal -> in(query.blocks(), appeal.topic().block()))
                .filter(appeal -> in(query.channels(), appeal.channel()))
                .filter(appeal -> in(query.regimes(), appeal.regime()))
                .map(this::row)
                .filter(row -> in(query.lanes(), row.lane()))
                .filter(row ->
                        query.municipality() == null
                                || query.municipality().equals(row.municipality()))
                .filter(row -> due(query, row))
                .filter(row -> !query.fastTrackOnly() || row.fastTrack())
                .filter(row -> !query.draftedOnly() || row.drafted())
                .filter(row -> query.among() == null || query.among().contains(row.id().number()));
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

    private static Comparator<AppealRow> order(QueueQuery query) {
        Comparator<AppealRow> by =
                switch (query.sort()) {
                    case DUE ->
                            Comparator.comparing(
                                    AppealRow::dueAt,
                                    Comparator.nullsLast(Comparator.naturalOrder()));
                    case NUMBER, RELEVANCE -> Comparator.comparing(AppealRow::id);
                    case RECEIVED -> Comparator.comparing(AppealRow::receivedAt);
                    case TOPIC -> Comparator.comparing(AppealRow::topic);
                    case MUNICIPALITY -> Comparator.comparing(AppealRow::municipality);
                    case CHANNEL -> Comparator.comparing(AppealRow::channel);
                };
        var whole = by.thenComparing(AppealRow::id);
        return query.direction() == QueueQuery.Direction.ASCENDING ? whole : whole.reversed();
    }
}
