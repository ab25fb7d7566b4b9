package pult.domain.deadline;

import java.util.Set;

/// One clock of a procedure, as data.
///
/// @param step what has to be done
/// @param start what the clock starts at
/// @param ending how the last day becomes a date
/// @param ground why it is so
public record DeadlineRule(
        DeadlineStep step,
        StartEvent start,
        Term term,
        Ending ending,
        Warnings warnings,
        Ground ground) {
    private static final Set<DeadlineStep> ANSWERS =
            Set.of(DeadlineStep.ANSWER, DeadlineStep.ANSWER_MIGRATION);

    /// How the last day becomes a date.
    ///
    /// @param dayEnd at what time, for terms in days
    /// @param roll where a last day goes that is not worked
    /// @param pausable the clock stops while the applicant is waited for
    /// @param extensionDays days by which the date may be moved, counted from the raw last day:
    ///   working days where the term is in them; 0 when it may not
    /// @param regional the rule leaves the roll to the region
    public record Ending(
            DayEnd dayEnd, Roll roll, boolean pausable, int extensionDays, boolean regional) {
        public Ending(DayEnd dayEnd, Roll roll, boolean pausable, int extensionDays) {
            this(dayEnd, roll, pausable, extensionDays, false);
        }

        public Ending {
            if (extensionDays < 0) {
                throw new IllegalArgumentException("an extension does not shorten");
            }
        }
    }

    /// The same rule as a region decides.
    DeadlineRule decided(RegionEdition edition, Roll roll, Warnings warns) {
        var other =
                ending.regional()
                        ? new Ending(
                                ending.dayEnd(),
                                roll,
                                ending.pausable(),
                                ending.extensionDays(),
                                true)
                        : ending;
        return new DeadlineRule(step, start, term, other, warns, ground.decided(edition));
    }

    /// The same rule for a clock that began at something else.
    DeadlineRule starting(StartEvent event) {
        return new DeadlineRule(step, event, term, ending, warnings, ground);
    }

    /// True for the clock whose date the platform tells.
    public boolean answer() {
        return ANSWERS.contains(step);
    }
}
