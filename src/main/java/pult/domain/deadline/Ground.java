package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

/// Why a rule is so.
///
/// @param act the legal act or practice, as it is cited; null when there is none
/// @param source where the number was found
/// @param confidence how sure the number is
public record Ground(@Nullable String act, String source, Confidence confidence) {
    /// How sure a number is.
    public enum Confidence {
        /// Read in the act or in the platform's own data.
        HIGH,
        /// From the press or from memory: check it against the region's act.
        MEDIUM,
        /// A proposal: no norm was found.
        LOW
    }
}
