package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

/// Why a rule is so.
///
/// @param act the legal act or practice, as it is cited; null when there is none
/// @param source where the number was found
/// @param confidence how sure the number is
/// @param region the region's decision that the date or its warnings depend on; null for none
public record Ground(
        @Nullable String act,
        String source,
        Confidence confidence,
        @Nullable RegionEdition region) {
    public Ground(@Nullable String act, String source, Confidence confidence) {
        this(act, source, confidence, null);
    }

    /// The same number after a region has decided the rest.
    Ground decided(RegionEdition edition) {
        return new Ground(act, source, confidence, edition);
    }

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
