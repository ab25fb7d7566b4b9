package pult.domain.filter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One value a field of an appeal may have.
public sealed interface FilterValue {
    /// A code of a closed list ([FilterField#codes()]), or a name as the appeals have it.
    record Named(String name) implements FilterValue {}

    /// Days, both included, in the zone of the region.
    ///
    /// @param from null for all days up to `to`
    /// @param to null for all days from `from`; both null is refused
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements FilterValue {
        public Days {
            if (from == null && to == null) {
                throw new IllegalArgumentException("days without an end");
            }
        }
    }
}
