package pult.feature.writing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that stands until it is moved.
public final class MovingClock extends Clock {
    /// Tue 31.03.2026, 14:32:08 in Moscow.
    public static final Instant USUAL = Instant.parse("2026-03-31T11:32:08Z");

    private Instant now;

    public MovingClock(Instant now) {
        this.now = now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Moscow");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
