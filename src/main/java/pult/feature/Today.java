package pult.feature;

import pult.domain.deadline.AppealClocks;
import pult.domain.deadline.CurrentClaims;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.DeadlineEngine;
import pult.domain.deadline.DeadlineRules;
import pult.domain.deadline.WorkCalendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// What the clock, the calendar of the region and the rules of deadlines say.
///
/// @param zone of the region: days begin and end in it, whatever the workstation's own
/// @param rules read when a date is explained for the first time; may block then
/// @param claims how long a hold on an appeal lasts
public record Today(
        Clock clock,
        ZoneId zone,
        WorkCalendar calendar,
        Supplier<DeadlineRules> rules,
        CurrentClaims claims) {
    /// Holds last as usual until the platform tells otherwise.
    public Today(Clock clock, ZoneId zone, WorkCalendar calendar, Supplier<DeadlineRules> rules) {
        this(clock, zone, calendar, rules, new CurrentClaims());
    }

    public Instant now() {
        return clock.instant();
    }

    public DeadlineBounds bounds() {
        return DeadlineBounds.at(now(), claims.term(zone, calendar));
    }

    /// Clocks and reasons by the rules and the calendar in force. May block: off the JavaFX thread.
    public AppealClocks clocks() {
        var inForce = rules.get();
        claims.hours(inForce.hours());
        return new AppealClocks(new DeadlineEngine(zone, calendar, inForce.hours()), inForce);
    }
}
