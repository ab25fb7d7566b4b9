package pult.feature.writing;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Appeals of a test; of a query it knows the lanes and the least day of arrival only.
public final class InMemoryAppeals implements Appeals {
    private final Map<AppealId, Appeal> held = new LinkedHashMap<>();
    private final Set<AppealId> gone = new HashSet<>();

    public InMemoryAppeals(Appeal... appeals) {
        for (var appeal : appeals) {
            put(appeal);
        }
    }

    public void put(Appeal appeal) {
        held.put(appeal.id(), appeal);
    }

    public void remove(AppealId id) {
        held.remove(id);
    }

    /// The platform has it no longer; it stays for the sake of own work.
    public void outlive(AppealId id) {
        gone.add(id);
    }

    @Override
    public Set<AppealId> gone() {
        return Set.copyOf(gone);
    }

    public Collection<Appeal> all() {
        return held.values();
    }

    private List<Appeal> matching(QueueQuery query) {
        return held.values().stream()
                .filter(a ->
                        query.lanes().isEmpty()
                                || query.lanes()
                                        .contains(
                                                AppealRow.Lane.of(
                                                        a.state(), a.regime(), a.standingDue())))
                .filter(a ->
                        query.receivedFrom() == null
                                || !a.receivedAt().isBefore(query.receivedFrom()))
                .filter(a ->
                        !query.flags().contains(QueueQuery.Flag.UNPLACED)
                                || a.place().point() == null)
                .toList();
    }

    @Override
    public Map<AppealId, Long> versions(long[] ids) {
        var found = new TreeMap<AppealId, Long>();
        for (var id : ids) {
            find(new AppealId(id)).ifPresent(appeal -> found.put(appeal.id(), appeal.version()));
        }
        return found;
    }

    @Override
    public long[] ids(QueueQuery query, int limit) {
        return matching(query).stream().limit(limit).mapToLong(a -> a.id().number()).toArray();
    }

    @Override
    public List<Group> groups(QueueQuery query, Dimension by) {
        return List.of();
    }

    @Override
    public List<String> names(Dimension dimension) {
        return List.of();
    }

    @Override
    public int count(QueueQuery query) {
        return matching(query).size();
    }

    @Override
    public List<AppealRow> rows(long[] ids) {
        return List.of();
    }

    @Override
    public Optional<Appeal> find(AppealId id) {
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public void markRead(AppealId id, long version) {}

    @Override
    public List<Tally> tallies(Dimension dimension, QueueQuery query) {
        var counts = new TreeMap<String, Integer>();
        for (var appeal : matching(query)) {
            var key = pult.domain.appeal.InMemoryAppeals.key(dimension, appeal);
            counts.merge(key, 1, Integer::sum);
        }
        var tallies = new ArrayList<Tally>();
        counts.forEach((key, count) -> tallies.add(new Tally(key, count)));
        return tallies;
    }

    @Override
    public double[] points(QueueQuery query) {
        var points = new ArrayList<Double>();
        for (var appeal : matching(query)) {
            var point = appeal.place().point();
            if (point != null) {
                points.add(point.lat());
                points.add(point.lon());
            }
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
