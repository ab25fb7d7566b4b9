package pult.sync;

import pult.domain.change.NotSaved;

import java.io.IOException;
import java.util.function.Supplier;

/// The disk of one workstation: one thing after another, every write durable when it returns. It
/// refuses, it fills up, and the program dies before or after any write.
final class SimDisk {
    private static final double CRASH = 0.0015;
    private static final double REFUSAL = 0.003;

    private final SimRun run;
    private final SimCrashes crashes;
    private long free;
    private long fullUntil = -1;

    SimDisk(SimRun run, SimCrashes crashes) {
        this.run = run;
        this.crashes = crashes;
    }

    void fillUp(long millis) {
        fullUntil = run.time.now() + millis;
    }

    void repair() {
        fullUntil = -1;
    }

    /// @return how long until the disk has done what is asked now
    long queue() {
        var slow = run.faults() && run.dice.chance(0.01);
        var takes = slow ? run.dice.between(50, 3000) : run.dice.between(1, 4);
        free = Math.max(free, run.time.now()) + takes;
        return free - run.time.now();
    }

    /// What the program had queued is gone with it.
    void forget() {
        free = 0;
    }

    <T> T write(Supplier<T> work) {
        if (run.time.now() < fullUntil) {
            run.count(SimFault.DISK_FULL);
            throw refused();
        }
        if (run.hit(SimFault.DISK_REFUSED, REFUSAL)) {
            throw refused();
        }
        crashes.before();
        if (run.hit(SimFault.CRASHED_BEFORE_WRITE, CRASH)) {
            throw new SimCrash();
        }
        var result = work.get();
        crashes.after();
        if (run.hit(SimFault.CRASHED_AFTER_WRITE, CRASH)) {
            throw new SimCrash();
        }
        return result;
    }

    void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    void read() {
        if (run.hit(SimFault.DISK_REFUSED_READING, 0.004)) {
            throw refused();
        }
    }

    /// The first read after a start, when everything on the machine wants the disk.
    void firstRead() {
        if (run.hit(SimFault.DISK_REFUSED_READING, 0.04)) {
            throw refused();
        }
    }

    private static NotSaved refused() {
        return new NotSaved("simulated", new IOException("no space"));
    }
}
