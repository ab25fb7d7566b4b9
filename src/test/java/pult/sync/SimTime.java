package pult.sync;

import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/// True time of a simulated run, in milliseconds, and all that is going to happen in it. Nobody
/// waits: the clock jumps from one happening to the next.
final class SimTime {
    private record Due(long at, long turn, Runnable work) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at == other.at ? Long.compare(turn, other.turn) : Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private long now;
    private long turn;

    long now() {
        return now;
    }

    void at(long when, Runnable work) {
        agenda.add(new Due(Math.max(when, now), turn++, work));
    }

    void after(long delay, Runnable work) {
        at(now + delay, work);
    }

    /// @param enough asked after everything that happens
    /// @return false when the time is over before it was enough
    boolean runUntil(long end, BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            var next = agenda.peek();
            if (next == null || next.at() > end) {
                now = Math.max(now, end);
                return false;
            }
            agenda.remove();
            now = next.at();
            next.work().run();
        }
        return true;
    }
}
