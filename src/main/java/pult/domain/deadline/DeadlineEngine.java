package pult.domain.deadline;

import pult.domain.deadline.CountedDay.Fate;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.deadline.Explanation.Step;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Computes dates and says why. Pure and immutable; any thread.
///
/// Days are calendar days of the region's zone, whatever the workstation's own.
public final class DeadlineEngine {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

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

    public Deadline compute(DeadlineRule rule, Course course) {
        var steps = new ArrayList<Step>();
        steps.add(new Step.Start(rule.start(), course.start()));
        var pauses = rule.ending().pausable() ? course.pauses() : List.<Course.Pause>of();
        var count = new DayCount(zone, calendar, hours, pauses);
        var days =
                rule.term().days()
                        ? count.days(day(course.start()), rule.term())
                        : count.workingTime(course.start(), rule.term().workingTime());
        var end = end(days, rule, course.start());
        steps.add(new Step.Counted(rule.term(), days, day(end)));
        paused(days, count, course.start(), end, steps);
        var raw = extended(rule, course, day(end), count, steps);
        var last = rolled(rule, raw, day(course.start()), steps);
        var computed = last.equals(day(end)) ? end : at(last, local(end));
        missing(rule, days, raw, last, steps);
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
                warnings(rule, course.start(), days, end, stands),
                new Explanation(steps));
    }

    /// Where the count itself ends.
    private Instant end(List<CountedDay> days, DeadlineRule rule, Instant start) {
        var last = days.getLast();
        if (!rule.term().days()) {
            return last.spent().getLast().to();
        }
        return at(
                last.day(),
                switch (rule.ending().dayEnd()) {
                    case END_OF_DAY -> END_OF_DAY;
                    case SAME_TIME -> local(start);
                });
    }

    private static void paused(
            List<CountedDay> days, DayCount count, Instant start, Instant end, List<Step> steps) {
        var stood = (int) days.stream().filter(day -> day.fate() == Fate.PAUSED).count();
        var spentTime = !days.getLast().spent().isEmpty();
        var time = spentTime ? count.standing(start, end) : Duration.ZERO;
        if (stood > 0 || time.isPositive()) {
            steps.add(new Step.Paused(stood, time));
        }
    }

    private static LocalDate extended(
            DeadlineRule rule, Course course, LocalDate from, DayCount count, List<Step> steps) {
        var days = Math.min(course.extendedBy(), rule.ending().extensionDays());
        if (days == 0) {
            return from;
        }
        var counted = count.days(from, Term.calendarDays(days));
        var to = counted.getLast().day();
        steps.add(new Step.Extended(days, from, to, counted));
        return to;
    }

    private LocalDate rolled(
            DeadlineRule rule, LocalDate raw, LocalDate startDay, List<Step> steps) {
        if (calendar.working(raw)) {
            return raw;
        }
        var roll = rule.ending().roll();
        var to =
                switch (roll) {
                    case NONE -> raw;
                    case PRECEDING_WORKING_DAY -> calendar.workingDayBefore(raw);
                    case NEXT_WORKING_DAY -> calendar.workingDaysAfter(raw, 1);
                };
        if (roll == Roll.NONE) {
            steps.add(new Step.Stays(raw));
        } else if (to.isBefore(startDay)) {
            steps.add(new Step.NotBeforeStart(raw, to));
            return raw;
        } else {
            steps.add(new Step.Rolled(roll, raw, to));
        }
        return to;
    }

    /// Only years that could have moved the date are told of.
    private void missing(
            DeadlineRule rule,
            List<CountedDay> days,
            LocalDate raw,
            LocalDate last,
            List<Step> steps) {
        var asked = new TreeSet<Integer>();
        if (rule.term().unit() != Term.Unit.CALENDAR_DAYS) {
            days.forEach(day -> asked.add(day.day().getYear()));
        }
        if (rule.ending().roll() != Roll.NONE) {
            asked.add(raw.getYear());
            asked.add(last.getYear());
        }
        asked.removeIf(calendar::knows);
        if (!asked.isEmpty()) {
            steps.add(new Step.CalendarMissing(asked));
        }
    }

    private static List<Warning> warnings(
            DeadlineRule rule, Instant start, List<CountedDay> days, Instant end, Instant due) {
        var found = new ArrayList<Warning>();
        for (var percent : rule.warnings().percents()) {
            var at =
                    rule.term().days() || !due.equals(end)
                            ? share(start, due, percent)
                            : spent(days, rule.term().workingTime(), percent);
            found.add(new Warning.Share(percent, at));
        }
        for (var before : rule.warnings().before()) {
            var at = due.minus(before);
            if (at.isAfter(start)) {
                found.add(new Warning.Lead(before, at));
            }
        }
        found.sort(Comparator.comparing(Warning::at));
        return found;
    }

    /// A share of the wall-clock time, in whole seconds.
    private static Instant share(Instant start, Instant due, int percent) {
        var whole = Duration.between(start, due);
        return percent == 100 ? due : start.plusSeconds(whole.toSeconds() * percent / 100);
    }

    /// When a share of the working time has been spent.
    private static Instant spent(List<CountedDay> days, Duration whole, int percent) {
        var left = whole.multipliedBy(percent).dividedBy(100);
        var at = days.getLast().spent().getLast().to();
        for (var day : days) {
            for (var span : day.spent()) {
                if (!left.isPositive()) {
                    return at;
                }
                var used = span.length().compareTo(left) < 0 ? span.length() : left;
                at = span.from().plus(used);
                left = left.minus(used);
            }
        }
        return at;
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
