package pult.domain.deadline;

import java.time.LocalDate;
import java.util.Set;

/// Days that a region lays over the country's calendar.
///
/// @param source the region's act
/// @param off days off; they win over everything
/// @param shortDays working days one hour shorter
/// @param working days worked there; they win over the country's days off
public record RegionalDays(
        String source, Set<LocalDate> off, Set<LocalDate> shortDays, Set<LocalDate> working) {
    public static final RegionalDays NONE = new RegionalDays("", Set.of(), Set.of(), Set.of());

    public RegionalDays {
        off = Set.copyOf(off);
        shortDays = Set.copyOf(shortDays);
        working = Set.copyOf(working);
    }
}
