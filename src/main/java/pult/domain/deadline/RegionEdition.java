package pult.domain.deadline;

import java.time.Instant;

/// The region's decisions from a moment on. An edition is never changed: what is decided otherwise,
/// or taken back, is the next one.
///
/// @param number from 1, without gaps
/// @param at when it was applied
/// @param author login of who applied it
/// @param takesBack number of the edition it takes back, 0 for none
public record RegionEdition(
        int number, Instant at, String author, int takesBack, RegionRules rules) {
    public RegionEdition {
        if (number < 1 || takesBack < 0 || takesBack >= number) {
            throw new IllegalArgumentException("an edition follows those before it");
        }
    }
}
