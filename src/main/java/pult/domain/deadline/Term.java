package pult.domain.deadline;

import java.time.Duration;

/// How much is counted.
///
/// @param count positive; days, or minutes of working time
public record Term(int count, Unit unit) {
    /// What is counted.
    public enum Unit {
        CALENDAR_DAYS,
        WORKING_DAYS,
        /// Minutes within the office hours of working days.
        WORKING_MINUTES
    }

    public Term {
        if (count <= 0) {
            throw new IllegalArgumentException("a term is positive");
        }
    }

    public static Term calendarDays(int days) {
        return new Term(days, Unit.CALENDAR_DAYS);
    }

    public static Term workingDays(int days) {
        return new Term(days, Unit.WORKING_DAYS);
    }

    public static Term workingHours(int hours) {
        return new Term(Math.multiplyExact(hours, 60), Unit.WORKING_MINUTES);
    }

    /// True when whole days are counted.
    public boolean days() {
        return unit != Unit.WORKING_MINUTES;
    }

    /// Working time to be spent.
    ///
    /// @throws IllegalStateException when days are counted
    Duration workingTime() {
        if (days()) {
            throw new IllegalStateException("days are no working time");
        }
        return Duration.ofMinutes(count);
    }
}
