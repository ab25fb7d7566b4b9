package pult.feature.deadlines;

import pult.domain.deadline.RegionEdition;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Editions in memory, with a disk that can be full.
final class KeptEditions implements RulesShelf {
    static final Rights HEAD =
            new Rights("centre", "", Set.of(Role.CENTRE_HEAD), Set.of(), List.of());

    private final List<RegionEdition> kept = new ArrayList<>();
    private boolean full;

    @Override
    public List<RegionEdition> editions() {
        return List.copyOf(kept);
    }

    @Override
    public int next() {
        return kept.size() + 1;
    }

    @Override
    public void keep(RegionEdition edition) throws IOException {
        if (full) {
            throw new IOException("full");
        }
        kept.add(edition);
    }

    void fill() {
        full = true;
    }
}
