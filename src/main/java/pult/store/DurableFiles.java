package pult.store;

import pult.platform.WholeFiles;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Puts damaged files aside, and words what a folder refuses.
final class DurableFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private DurableFiles() {}

    /// Puts a file into `quarantine/`, under a name with the time.
    ///
    /// @return where it lies now
    static Path quarantine(Path file, Clock clock) throws IOException {
        var folder = file.resolveSibling("quarantine");
        Files.createDirectories(folder);
        var name = STAMP.format(clock.instant()) + '-' + file.getFileName();
        var to = folder.resolve(name);
        for (var copy = 1; Files.exists(to); copy++) {
            to = folder.resolve(name + '.' + copy);
        }
        WholeFiles.move(file, to);
        return to;
    }

    static VaultFailure failure(IOException e) {
        var readOnly =
                e instanceof AccessDeniedException
                        || (e instanceof FileSystemException f
                                && f.getReason() != null
                                && (f.getReason().contains("Read-only")
                                        || f.getReason().contains("not permitted")));
        return new VaultFailure(
                readOnly
                        ? new VaultFailure.Reason.ReadOnlyFolder()
                        : new VaultFailure.Reason.Unreadable(e.getClass().getSimpleName()));
    }
}
