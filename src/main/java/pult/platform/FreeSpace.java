package pult.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much room a disk has left for this user.
///
/// @param bytes usable bytes, 0 or more
public record FreeSpace(long bytes) {
    private static final long MEGABYTE = 1024 * 1024;

    /// Below this nothing is cached any more.
    public static final long LOW = 500 * MEGABYTE;

    /// Below this only what the operator does is still written.
    public static final long SCARCE = 100 * MEGABYTE;

    /// What the room allows.
    public enum Level {
        PLENTY,
        LOW,
        SCARCE
    }

    /// @param folder exists
    /// @throws IOException when the disk does not say
    public static FreeSpace at(Path folder) throws IOException {
        return new FreeSpace(Files.getFileStore(folder).getUsableSpace());
    }

    public Level level() {
        if (bytes < SCARCE) {
            return Level.SCARCE;
        }
        return bytes < LOW ? Level.LOW : Level.PLENTY;
    }
}
