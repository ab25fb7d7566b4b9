package pult.stand;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Faults that are armed. Safe on any thread.
public final class StandFaults {
    private static final class Armed {
        final Predicate<Call> where;
        final Fault fault;
        final AtomicInteger left;

        Armed(Predicate<Call> where, Fault fault, int times) {
            this.where = where;
            this.fault = fault;
            this.left = new AtomicInteger(times);
        }

        boolean fires(Call call) {
            return where.test(call) && left.getAndUpdate(n -> n > 0 ? n - 1 : n) > 0;
        }
    }

    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private volatile Duration skew = Duration.ZERO;
    private volatile Runnable breakConnections = () -> {};

    StandFaults() {}

    void onLinkDown(Runnable action) {
        breakConnections = action;
    }

    /// The next requests of a kind.
    public void next(int times, Call.Kind kind, Fault fault) {
        next(times, call -> call.kind() == kind, fault);
    }

    /// The next requests that match.
    public void next(int times, Predicate<Call> where, Fault fault) {
        armed.add(new Armed(where, fault, times));
    }

    /// Every request that matches until switched off.
    ///
    /// @return switches it off
    public Runnable always(Predicate<Call> where, Fault fault) {
        var one = new Armed(where, fault, Integer.MAX_VALUE);
        armed.add(one);
        return () -> armed.remove(one);
    }

    /// Nothing gets through, and what is open breaks.
    ///
    /// @return brings the link back
    public Runnable linkDown() {
        var off = always(call -> true, new Fault.Drop(Fault.Moment.BEFORE));
        breakConnections.run();
        return off;
    }

    /// How far the server's clock is from the right time; it stays until set again.
    public void skewClock(Duration by) {
        skew = by;
    }

    /// Everything works again, the clock too.
    public void clear() {
        armed.clear();
        skew = Duration.ZERO;
    }

    Duration skew() {
        return skew;
    }

    /// Every fault that hits a request; counted ones are used up by it.
    List<Fault> hitting(Call call) {
        var hits = new ArrayList<Fault>();
        for (var one : armed) {
            if (one.fires(call)) {
                hits.add(one.fault);
            }
        }
        armed.removeIf(one -> one.left.get() == 0);
        return hits;
    }
}
