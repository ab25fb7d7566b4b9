package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.directory.Directory;
import pult.domain.machine.SharedSubstitution;

import java.time.Instant;
import java.util.List;

/// Whom the platform knows and who acts for whom, as it was told last.
///
/// @param substitutions those that are not taken back; past ones too
/// @param asOf when it was told; null when it never was
public record Staff(
        Directory directory, List<SharedSubstitution> substitutions, @Nullable Instant asOf) {
    public static final Staff UNTOLD = new Staff(Directory.NONE, List.of(), null);

    public Staff {
        substitutions = List.copyOf(substitutions);
    }

    /// Those that hold at this moment or will, in the order of their beginnings.
    public List<SharedSubstitution> ahead(Instant at) {
        return substitutions.stream()
                .filter(one -> !one.over(at))
                .sorted(
                        java.util.Comparator.comparing(SharedSubstitution::from)
                                .thenComparing(SharedSubstitution::until)
                                .thenComparing(SharedSubstitution::id))
                .toList();
    }

    boolean sameAs(Staff other) {
        return directory.equals(other.directory) && substitutions.equals(other.substitutions);
    }
}
