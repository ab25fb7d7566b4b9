package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.ChangeId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The engine's time: the clock of the machine, except that it never goes back. When somebody puts
/// the clock back a day, retries and pulls planned before would otherwise wait for a day. A clock
/// put forward, or a machine that slept, makes due what waits, which is right.
///
/// The time an action may be taken back in is counted from the moment it is first seen here: what
/// is left of it is never longer than it was meant to be, whichever way the clock went meanwhile.
/// Any thread.
final class SteadyTime {
    private final Clock clock;
    private final Map<ChangeId, Instant> windows = new HashMap<>();
    private Duration ahead = Duration.ZERO;
    private Instant last;

    SteadyTime(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    synchronized Instant now() {
        var wall = clock.instant();
        var now = wall.plus(ahead);
        if (now.isBefore(last)) {
            ahead = Duration.between(wall, last);
            now = last;
        }
        last = now;
        return now;
    }

    /// As the clock on the wall says it now.
    synchronized @Nullable Instant onTheWall(@Nullable Instant steady) {
        return steady == null ? null : steady.minus(ahead);
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
