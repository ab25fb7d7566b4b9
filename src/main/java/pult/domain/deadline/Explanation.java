package pult.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Why a date is what it is: steps in the order they were taken. The interface finds the words.
public record Explanation(List<Step> steps) {
    /// One thing that was done to come to the date.
    public sealed interface Step {
        /// The clock began.
        record Start(StartEvent event, Instant at) implements Step {}

        /// Days or hours were counted.
        ///
        /// @param days every day that was gone over
        /// @param raw the day the count ended on, before anything is moved
        record Counted(Term term, List<CountedDay> days, LocalDate raw) implements Step {
            public Counted {
                days = List.copyOf(days);
            }
        }

        /// The clock stood: what of the count was not counted.
        ///
        /// @param days for terms that end with a day
        /// @param time for the others; of working time only what was open
        record Paused(int days, Duration time) implements Step {}

        /// The date was moved by days from the raw last day, in the unit of the term.
        ///
        /// @param counted every day that was gone over
        record Extended(Term by, LocalDate from, LocalDate to, List<CountedDay> counted)
                implements Step {
            public Extended {
                counted = List.copyOf(counted);
            }
        }

        /// The last day is not worked, and the rule moves it.
        record Rolled(Roll roll, LocalDate from, LocalDate to) implements Step {}

        /// The last day is not worked and stays: the rule does not move it.
        record Stays(LocalDate day) implements Step {}

        /// The preceding working day is before the clock began, so the next one is taken: a term
        /// cannot end before it began.
        record NotBeforeStart(LocalDate from, LocalDate preceding, LocalDate to) implements Step {}

        /// The platform gives a date of its own, which stands.
        ///
        /// @param computed what the rule comes to
        record Platform(Instant given, Instant computed) implements Step {}

        /// The calendar does not know these years: plain weekends were taken.
        record CalendarMissing(Set<Integer> years) implements Step {
            public CalendarMissing {
                years = Set.copyOf(years);
            }
        }
    }

    public Explanation {
        steps = List.copyOf(steps);
    }

    /// The years the calendar does not know and that could move the date.
    public Set<Integer> missingYears() {
        for (var step : steps) {
            if (step instanceof Step.CalendarMissing(Set<Integer> years)) {
                return years;
            }
        }
        return Set.of();
    }
}
