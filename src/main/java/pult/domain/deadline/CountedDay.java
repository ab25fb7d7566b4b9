package pult.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One day that a count went over.
///
/// @param number which day of the term it is, from 1; 0 when it does not count
/// @param spent working time used up, for terms in working time; in order
public record CountedDay(LocalDate day, Kind kind, Fate fate, int number, List<Span> spent) {
    /// What the calendar says of a day.
    public enum Kind {
        WORKING,
        SHORT,
        OFF;

        /// What the calendar says of the day.
        public static Kind of(LocalDate day, WorkCalendar calendar) {
            if (!calendar.working(day)) {
                return OFF;
            }
            return calendar.shortDay(day) ? SHORT : WORKING;
        }
    }

    /// Whether the day counts.
    public enum Fate {
        COUNTED,
        /// Not worked, and working days or hours are counted.
        DAY_OFF,
        /// The clock stood at the end of the day.
        PAUSED,
        /// Worked, and no minute of it was used: the clock began after the office had closed.
        UNUSED
    }

    /// A stretch of working time.
    public record Span(Instant from, Instant to) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    public CountedDay {
        spent = List.copyOf(spent);
    }
}
