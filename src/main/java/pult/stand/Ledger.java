package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What the server knows: the region, and over it everything that has changed since.
///
/// Safe on any thread; what belongs together is done within {@link #locked}. Only changed appeals
/// are held, so a region of a million and a half costs no memory.
final class Ledger {
    /// A place in the feed.
    sealed interface Row {
        record Base(int index) implements Row {}

        record Changed(StandAppeal appeal) implements Row {}

        record Gone(long posId, long version) implements Row {}
    }

    /// @param next sequence number after the last row
    record Slice(List<Row> rows, long next, boolean more) {}

    private record Held(@Nullable StandAppeal appeal, long version, long seq) {}

    private static final long FIRST_SERIAL = 118_400;

    private final StandRegion region;
    private final EffectLog log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Held> overlay = new HashMap<>();
    private final BitSet changedBase = new BitSet();
    private final List<Long> tail = new ArrayList<>();
    private final Map<String, Effect> replies = new HashMap<>();
    private final Map<String, Long> lastSeq = new HashMap<>();
    private final Shelf shelf = new Shelf();
    private String epoch;
    private long serial;
    private long lastPosId;
    private int arrived;
    private int removed;

    Ledger(StandRegion region, EffectLog log, EffectLog.Header header) {
        this.region = region;
        this.log = log;
        this.epoch = header.epoch();
        rebuild(log.effects());
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    StandRegion region() {
        return region;
    }

    String epoch() {
        return locked(() -> epoch);
    }

    /// Appeals that exist.
    long total() {
        return locked(() -> (long) region.size() + arrived - removed);
    }

    /// How many arrived since the region was first seen.
    int arrived() {
        return locked(() -> arrived);
    }

    long lastSeq(String clientId) {
        return locked(() -> lastSeq.getOrDefault(clientId, 0L));
    }

    /// Remembers how far a workstation has come, also when its action left no effect.
    void saw(String clientId, long seq) {
        locked(() -> lastSeq.merge(clientId, seq, Math::max));
    }

    Optional<StandAppeal> find(long posId) {
        return locked(() -> {
            var held = overlay.get(posId);
            if (held != null) {
                return Optional.ofNullable(held.appeal());
            }
            var index = region.indexOf(posId);
            return index.isPresent()
                    ? Optional.of(region.appeal(index.getAsInt()))
                    : Optional.empty();
        });
    }

    /// The settled effect of an idempotency key.
    Optional<Effect> settled(String key) {
        return locked(() -> Optional.ofNullable(replies.get(key)));
    }

    /// The newest appeals that were changed, for those who play; at most so many.
    List<StandAppeal> changedWhere(java.util.function.Predicate<StandAppeal> wanted) {
        return locked(() ->
                overlay.values().stream()
                        .map(Held::appeal)
                        .filter(appeal -> appeal != null && wanted.test(appeal))
                        .toList());
    }

    void record(Effect effect) {
        locked(() -> {
            log.append(effect);
            apply(effect);
            return true;
        });
    }

    /// Rows of the feed after a sequence number. Stale places of appeals that moved on are skipped.
    Slice slice(long after, int limit) {
        return locked(() -> {
            var rows = new ArrayList<Row>(limit);
            var seq = after;
            var last = last();
            while (seq < last && rows.size() < limit) {
                row(++seq).ifPresent(rows::add);
            }
            while (seq < last && row(seq + 1).isEmpty()) {
                seq++;
            }
            return new Slice(rows, seq, seq < last);
        });
    }

    /// The newest sequence number of the feed.
    long last() {
        return locked(() -> (long) region.size() + tail.size());
    }

    private Optional<Row> row(long seq) {
        if (seq <= region.size()) {
            var index = (int) (seq - 1);
            return changedBase.get(index) ? Optional.empty() : Optional.of(new Row.Base(index));
        }
        var posId = tail.get((int) (seq - region.size() - 1));
        var held = overlay.get(posId);
        if (held == null || held.seq() != seq) {
            return Optional.empty();
        }
        var appeal = held.appeal();
        return Optional.of(
                appeal == null ? new Row.Gone(posId, held.version()) : new Row.Changed(appeal));
    }

    Shelf shelf() {
        return shelf;
    }

    /// The next number for an answer that goes out, e.g. `57-2026-118402`.
    String nextNumber(Instant at) {
        return locked(() ->
                "%d-%d-%d"
                        .formatted(
                                region.subject(), at.atZone(region.zone()).getYear(), serial + 1));
    }

    AppealId nextAppeal() {
        return locked(() -> new AppealId(lastPosId + 1));
    }

    /// Forgets what happened after a moment, as a restored backup does.
    void restore(Instant cut, String newEpoch) {
        locked(() -> {
            var before = java.util.Objects.requireNonNull(log.header());
            var kept = log.effects().stream().filter(e -> !e.at().isAfter(cut)).toList();
            log.rewrite(
                    new EffectLog.Header(newEpoch, before.region(), before.size(), before.seenAt()),
                    kept);
            epoch = newEpoch;
            rebuild(kept);
            return true;
        });
    }

    private void rebuild(List<Effect> effects) {
        overlay.clear();
        changedBase.clear();
        tail.clear();
        replies.clear();
        lastSeq.clear();
        shelf.clear();
        serial = FIRST_SERIAL;
        lastPosId = region.size() == 0 ? 1 : region.appeal(region.size() - 1).posId();
        arrived = 0;
        removed = 0;
        effects.forEach(this::apply);
    }

    private void apply(Effect effect) {
        var reply = effect.reply();
        if (reply != null) {
            replies.put(reply.key(), effect);
            lastSeq.merge(reply.clientId(), reply.seq(), Math::max);
        }
        switch (effect.thing()) {
            case Thing.Nothing() -> {}
            case Thing.Snapshot(var appeal) -> {
                hold(appeal.posId(), appeal, appeal.version());
                countAnswers(appeal);
            }
            case Thing.Gone(var posId, var version) -> {
                hold(posId, null, version);
                removed++;
            }
            case Thing.Doc doc -> shelf.put(doc);
        }
    }

    private void hold(long posId, @Nullable StandAppeal appeal, long version) {
        tail.add(posId);
        var before =
                overlay.put(posId, new Held(appeal, version, (long) region.size() + tail.size()));
        if (before == null) {
            var index = region.indexOf(posId);
            if (index.isPresent()) {
                changedBase.set(index.getAsInt());
            } else {
                arrived++;
                lastPosId = Math.max(lastPosId, posId);
            }
        }
    }

    private void countAnswers(StandAppeal appeal) {
        for (var answer : appeal.appeal().answers()) {
            var number = answer.number();
            if (number != null && number.startsWith(region.subject() + "-")) {
                serial = Math.max(serial, parsed(number.substring(number.lastIndexOf('-') + 1)));
            }
        }
    }

    private static long parsed(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
