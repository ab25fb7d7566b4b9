package pult.domain.deadline;

import java.util.Map;
import java.util.Set;

/// What a region decides of the deadlines; terms, their beginning and their extension are the law's
/// and not among it.
///
/// @param roll where the last day of a rule goes that leaves it to the region
/// @param social code of the procedure for messages of open sources
/// @param hours of the organisation; a short day loses its last working hour
/// @param topics which topics go by a procedure of their own, by its code; a procedure that is not
///   among them goes by those it was shipped with
/// @param warnings of the rules that do not warn as shipped
public record RegionRules(
        Roll roll,
        String social,
        OfficeHours hours,
        Map<String, Set<String>> topics,
        Map<Clock, Warnings> warnings) {
    /// Names one rule.
    ///
    /// @param procedure as in {@link Procedure#code()}
    public record Clock(String procedure, DeadlineStep step) {}

    public RegionRules {
        topics = Map.copyOf(topics);
        warnings = Map.copyOf(warnings);
    }

    /// With the topics that were shipped.
    public RegionRules(Roll roll, String social, OfficeHours hours, Map<Clock, Warnings> warnings) {
        this(roll, social, hours, Map.of(), warnings);
    }
}
