package pult.domain.deadline;

import java.time.LocalDate;

/// Which days are worked. Days are calendar days of the region.
public interface WorkCalendar {
    boolean working(LocalDate day);

    /// A working day that is one hour shorter (the eve of a holiday).
    boolean shortDay(LocalDate day);

    /// False for a year of which only the plain weekends are known: a date in it may still move.
    default boolean knows(int year) {
        return true;
    }

    /// This calendar as it is now, which no later edition changes.
    default WorkCalendar asItStands() {
        return this;
    }

    /// The last working day before `day`.
    default LocalDate workingDayBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (!working(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /// @param days positive; working days to count after `from`, which itself does not count
    /// @return the day the count ends on, always a working one
    default LocalDate workingDaysAfter(LocalDate from, int days) {
        if (days <= 0) {
            throw new IllegalArgumentException("working days to count are positive");
        }
        var day = from;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (working(day)) {
                left--;
            }
        }
        return day;
    }

    /// Working days after `from` up to and including `to`; zero when `to` is not later.
    default int workingDaysBetween(LocalDate from, LocalDate to) {
        var days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (working(day)) {
                days++;
            }
        }
        return days;
    }
}
