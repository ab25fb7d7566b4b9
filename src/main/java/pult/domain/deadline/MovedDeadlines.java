package pult.domain.deadline;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a new edition of the calendar does to dates. Pure.
///
/// @param moved dates that would be others
/// @param kept how many dates would be others by the rule, and the platform's own stands
public record MovedDeadlines(List<Moved> moved, int kept) {
    /// One date of one appeal.
    public record Moved(AppealId appeal, DeadlineStep step, Instant before, Instant after) {}

    public MovedDeadlines {
        moved = List.copyOf(moved);
    }

    /// Clocks of one appeal that are not done, by two calendars.
    public static MovedDeadlines of(
            Appeal appeal, AppealClocks before, AppealClocks after, Instant now) {
        var moved = new ArrayList<Moved>();
        var kept = 0;
        var others = after.of(appeal, now);
        for (var clock : before.of(appeal, now)) {
            if (clock.standing() == AppealClock.Standing.DONE) {
                continue;
            }
            for (var other : others) {
                if (other.step() != clock.step()) {
                    continue;
                }
                var was = clock.deadline();
                var is = other.deadline();
                if (!was.due().equals(is.due())) {
                    moved.add(new Moved(appeal.id(), clock.step(), was.due(), is.due()));
                } else if (!was.computed().equals(is.computed())) {
                    kept++;
                }
            }
        }
        return new MovedDeadlines(moved, kept);
    }
}
