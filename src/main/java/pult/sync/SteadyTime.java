package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.ChangeId;
import pult.domain.clock.SteadyClock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The engine's time: a [SteadyClock].
///
/// The time an action may be taken back in is counted from the moment it is first seen here: what
/// is left of it is never longer than it was meant to be, whichever way the clock went meanwhile.
/// Any thread.
final class SteadyTime {
    private final Clock clock;
    private final SteadyClock steady;
    private final Map<ChangeId, Instant> windows = new HashMap<>();

    SteadyTime(Clock clock) {
        this.clock = clock;
        this.steady = new SteadyClock(clock);
    }

    Instant now() {
        return steady.instant();
    }

    /// As the clock on the wall says it now.
    @Nullable Instant onTheWall(@Nullable Instant moment) {
        return moment == null ? null : moment.minus(steady.ahead());
    }

    /// The same actions with the end of their time to be taken back in this time.
    synchronized List<Replica.Pending> timed(List<Replica.Pending> pending) {
        var now = now();
        var wall = clock.instant();
        var known = new HashSet<ChangeId>();
        var timed =
                pending.stream()
                        .map(item -> {
                            known.add(item.change().id());
                            return timed(item, now, wall);
                        })
                        .toList();
        windows.keySet().retainAll(known);
        return timed;
    }

    private Replica.Pending timed(Replica.Pending item, Instant now, Instant wall) {
        var until = item.notBefore();
        if (until == null) {
            return item;
        }
        var end =
                windows.computeIfAbsent(
                        item.change().id(),
                        _ -> {
                            var left = Duration.between(wall, until);
                            var whole = Duration.between(item.change().madeAt(), until);
                            return now.plus(left.compareTo(whole) > 0 ? whole : left);
                        });
        return new Replica.Pending(
                item.change(), item.baseVersion(), item.seq(), end, item.attachments());
    }
}
