package pult.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where the groups of the queue begin and end at one moment. Make it once for a screenful.
///
/// @param endOfToday the next local midnight
/// @param endOfNear the local midnight after the third working day from today
/// @param claimsSoon a hold on an appeal that ends by then is about to
public record DeadlineBounds(
        Instant now,
        ZoneId zone,
        WorkCalendar calendar,
        Instant endOfToday,
        Instant endOfNear,
        Instant claimsSoon) {
    /// How many working days ahead count as near.
    public static final int NEAR_WORKING_DAYS = 3;

    /// With holds as they usually are.
    public static DeadlineBounds at(Instant now, ZoneId zone, WorkCalendar calendar) {
        return at(now, new CurrentClaims().term(zone, calendar));
    }

    /// @param claims of the region, with its zone and its calendar
    public static DeadlineBounds at(Instant now, ClaimTerm claims) {
        var zone = claims.zone();
        var calendar = claims.calendar();
        var today = LocalDate.ofInstant(now, zone);
        var lastNear = calendar.workingDaysAfter(today, NEAR_WORKING_DAYS);
        return new DeadlineBounds(
                now,
                zone,
                calendar,
                today.plusDays(1).atStartOfDay(zone).toInstant(),
                lastNear.plusDays(1).atStartOfDay(zone).toInstant(),
                claims.soon(now));
    }

    public LocalDate today() {
        return day(now);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
