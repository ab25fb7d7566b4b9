package pult.sync;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What all parts of one simulated run share: its chance, its time, what went wrong on purpose and
/// what went wrong.
final class SimRun {
    private static final int ENOUGH = 20;

    final Dice dice;
    final SimTime time = new SimTime();
    final SimHits hits = new SimHits();
    final List<String> violations = new ArrayList<>();
    private final @Nullable List<String> trace;
    private boolean faults = true;

    /// @param traced every happening is kept as a line
    SimRun(long seed, boolean traced) {
        dice = new Dice(seed);
        trace = traced ? new ArrayList<>() : null;
    }

    boolean faults() {
        return faults;
    }

    void calm() {
        faults = false;
    }

    /// Throws the dice for a fault and counts it when it happens.
    boolean hit(SimFault fault, double probability) {
        if (!faults || !dice.chance(probability)) {
            return false;
        }
        count(fault);
        return true;
    }

    void count(SimFault fault) {
        hits.count(fault);
    }

    void wrong(String what) {
        if (violations.size() < ENOUGH) {
            violations.add(what);
            say(() -> "VIOLATION " + what);
        }
    }

    /// A line of the trace; it is not even made when nobody reads it.
    void say(Supplier<String> line) {
        if (trace != null) {
            trace.add(time.now() + " " + line.get());
        }
    }

    List<String> trace() {
        return trace == null ? List.of() : trace;
    }
}
