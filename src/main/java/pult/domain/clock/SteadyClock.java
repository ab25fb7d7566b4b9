package pult.domain.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The clock of the machine, except that it never goes back: for pauses, paces and countdowns. When
/// somebody puts the clock back a day, what was planned before would otherwise wait for a day. A
/// clock put forward, or a machine that slept, makes due what waits, which is right. What is
/// written down is told by the clock on the wall. Any thread.
public final class SteadyClock extends Clock {
    private final Clock wall;
    private Duration ahead = Duration.ZERO;
    private Instant last;

    /// @param wall the clock of the machine
    public SteadyClock(Clock wall) {
        this.wall = wall;
        this.last = wall.instant();
    }

    @Override
    public synchronized Instant instant() {
        var shown = wall.instant();
        var now = shown.plus(ahead);
        if (now.isBefore(last)) {
            ahead = Duration.between(shown, last);
            now = last;
        }
        last = now;
        return now;
    }

    /// How far it is ahead of the clock on the wall; never negative.
    public synchronized Duration ahead() {
        return ahead;
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    /// A clock of its own that begins now.
    @Override
    public Clock withZone(ZoneId zone) {
        return new SteadyClock(wall.withZone(zone));
    }
}
