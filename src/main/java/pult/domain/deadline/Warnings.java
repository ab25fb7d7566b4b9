package pult.domain.deadline;

import java.time.Duration;
import java.util.List;

/// When a clock warns.
///
/// @param percents shares of the term, 1…100, ascending; 100 is the breach itself
/// @param before times before the date, longest first
public record Warnings(List<Integer> percents, List<Duration> before) {
    public static final Warnings USUAL = new Warnings(List.of(50, 80, 100), List.of());

    public Warnings {
        percents = List.copyOf(percents);
        before = List.copyOf(before);
        for (var percent : percents) {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("a share is 1…100 %");
            }
        }
    }
}
