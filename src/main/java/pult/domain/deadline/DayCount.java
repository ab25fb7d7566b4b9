package pult.domain.deadline;

import pult.domain.deadline.CountedDay.Fate;
import pult.domain.deadline.CountedDay.Kind;
import pult.domain.deadline.CountedDay.Span;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Goes over days and keeps every one of them.
///
/// A day counts after the day of the start (ГК 191), and only if the clock runs at its end. Working
/// time is spent in real minutes, so a change of the region's clock within office hours is counted.
/// Where the law is silent, the readings are those of the golden examples.
final class DayCount {
    static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final ZoneId zone;
    private final WorkCalendar calendar;
    private final OfficeHours hours;
    private final List<Course.Pause> pauses;

    DayCount(ZoneId zone, WorkCalendar calendar, OfficeHours hours, List<Course.Pause> pauses) {
        this.zone = zone;
        this.calendar = calendar;
        this.hours = hours;
        this.pauses = pauses;
    }

    /// The same count as if the clock had never stood.
    DayCount withoutPauses() {
        return new DayCount(zone, calendar, hours, List.of());
    }

    /// @param from does not count itself
    List<CountedDay> days(LocalDate from, Term term) {
        var passed = new ArrayList<CountedDay>();
        var day = from;
        for (var number = 0; number < term.count(); ) {
            day = day.plusDays(1);
            var kind = Kind.of(day, calendar);
            var fate = fate(day, kind, term.unit() == Term.Unit.WORKING_DAYS);
            if (fate == Fate.COUNTED) {
                number++;
            }
            passed.add(
                    new CountedDay(day, kind, fate, fate == Fate.COUNTED ? number : 0, List.of()));
        }
        return passed;
    }

    private Fate fate(LocalDate day, Kind kind, boolean workingOnly) {
        if (workingOnly && kind == Kind.OFF) {
            return Fate.DAY_OFF;
        }
        return pausedAtEnd(day) ? Fate.PAUSED : Fate.COUNTED;
    }

    private boolean pausedAtEnd(LocalDate day) {
        var end = at(day, END_OF_DAY);
        return pauses.stream()
                .anyMatch(pause -> !pause.from().isAfter(end) && pause.to().isAfter(end));
    }

    /// An end that goes on ahead by as long as the clock stands before it is reached.
    Instant pausedUntil(Instant start, Instant end) {
        var until = end;
        for (var pause : pauses) {
            var from = pause.from().isBefore(start) ? start : pause.from();
            if (from.isBefore(until) && from.isBefore(pause.to())) {
                until = until.plus(Duration.between(from, pause.to()));
            }
        }
        return until;
    }

    /// Spends working time from a moment on; the last span ends where the time is used up.
    List<CountedDay> workingTime(Instant start, Duration amount) {
        var passed = new ArrayList<CountedDay>();
        var left = amount;
        for (var day = LocalDate.ofInstant(start, zone); left.isPositive(); ) {
            var kind = Kind.of(day, calendar);
            var spent = new ArrayList<Span>();
            if (kind != Kind.OFF) {
                for (var span : open(day, kind == Kind.SHORT, start)) {
                    if (left.isPositive()) {
                        var used = atMost(span, left);
                        spent.add(used);
                        left = left.minus(used.length());
                    }
                }
            }
            passed.add(new CountedDay(day, kind, fate(kind, spent), 0, spent));
            day = day.plusDays(1);
        }
        return passed;
    }

    private static Fate fate(Kind kind, List<Span> spent) {
        if (!spent.isEmpty()) {
            return Fate.COUNTED;
        }
        return kind == Kind.OFF ? Fate.DAY_OFF : Fate.UNUSED;
    }

    private static Span atMost(Span span, Duration left) {
        return span.length().compareTo(left) <= 0
                ? span
                : new Span(span.from(), span.from().plus(left));
    }

    /// Working time of a day from the start on, without the pauses.
    private List<Span> open(LocalDate day, boolean shortDay, Instant start) {
        var open = new ArrayList<Span>();
        for (var window : hours.windows(day.getDayOfWeek(), shortDay)) {
            var from = at(day, window.from());
            var to = at(day, window.to());
            var begin = latest(start, from);
            if (begin.isBefore(to)) {
                open.addAll(withoutPauses(new Span(begin, to)));
            }
        }
        return open;
    }

    private List<Span> withoutPauses(Span whole) {
        var rest = new ArrayList<Span>();
        var from = whole.from();
        for (var pause : pauses) {
            if (pause.to().isAfter(from) && pause.from().isBefore(whole.to())) {
                if (pause.from().isAfter(from)) {
                    rest.add(new Span(from, pause.from()));
                }
                from = pause.to();
            }
        }
        if (from.isBefore(whole.to())) {
            rest.add(new Span(from, whole.to()));
        }
        return rest;
    }

    /// Days a term passes in minutes of day and night, for the eye alone: each with what of it was
    /// used.
    List<CountedDay> minutes(Instant start, Instant end) {
        var passed = new ArrayList<CountedDay>();
        for (var day = LocalDate.ofInstant(start, zone);
                !day.isAfter(LocalDate.ofInstant(end, zone));
                day = day.plusDays(1)) {
            var from = latest(start, at(day, LocalTime.MIN));
            var to = earliest(end, at(day.plusDays(1), LocalTime.MIN));
            if (from.isBefore(to)) {
                var spent = withoutPauses(new Span(from, to));
                var fate = spent.isEmpty() ? Fate.PAUSED : Fate.COUNTED;
                passed.add(new CountedDay(day, Kind.of(day, calendar), fate, 0, spent));
            }
        }
        return passed;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// Working time within the pauses, from the start to a moment.
    Duration standing(Instant start, Instant end) {
        var running = total(spans(start, end, this));
        var whole = total(spans(start, end, withoutPauses()));
        return whole.minus(running);
    }

    /// Open office time from the start to a moment, without the pauses, in order.
    List<Span> open(Instant start, Instant end) {
        return spans(start, end, this);
    }

    /// All time from the start to a moment, without the pauses, in order.
    List<Span> running(Instant start, Instant end) {
        return start.isBefore(end) ? withoutPauses(new Span(start, end)) : List.of();
    }

    private List<Span> spans(Instant start, Instant end, DayCount by) {
        var found = new ArrayList<Span>();
        var last = LocalDate.ofInstant(end, zone);
        for (var day = LocalDate.ofInstant(start, zone);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (calendar.working(day)) {
                for (var span : by.open(day, calendar.shortDay(day), start)) {
                    if (span.from().isBefore(end)) {
                        found.add(new Span(span.from(), earliest(end, span.to())));
                    }
                }
            }
        }
        return found;
    }

    static Duration total(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
