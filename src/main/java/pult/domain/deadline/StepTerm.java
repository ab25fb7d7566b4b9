package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.LegalRegime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How long a step may still be taken by law. Past it the step is taken all the same: a late one is
/// better than none.
///
/// @param last day of the term
/// @param days from today to the last day: 0 on it, below 0 after it
/// @param act as it is cited; null when the rule names none
public record StepTerm(LocalDate last, long days, @Nullable String act) {
    /// The term in which an appeal is forwarded to whoever is competent (59-ФЗ, art. 8, part 3:
    /// seven days from registration; part 3.1: five for violations of migration law). It runs from
    /// the registration whatever was done since, so an appeal that has an executor can still be
    /// late. Empty where the law sets no term: for other appeals, and before the registration.
    ///
    /// @param clocks of the appeal
    public static Optional<StepTerm> forwarding(
            Appeal appeal, List<AppealClock> clocks, Instant now, ZoneId zone) {
        if (appeal.regime() != LegalRegime.FZ59_APPEAL) {
            return Optional.empty();
        }
        return clocks.stream()
                .filter(clock ->
                        switch (clock.step()) {
                            case FORWARDING, FORWARDING_MIGRATION -> true;
                            default -> false;
                        })
                .findFirst()
                .map(clock -> of(clock.deadline(), now, zone));
    }

    /// What is left of a deadline.
    public static StepTerm of(Deadline deadline, Instant now, ZoneId zone) {
        var last = LocalDate.ofInstant(deadline.due(), zone);
        return new StepTerm(
                last,
                ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), last),
                deadline.rule().ground().act());
    }

    public boolean late() {
        return days < 0;
    }
}
