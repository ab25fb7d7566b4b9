package pult.feature.settings;

import java.nio.file.Path;

/// The folder for copies. Blocking: called off the JavaFX thread.
public interface BackupPlace {
    Path now();

    /// Copies go there from now on; earlier ones stay where they are.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused
    void choose(Path folder);
}
