package pult.feature.queue;

import pult.feature.Today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// How far before and after now a date is looked at. Days are counted in working ones besides: what
/// is missed before the New Year is no older after it, and three days over a weekend leave none.
///
/// @param today of the region
record NearDates(Today today) {
    private static final Duration RECENT = Duration.ofDays(14);
    private static final int RECENT_WORKING = 10;
    private static final Duration SOON = Duration.ofDays(3);
    private static final int SOON_WORKING = 2;

    /// What was missed before is in the list of what is overdue, and a region has thousands of it.
    Instant recent() {
        var now = today.now();
        return earlier(now.minus(RECENT), workingDaysBefore(now, RECENT_WORKING));
    }

    /// The first date that is not near yet.
    Instant soon() {
        var now = today.now();
        var last = today.calendar().workingDaysAfter(day(now), SOON_WORKING);
        var after = last.plusDays(1).atStartOfDay(today.zone()).toInstant();
        var soon = now.plus(SOON);
        return soon.isAfter(after) ? soon : after;
    }

    /// From when on a date is near.
    Instant within(Instant date) {
        return earlier(date.minus(SOON), workingDaysBefore(date, SOON_WORKING));
    }

    private Instant workingDaysBefore(Instant moment, int days) {
        var day = day(moment);
        for (var left = days; left > 0; left--) {
            day = today.calendar().workingDayBefore(day);
        }
        return day.atStartOfDay(today.zone()).toInstant();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, today.zone());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
