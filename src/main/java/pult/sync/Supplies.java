package pult.sync;

import java.time.Instant;
import java.util.List;

/// What answers need besides appeals and files, and what the program has of its own. Blocking.
public interface Supplies {
    /// @param yearsLacking of this year and the next, those without a production calendar
    /// @param templates how many can be read
    /// @param map the region's boundaries and places can be read
    record Found(List<Integer> yearsLacking, int templates, boolean map) {
        public Found {
            yearsLacking = List.copyOf(yearsLacking);
        }

        /// Nothing lacks.
        public boolean good() {
            return yearsLacking.isEmpty() && templates > 0 && map;
        }
    }

    /// Reads all of it.
    Found look(Instant now);
}
