package pult.domain.deadline;

import java.time.LocalDate;
import java.util.Set;

/// Days off that a region adds to the country's calendar. They win over a working weekend.
///
/// @param source the region's act
public record RegionalDays(String source, Set<LocalDate> off) {
    public static final RegionalDays NONE = new RegionalDays("", Set.of());

    public RegionalDays {
        off = Set.copyOf(off);
    }
}
