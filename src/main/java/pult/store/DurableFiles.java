package pult.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writing files so that a power cut leaves the old or the new one, and putting damaged ones aside.
final class DurableFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private DurableFiles() {}

    static void replace(Path path, byte[] bytes) throws IOException {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        try (var channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        move(fresh, path);
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(to.toAbsolutePath().getParent());
    }

    /// Makes names durable. Where folders cannot be opened (Windows) the file system does it by
    /// itself.
    static void forceFolder(@org.jspecify.annotations.Nullable Path folder) throws IOException {
        if (folder == null || folder.getFileSystem().getSeparator().equals("\\")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

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
        move(file, to);
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
