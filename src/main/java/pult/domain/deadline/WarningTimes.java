package pult.domain.deadline;

import pult.domain.deadline.CountedDay.Span;
import pult.domain.deadline.Deadline.Warning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When a clock warns, measured by the time that runs for it: open office time where the term
/// counts work, any time but for the pauses where it does not. So a share of a Friday evening does
/// not fall on a Sunday, and none falls where the clock stands.
final class WarningTimes {
    private final ZoneId zone;
    private final WorkCalendar calendar;
    private final DeadlineRule rule;
    private final Instant start;
    private final Instant due;
    private final List<Span> running;

    /// @param counting by the pauses that the rule honours
    /// @param due the date that stands
    WarningTimes(
            DeadlineEngine by, DeadlineRule rule, DayCount counting, Instant start, Instant due) {
        this.zone = by.zone();
        this.calendar = by.calendar();
        this.rule = rule;
        this.start = start;
        this.due = due;
        this.running =
                rule.term().workdaysMatter()
                        ? counting.open(start, due)
                        : counting.running(start, due);
    }

    /// Ascending.
    List<Warning> all() {
        var found = new ArrayList<Warning>();
        for (var percent : rule.warnings().percents()) {
            found.add(new Warning.Share(percent, share(percent)));
        }
        for (var before : rule.warnings().before()) {
            var at = lead(before);
            if (at.isAfter(start)) {
                found.add(new Warning.Lead(before, at));
            }
        }
        found.sort(Comparator.comparing(Warning::at));
        return found;
    }

    /// The breach itself is the date, also where its day goes on after the office has closed.
    private Instant share(int percent) {
        if (percent == 100) {
            return due;
        }
        var whole = DayCount.total(running).toSeconds();
        return after(Duration.ofSeconds(whole * percent / 100));
    }

    private Instant lead(Duration before) {
        var inDays = before.toHours() % 24 == 0;
        if (rule.term().workdaysMatter() && !inDays) {
            var left = DayCount.total(running).minus(before);
            return left.isPositive() ? after(left) : start;
        }
        return inDays ? daysBefore(before.toDays()) : due.minus(before);
    }

    private Instant daysBefore(long days) {
        var last = due.atZone(zone);
        var day = last.toLocalDate();
        if (!rule.term().workdaysMatter()) {
            return last.minusDays(days).toInstant();
        }
        for (var left = days; left > 0; left--) {
            day = calendar.workingDayBefore(day);
        }
        return day.atTime(last.toLocalTime()).atZone(zone).toInstant();
    }

    /// When so much of the time has run: what fills a span ends with it.
    private Instant after(Duration amount) {
        var left = amount;
        for (var span : running) {
            if (left.compareTo(span.length()) <= 0) {
                return span.from().plus(left);
            }
            left = left.minus(span.length());
        }
        return due;
    }
}
