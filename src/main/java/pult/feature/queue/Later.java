package pult.feature.queue;

import pult.domain.deadline.DeadlineBounds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// Moments that are offered for «Отложить до».
///
/// @param until in the zone of the region
record Later(Kind kind, Instant until) {
    enum Kind {
        IN_AN_HOUR,
        THIS_AFTERNOON,
        TOMORROW,
        NEXT_WORKING_DAY,
        NEXT_WEEK
    }

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
    private static final Duration LEAST = Duration.ofMinutes(30);

    /// The nearest first; each moment once.
    static List<Later> at(DeadlineBounds now) {
        var today = now.today();
        var offered = new ArrayList<Later>();
        add(
                offered,
                Kind.IN_AN_HOUR,
                now.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES));
        var afternoon = at(now, today, AFTERNOON);
        if (afternoon.isAfter(now.now().plus(LEAST))) {
            add(offered, Kind.THIS_AFTERNOON, afternoon);
        }
        add(offered, Kind.TOMORROW, at(now, today.plusDays(1), MORNING));
        add(
                offered,
                Kind.NEXT_WORKING_DAY,
                at(now, now.calendar().workingDaysAfter(today, 1), MORNING));
        add(
                offered,
                Kind.NEXT_WEEK,
                at(now, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), MORNING));
        return offered;
    }

    private static void add(List<Later> to, Kind kind, Instant until) {
        if (to.stream().noneMatch(other -> other.until().equals(until))) {
            to.add(new Later(kind, until));
        }
    }

    private static Instant at(DeadlineBounds now, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(now.zone()).toInstant();
    }
}
