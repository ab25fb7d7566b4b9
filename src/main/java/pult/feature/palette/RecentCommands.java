package pult.feature.palette;

import java.util.List;

/// Remembers which commands were called from the palette last. Blocking; off the JavaFX thread.
public interface RecentCommands {
    /// Names of commands, the last one first; empty when none is remembered.
    List<String> load();

    /// @throws pult.domain.change.NotSaved when the disk refused
    void save(List<String> names);
}
