package pult.domain.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Deadlines counted as a person counts them on a wall calendar: day by day, minute by minute.
/// Slow, plain, and without a line in common with an engine, so that the two may be compared on any
/// input.
///
/// One object answers for one term: it remembers of which years it asked whether a day is worked.
/// Not safe for several threads.
final class DayByDay {
    /// Minutes of work that a short day loses at its end (ТК ст. 95: the working day is one hour
    /// shorter, so it is working minutes that go, whether or not a break lies among them).
    static final int SHORT_DAY_LOSES = 60;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /// No term and no row of days off is longer; beyond it the working days given have run out.
    private static final int TOO_FAR = 400;

    private final ZoneId zone;
    private final Set<LocalDate> working;
    private final Set<LocalDate> shortDays;
    private final List<Pause> pauses;
    private final TreeSet<Integer> yearsAsked = new TreeSet<>();

    /// The clock stands at `from` and runs again at `to`. Pauses may overlap: time is lost once.
    record Pause(Instant from, Instant to) {
        boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /// An opening interval of a day, `to` is closed.
    record Span(LocalTime from, LocalTime to) {
        boolean covers(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /// Opening hours in order of the day. A Saturday or Sunday that is worked has the regular
    /// hours: it is worked for a day from Monday to Thursday in every calendar so far.
    record Daily(List<Span> regular, List<Span> friday) {
        List<Span> of(LocalDate day) {
            return day.getDayOfWeek() == DayOfWeek.FRIDAY ? friday : regular;
        }
    }

    /// @param working every working day that a count may come by, regional days included
    /// @param shortDays days that lose an hour; those not worked do not matter
    DayByDay(ZoneId zone, Set<LocalDate> working, Set<LocalDate> shortDays, List<Pause> pauses) {
        this.zone = zone;
        this.working = working;
        this.shortDays = shortDays;
        this.pauses = pauses;
    }

    /// Years in which a day was asked whether it is worked. A year among them that has no calendar
    /// makes the answer doubtful: the operator is to be told loudly. Calendar days that do not roll
    /// and elapsed hours ask nothing.
    Set<Integer> yearsAsked() {
        return Set.copyOf(yearsAsked);
    }

    /// Calendar days: ст. 191 ГК by analogy, the day of the event itself does not count, however
    /// early it came and whether or not it is a day off; days off count like any other. A day in
    /// whose end the clock stands does not count: so a pause within one day takes no day, and one
    /// over the last day moves it.
    LocalDate calendarDays(LocalDate from, int days) {
        var day = from;
        for (var counted = 0; counted < days; ) {
            day = next(day, from);
            if (!standsAtEndOf(day)) {
                counted++;
            }
        }
        return day;
    }

    /// Working days: as calendar days, but only days that are worked count; the term therefore ends
    /// on a working day and has nothing to roll. A pause over days off alone takes nothing.
    LocalDate workingDays(LocalDate from, int days) {
        var day = from;
        for (var counted = 0; counted < days; ) {
            day = next(day, from);
            if (works(day) && !standsAtEndOf(day)) {
                counted++;
            }
        }
        return day;
    }

    /// An extension counts on from the raw date: neither from the rolled one nor from the day it
    /// was granted. Its unit is that of the term.
    LocalDate extended(LocalDate raw, int more, boolean inWorkingDays) {
        return inWorkingDays ? workingDays(raw, more) : calendarDays(raw, more);
    }

    /// Rolls to the working day before (most agencies' instructions). A term cannot end before it
    /// began: when the working day before lies earlier than the day of the start, the working day
    /// after is taken. The day of the start itself will do.
    LocalDate rollBack(LocalDate raw, LocalDate start) {
        var day = raw;
        while (!works(day)) {
            day = day.minusDays(1);
            notTooFar(day, raw);
        }
        return day.isBefore(start) ? rollForward(raw) : day;
    }

    /// Rolls to the working day after (ст. 193 ГК by analogy).
    LocalDate rollForward(LocalDate raw) {
        var day = raw;
        while (!works(day)) {
            day = next(day, raw);
        }
        return day;
    }

    /// The last second of the day in the zone of the region.
    ZonedDateTime endOfDay(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zone);
    }

    /// Calendar days that end at the time of day they began at, by the clock of the region, even
    /// when its offset changed meanwhile. A pause moves that moment by just as long as it lasted.
    ZonedDateTime sameTimeAfter(ZonedDateTime start, int days) {
        var local = start.withZoneSameInstant(zone);
        var day = local.toLocalDate();
        for (var counted = 0; counted < days; counted++) {
            day = day.plusDays(1);
        }
        return pausedUntil(local.toInstant(), day.atTime(local.toLocalTime()).atZone(zone));
    }

    /// Elapsed time: an hour is an hour, by day and night, whatever becomes of the offset. A pause
    /// moves the end by just as long as it lasted.
    ZonedDateTime elapsed(ZonedDateTime start, int minutes) {
        var at = start.toInstant();
        for (var counted = 0; counted < minutes; counted++) {
            at = at.plusSeconds(60);
        }
        return pausedUntil(start.toInstant(), at.atZone(zone));
    }

    /// Working minutes: one passes when the office is open and no pause is on. The term ends with
    /// the last of them, so what fills a day exactly ends at its close, not at the next opening.
    ZonedDateTime workingMinutes(ZonedDateTime start, int minutes, Daily daily) {
        var step = step(start.toInstant());
        var left = minutes * 60L;
        var at = start.toInstant();
        while (left > 0) {
            if (open(at.atZone(zone), daily) && !paused(at)) {
                left -= step;
            }
            at = at.plusSeconds(step);
            notTooFar(at.atZone(zone).toLocalDate(), start.toLocalDate());
        }
        return at.atZone(zone);
    }

    private boolean open(ZonedDateTime local, Daily daily) {
        var day = local.toLocalDate();
        if (!works(day)) {
            return false;
        }
        var time = local.toLocalTime();
        var spans = daily.of(day);
        return spans.stream().anyMatch(span -> span.covers(time))
                && (!shortDays.contains(day) || secondsLeft(time, spans) > SHORT_DAY_LOSES * 60L);
    }

    /// Seconds of opening from a time of day to the close of an ordinary day.
    private static long secondsLeft(LocalTime time, List<Span> spans) {
        var seconds = 0L;
        for (var span : spans) {
            if (time.isBefore(span.to())) {
                var from = time.isAfter(span.from()) ? time : span.from();
                seconds += span.to().toSecondOfDay() - from.toSecondOfDay();
            }
        }
        return seconds;
    }

    /// Walks from the start to the end; whenever the clock stands, the end goes on ahead.
    private ZonedDateTime pausedUntil(Instant start, ZonedDateTime end) {
        var step = step(start);
        var until = end.toInstant();
        for (var at = start; at.isBefore(until); at = at.plusSeconds(step)) {
            if (paused(at)) {
                until = until.plusSeconds(step);
            }
        }
        return until.atZone(zone);
    }

    /// A minute, or a second when the start is not on a whole minute.
    private static long step(Instant start) {
        return start.getEpochSecond() % 60 == 0 ? 60 : 1;
    }

    private boolean standsAtEndOf(LocalDate day) {
        return paused(endOfDay(day).toInstant());
    }

    private boolean paused(Instant moment) {
        return pauses.stream().anyMatch(pause -> pause.covers(moment));
    }

    private boolean works(LocalDate day) {
        yearsAsked.add(day.getYear());
        return working.contains(day);
    }

    private static LocalDate next(LocalDate day, LocalDate from) {
        var next = day.plusDays(1);
        notTooFar(next, from);
        return next;
    }

    private static void notTooFar(LocalDate day, LocalDate from) {
        if (day.isAfter(from.plusDays(TOO_FAR)) || day.isBefore(from.minusDays(TOO_FAR))) {
            throw new IllegalStateException("the working days given end before the term does");
        }
    }
}
