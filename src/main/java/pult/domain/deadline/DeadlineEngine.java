package pult.domain.deadline;

import pult.domain.deadline.CountedDay.Fate;
import pult.domain.deadline.Explanation.Step;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Computes dates and says why. Pure and immutable; any thread.
///
/// Days are calendar days of the region's zone, whatever the workstation's own.
public final class DeadlineEngine {
    private final ZoneId zone;
    private final WorkCalendar calendar;
    private final OfficeHours hours;

    public DeadlineEngine(ZoneId zone, WorkCalendar calendar, OfficeHours hours) {
        this.zone = zone;
        this.calendar = calendar;
        this.hours = hours;
    }

    public ZoneId zone() {
        return zone;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    public OfficeHours hours() {
        return hours;
    }

    /// What a count came to.
    ///
    /// @param stood how long the clock stood, for terms that do not end with a day
    private record Count(List<CountedDay> days, Instant end, Duration stood) {}

    public Deadline compute(DeadlineRule rule, Course course) {
        var asked = new YearsAsked(calendar);
        var start = course.start();
        var pauses = rule.ending().pausable() ? course.pauses() : List.<Course.Pause>of();
        var asks = rule.term().workdaysMatter() ? asked : calendar;
        var counting = new DayCount(zone, asks, hours, pauses);
        var count = count(rule, start, counting);
        var end = count.end();
        var steps = new ArrayList<Step>();
        steps.add(new Step.Start(rule.start(), start));
        steps.add(new Step.Counted(rule.term(), count.days(), day(end)));
        paused(count, steps);
        var raw = extended(rule, course, day(end), counting, steps);
        var last = rule.term().days() ? rolled(rule, raw, day(start), asked, steps) : raw;
        var computed = last.equals(day(end)) ? end : at(last, local(end));
        if (!asked.missing().isEmpty()) {
            steps.add(new Step.CalendarMissing(asked.missing()));
        }
        var due = course.platformDue();
        if (due != null) {
            steps.add(new Step.Platform(due, computed));
        }
        var stands = due == null ? computed : due;
        return new Deadline(
                rule,
                raw,
                computed,
                stands,
                new WarningTimes(this, rule, counting, start, stands).all(),
                new Explanation(steps));
    }

    private Count count(DeadlineRule rule, Instant start, DayCount counting) {
        var term = rule.term();
        return switch (term.unit()) {
            case CALENDAR_DAYS, WORKING_DAYS -> days(rule, start, counting);
            case WORKING_MINUTES -> {
                var days = counting.workingTime(start, term.time());
                var end = days.getLast().spent().getLast().to();
                yield new Count(days, end, counting.standing(start, end));
            }
            case MINUTES -> {
                var nominal = start.plus(term.time());
                var end = counting.pausedUntil(start, nominal);
                yield new Count(counting.minutes(start, end), end, Duration.between(nominal, end));
            }
        };
    }

    private Count days(DeadlineRule rule, Instant start, DayCount counting) {
        return switch (rule.ending().dayEnd()) {
            case END_OF_DAY -> {
                var days = counting.days(day(start), rule.term());
                yield new Count(days, at(days.getLast().day(), DayCount.END_OF_DAY), Duration.ZERO);
            }
            case SAME_TIME -> {
                var days = counting.withoutPauses().days(day(start), rule.term());
                var nominal = at(days.getLast().day(), local(start));
                var end = counting.pausedUntil(start, nominal);
                yield new Count(days, end, Duration.between(nominal, end));
            }
        };
    }

    private static void paused(Count count, List<Step> steps) {
        var days = (int) count.days().stream().filter(day -> day.fate() == Fate.PAUSED).count();
        if (count.stood().isPositive()) {
            steps.add(new Step.Paused(0, count.stood()));
        } else if (days > 0) {
            steps.add(new Step.Paused(days, Duration.ZERO));
        }
    }

    private static LocalDate extended(
            DeadlineRule rule, Course course, LocalDate from, DayCount counting, List<Step> steps) {
        var days = Math.min(course.extendedBy(), rule.ending().extensionDays());
        if (days == 0) {
            return from;
        }
        var more = rule.term().more(days);
        var counted = counting.days(from, more);
        var to = counted.getLast().day();
        steps.add(new Step.Extended(more, from, to, counted));
        return to;
    }

    private LocalDate rolled(
            DeadlineRule rule,
            LocalDate raw,
            LocalDate startDay,
            YearsAsked asked,
            List<Step> steps) {
        var roll = rule.ending().roll();
        if (roll == Roll.NONE) {
            if (!calendar.working(raw)) {
                steps.add(new Step.Stays(raw));
            }
            return raw;
        }
        if (asked.working(raw)) {
            return raw;
        }
        if (roll == Roll.NEXT_WORKING_DAY) {
            var next = asked.workingDaysAfter(raw, 1);
            steps.add(new Step.Rolled(roll, raw, next));
            return next;
        }
        var preceding = asked.workingDayBefore(raw);
        if (preceding.isBefore(startDay)) {
            var next = asked.workingDaysAfter(raw, 1);
            steps.add(new Step.NotBeforeStart(raw, preceding, next));
            return next;
        }
        steps.add(new Step.Rolled(roll, raw, preceding));
        return preceding;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private LocalTime local(Instant at) {
        return LocalTime.ofInstant(at, zone);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
