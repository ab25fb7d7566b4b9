package pult.platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes files so that a power cut leaves the old or the new one, never a half. Blocking; any
/// thread.
public final class WholeFiles {
    private WholeFiles() {}

    /// Writes beside the file and takes its place; the folder must exist.
    public static void replace(Path path, byte[] bytes) throws IOException {
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

    /// In one step where the file system can; what stood there before is gone.
    public static void move(Path from, Path to) throws IOException {
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
    public static void forceFolder(@Nullable Path folder) throws IOException {
        if (folder == null || folder.getFileSystem().getSeparator().equals("\\")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
