package pult.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One date and why it is so.
///
/// @param rule by which it was computed
/// @param raw the last day by the letter of the rule, extension included, before rolling
/// @param computed what the rule comes to
/// @param due what stands: the platform's own date where it gives one
/// @param warnings moments at which to warn, ascending
public record Deadline(
        DeadlineRule rule,
        LocalDate raw,
        Instant computed,
        Instant due,
        List<Warning> warnings,
        Explanation why) {
    /// A moment at which a clock warns.
    public sealed interface Warning {
        Instant at();

        /// A share of the term has gone.
        record Share(int percent, Instant at) implements Warning {}

        /// So long before the date.
        record Lead(Duration before, Instant at) implements Warning {}
    }

    public Deadline {
        warnings = List.copyOf(warnings);
    }
}
