package pult.feature.deadlines;

import pult.domain.deadline.RegionEdition;

import java.io.IOException;
import java.util.List;

/// Where the region's decisions are kept. Blocking: off the JavaFX thread.
public interface RulesShelf {
    /// Every edition that can be read, ascending.
    List<RegionEdition> editions() throws IOException;

    /// The number of the next edition: greater than any there is, also of one that cannot be read.
    int next() throws IOException;

    /// Keeps an edition for good.
    ///
    /// @throws IOException when the disk does not take it
    void keep(RegionEdition edition) throws IOException;
}
