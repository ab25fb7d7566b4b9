package pult.domain.deadline;

import java.time.Duration;

/// How much is counted.
///
/// @param count positive; days or minutes
public record Term(int count, Unit unit) {
    /// What is counted.
    public enum Unit {
        CALENDAR_DAYS,
        WORKING_DAYS,
        /// Minutes within the office hours of working days.
        WORKING_MINUTES,
        /// Minutes by day and night, whatever the calendar says and becomes of the offset.
        MINUTES
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

    public static Term hours(int hours) {
        return new Term(Math.multiplyExact(hours, 60), Unit.MINUTES);
    }

    /// True when whole days are counted.
    public boolean days() {
        return unit == Unit.CALENDAR_DAYS || unit == Unit.WORKING_DAYS;
    }

    /// True when the calendar decides what counts.
    boolean workdaysMatter() {
        return unit == Unit.WORKING_DAYS || unit == Unit.WORKING_MINUTES;
    }

    /// So much more, in the same unit.
    Term more(int days) {
        return new Term(days, unit == Unit.WORKING_DAYS ? unit : Unit.CALENDAR_DAYS);
    }

    /// Time to be spent.
    ///
    /// @throws IllegalStateException when days are counted
    Duration time() {
        if (days()) {
            throw new IllegalStateException("days are no time");
        }
        return Duration.ofMinutes(count);
    }
}
