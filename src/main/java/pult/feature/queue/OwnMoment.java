package pult.feature.queue;

import pult.domain.deadline.DeadlineBounds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A moment the operator writes for «Отложить до»: `05.04 14:30`, `05.04.2026`, `14:30`,
/// `2026-04-05 14:30`. A day without an hour is its morning, an hour without a day is the next one
/// the clock comes to, a day without a year is the next one of the calendar.
sealed interface OwnMoment {
    record At(Instant until) implements OwnMoment {}

    /// Nothing is written yet.
    record Empty() implements OwnMoment {}

    record NotUnderstood() implements OwnMoment {}

    record Past() implements OwnMoment {}

    /// It is understood and further away than anything is put off.
    record TooFar() implements OwnMoment {}

    LocalTime MORNING = LocalTime.of(9, 0);

    /// Days; what comes back later is forgotten rather than put off.
    long FARTHEST = 366;

    Pattern WRITTEN =
            Pattern.compile(
                    "(?:(?:(?<d>\\d{1,2})\\.(?<m>\\d{1,2})(?:\\.(?<y>\\d{4}))?"
                            + "|(?<yy>\\d{4})-(?<mm>\\d{1,2})-(?<dd>\\d{1,2})))?"
                            + "[\\s,]*(?:(?<h>\\d{1,2})[:.](?<min>\\d{2}))?");

    /// @param now with the zone of the region
    static OwnMoment read(String text, DeadlineBounds now) {
        var written = text.strip();
        if (written.isEmpty()) {
            return new Empty();
        }
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            return new NotUnderstood();
        }
        try {
            var until = until(found.toMatchResult(), now);
            if (!until.isAfter(now.now())) {
                return new Past();
            }
            var last = now.today().plusDays(FARTHEST).atStartOfDay(now.zone()).toInstant();
            return until.isAfter(last) ? new TooFar() : new At(until);
        } catch (DateTimeException e) {
            return new NotUnderstood();
        }
    }

    private static Instant until(MatchResult found, DeadlineBounds now) {
        var hour = found.group("h");
        var time =
                hour == null
                        ? MORNING
                        : LocalTime.of(
                                Integer.parseInt(hour), Integer.parseInt(found.group("min")));
        if (found.group("d") != null) {
            var year = found.group("y");
            if (year != null) {
                return at(now, day(year, found.group("m"), found.group("d")), time);
            }
            return next(found, time, now);
        }
        if (found.group("yy") != null) {
            return at(now, day(found.group("yy"), found.group("mm"), found.group("dd")), time);
        }
        var today = at(now, now.today(), time);
        return today.isAfter(now.now()) ? today : at(now, now.today().plusDays(1), time);
    }

    /// Of this year, or of the next one when it is long past: yesterday is a slip, not a year.
    private static Instant next(MatchResult found, LocalTime time, DeadlineBounds now) {
        var year = now.today().getYear();
        var day = day(Integer.toString(year), found.group("m"), found.group("d"));
        return at(
                now,
                day.isBefore(now.today().minusMonths(6))
                        ? day(Integer.toString(year + 1), found.group("m"), found.group("d"))
                        : day,
                time);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Instant at(DeadlineBounds now, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(now.zone()).toInstant();
    }
}
