package pult.feature;

import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.WorkCalendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// What the clock and the calendar of the region say.
///
/// @param zone of the region: days begin and end in it, whatever the workstation's own zone
public record Today(Clock clock, ZoneId zone, WorkCalendar calendar) {
    public Instant now() {
        return clock.instant();
    }

    public DeadlineBounds bounds() {
        return DeadlineBounds.at(now(), zone, calendar);
    }
}
