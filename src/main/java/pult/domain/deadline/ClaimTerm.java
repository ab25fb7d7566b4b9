package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// How long somebody who took an appeal holds it: working time by the calendar of the region, begun
/// anew by each touch. No act names this term; it is the region's own (a preset of four working
/// hours, confidence L). Pure and immutable; any thread.
///
/// @param hours of the organisation
/// @param length working time of a hold; zero for one without an end
/// @param warning working time before its end from which on the holder is told
public record ClaimTerm(
        ZoneId zone, WorkCalendar calendar, OfficeHours hours, Duration length, Duration warning) {

    /// How an appeal is held at one moment.
    public enum Standing {
        /// By nobody.
        FREE,
        /// By somebody, without an end.
        ENDLESS,
        /// By somebody, the end is not near.
        HELD,
        /// The last working minutes.
        EXPIRING,
        /// Somebody is still named, and anybody may take it.
        OVER
    }

    /// First moment at which a hold begun at this one is over; null when holds have no end.
    public @Nullable Instant until(Instant from) {
        return length.isZero() ? null : after(from, length);
    }

    /// A hold that ends by this moment, and has not ended, is about to.
    public Instant soon(Instant now) {
        return warning.isZero() ? now : after(now, warning);
    }

    private Instant after(Instant from, Duration working) {
        return new DayCount(zone, calendar, hours, List.of())
                .workingTime(from, working)
                .getLast()
                .spent()
                .getLast()
                .to();
    }

    /// @param holder login of who holds it, null for nobody
    /// @param until first moment at which the hold is over, null for no end
    /// @param soon see [#soon]
    public static Standing standing(
            @Nullable String holder, @Nullable Instant until, Instant now, Instant soon) {
        if (holder == null) {
            return Standing.FREE;
        }
        if (until == null) {
            return Standing.ENDLESS;
        }
        if (!now.isBefore(until)) {
            return Standing.OVER;
        }
        return until.isAfter(soon) ? Standing.HELD : Standing.EXPIRING;
    }
}
