package pult.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// The clock on the wall of a simulated workstation.
final class SimClock extends Clock {
    private final Supplier<Instant> wall;

    SimClock(Supplier<Instant> wall) {
        this.wall = wall;
    }

    @Override
    public Instant instant() {
        return wall.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
