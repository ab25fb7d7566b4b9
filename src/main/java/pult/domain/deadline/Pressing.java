package pult.domain.deadline;

import java.time.Duration;
import java.time.Instant;

/// When little of a term is left: the last tenth of it.
public final class Pressing {
    private static final int PART = 10;

    private Pressing() {}

    /// @param start when the term began
    /// @param due when it ends
    /// @return when its last tenth begins; `due` itself for a term that ends before it begins
    public static Instant from(Instant start, Instant due) {
        return start.isAfter(due) ? due : due.minus(Duration.between(start, due).dividedBy(PART));
    }
}
