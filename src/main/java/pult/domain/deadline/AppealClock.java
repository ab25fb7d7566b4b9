package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import pult.domain.deadline.Deadline.Warning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One of the clocks of an appeal at one moment.
///
/// @param standing whether it runs
/// @param doneAt when what it measures was done; null while it is not
public record AppealClock(Deadline deadline, Standing standing, @Nullable Instant doneAt) {
    /// Whether a clock runs.
    public enum Standing {
        RUNNING,
        /// Waits for the applicant; the date moves on with every day.
        PAUSED,
        DONE
    }

    public DeadlineStep step() {
        return deadline.rule().step();
    }

    /// Done after the date, or not done and the date has passed.
    public boolean late(Instant now) {
        var end = doneAt == null ? now : doneAt;
        return end.isAfter(deadline.due());
    }

    /// All warnings that it gives aloud, ascending; none when done.
    public List<Warning> aloud() {
        var warns = deadline.rule().warnings();
        return standing == Standing.DONE
                ? List.of()
                : deadline.warnings().stream().filter(warns::aloud).toList();
    }

    /// The last warning it gave aloud; empty before the first, or when done.
    public Optional<Warning> aloud(Instant now) {
        return given(now).reduce((earlier, later) -> later);
    }

    /// How many warnings it gave aloud; 0 when done.
    public int loud(Instant now) {
        return (int) given(now).count();
    }

    private Stream<Warning> given(Instant now) {
        return aloud().stream().filter(warning -> !warning.at().isAfter(now));
    }

    /// The share of the term at which it last warned, 0 before the first warning or when done.
    public int warned(Instant now) {
        if (standing == Standing.DONE) {
            return 0;
        }
        return deadline.warnings().stream()
                .filter(warning -> !warning.at().isAfter(now))
                .mapToInt(warning ->
                        warning instanceof Warning.Share(int percent, Instant at) ? percent : 0)
                .max()
                .orElse(0);
    }
}
