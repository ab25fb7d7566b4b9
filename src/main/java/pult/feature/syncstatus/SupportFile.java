package pult.feature.syncstatus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What helps the support and says nothing of anybody. Blocking: called off the JavaFX thread.
public interface SupportFile {
    /// What a part is about.
    enum Kind {
        MANIFEST,
        VERSIONS,
        MACHINE,
        SETTINGS,
        EXCHANGE,
        COUNTERS,
        FINDINGS,
        FAILURES,
        LOG,
        SIZES
    }

    /// One file of the archive.
    ///
    /// @param name of the file
    /// @param text all that is in it
    record Part(Kind kind, String name, String text) {}

    /// Gathers all parts, the manifest first.
    List<Part> parts();

    /// Writes an archive of exactly these parts.
    ///
    /// @throws IOException when the disk refused; no half of a file is left
    void write(Path to, List<Part> parts) throws IOException;
}
