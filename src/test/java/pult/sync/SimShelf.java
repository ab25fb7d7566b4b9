package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What the server keeps and a backup holds.
final class SimShelf {
    /// @param version of the appeal at this place of the feed, −1 when it was deleted here
    record Entry(AppealId id, long version) {}

    /// Who made a version of an appeal; the stamp is never given twice, not even after a restore.
    private record Made(long version, String stamp, String by) {}

    /// An action whatever key it comes under.
    record Deed(AppealId appeal, String author, Instant madeAt, Action action) {
        static Deed of(Change change) {
            return new Deed(change.appeal(), change.author(), change.madeAt(), change.action());
        }
    }

    private final Map<AppealId, Appeal> appeals = new TreeMap<>();
    private final Map<AppealId, List<Made>> made = new HashMap<>();
    private final List<Entry> feed = new ArrayList<>();
    private final Map<ChangeId, Delivery> results = new HashMap<>();
    private final Map<ChangeId, Change> taken = new LinkedHashMap<>();
    private final Map<Deed, Integer> effects = new HashMap<>();

    SimShelf copy() {
        var copy = new SimShelf();
        copy.appeals.putAll(appeals);
        made.forEach((id, list) -> copy.made.put(id, new ArrayList<>(list)));
        copy.feed.addAll(feed);
        copy.results.putAll(results);
        copy.taken.putAll(taken);
        copy.effects.putAll(effects);
        return copy;
    }

    void put(Appeal appeal, String stamp, String by) {
        appeals.put(appeal.id(), appeal);
        made.computeIfAbsent(appeal.id(), _ -> new ArrayList<>())
                .add(new Made(appeal.version(), stamp, by));
        feed.add(new Entry(appeal.id(), appeal.version()));
    }

    void delete(AppealId id) {
        if (appeals.remove(id) != null) {
            feed.add(new Entry(id, -1));
        }
    }

    Map<AppealId, Appeal> appeals() {
        return appeals;
    }

    @Nullable Appeal find(AppealId id) {
        return appeals.get(id);
    }

    Appeal get(AppealId id) {
        return Objects.requireNonNull(appeals.get(id));
    }

    List<Entry> feed() {
        return feed;
    }

    @Nullable Delivery result(ChangeId id) {
        return results.get(id);
    }

    void result(ChangeId id, Delivery delivery) {
        results.put(id, delivery);
    }

    void took(Change change) {
        taken.putIfAbsent(change.id(), change);
        effects.merge(Deed.of(change), 1, Integer::sum);
    }

    int effects(Change change) {
        return effects.getOrDefault(Deed.of(change), 0);
    }

    /// In the order in which they took effect.
    Iterable<Change> taken() {
        return taken.values();
    }

    boolean tookMoreThan(SimShelf other) {
        return taken.size() > other.taken.size();
    }

    /// For a trace.
    String story(AppealId id) {
        return made.getOrDefault(id, List.of()).toString();
    }

    /// True when somebody else changed the appeal after the version with this stamp. After a
    /// restore the stamp may be of a life that never was: then the numbers of versions are all the
    /// protocol has, and nothing is said.
    boolean unseen(Appeal appeal, Change change, String stamp) {
        var after = false;
        for (var version : made.getOrDefault(appeal.id(), List.of())) {
            if (after && !version.by().equals(change.author())) {
                return true;
            }
            after |= version.stamp().equals(stamp);
        }
        return false;
    }
}
