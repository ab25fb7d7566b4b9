package pult.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Lets one copy of the program live on a data folder. A second copy tells the first to raise its
/// window and goes away.
///
/// The lock is a file lock, which the operating system releases however the process ends. The call
/// to the first copy goes through a Unix-domain socket: no port is opened. Being called is the
/// whole message; nothing is read from the caller.
public final class InstanceLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceLock.class);
    private static final String LOCK_FILE = "pult.lock";
    private static final String SOCKET_FILE = "pult.sock";

    /// The shortest limit among our systems for the path of a socket is 104 bytes with the final
    /// zero (macOS).
    private static final int LONGEST_SOCKET_PATH = 100;

    private static final int TRIES = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;
    private final FileLock lock;
    private final @Nullable ServerSocketChannel calls;
    private final Path socket;

    private InstanceLock(
            FileChannel channel, FileLock lock, @Nullable ServerSocketChannel calls, Path socket) {
        this.channel = channel;
        this.lock = lock;
        this.calls = calls;
        this.socket = socket;
    }

    /// Takes the folder, or calls the copy that has it.
    ///
    /// @param folder made when it does not exist
    /// @param raise brings the window to the front; called on the thread `pult-instance` for every
    ///   later copy
    /// @param sleeper waits between tries to reach a first copy that is still starting
    /// @return empty when another copy lives; it has been called
    /// @throws IOException when the folder cannot be written
    public static Optional<InstanceLock> acquire(Path folder, Runnable raise, Sleeper sleeper)
            throws IOException {
        Files.createDirectories(folder);
        var socket = socketOf(folder);
        var channel =
                FileChannel.open(
                        folder.resolve(LOCK_FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            call(socket, sleeper);
            return Optional.empty();
        }
        var own = new InstanceLock(channel, lock, bind(socket), socket);
        own.listen(raise);
        return Optional.of(own);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The other copy lives in this very process.
            return null;
        }
    }

    private static Path socketOf(Path folder) throws IOException {
        var beside = folder.toRealPath().resolve(SOCKET_FILE);
        if (beside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH) {
            return beside;
        }
        var name = UUID.nameUUIDFromBytes(beside.toString().getBytes(StandardCharsets.UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir", "."), "pult-" + name + ".sock");
    }

    /// Without a socket the lock still holds; only raising does not work.
    private static @Nullable ServerSocketChannel bind(Path socket) {
        try {
            // Left by a copy that was killed; ours is the lock, so nobody listens there.
            Files.deleteIfExists(socket);
            return open(socket);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("a second copy cannot raise this window: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    private static ServerSocketChannel open(Path socket) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        var bound = false;
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            bound = true;
            return server;
        } finally {
            if (!bound) {
                server.close();
            }
        }
    }

    private void listen(Runnable raise) {
        var server = calls;
        if (server == null) {
            return;
        }
        Threads.platform("pult-instance").newThread(() -> serve(server, raise)).start();
    }

    private static void serve(ServerSocketChannel server, Runnable raise) {
        while (server.isOpen()) {
            try (var caller = server.accept()) {
                raise.run();
                LOG.debug("called by a second copy, open: {}", caller.isOpen());
            } catch (IOException e) {
                if (server.isOpen()) {
                    LOG.warn("a call was not heard: {}", e.getClass().getSimpleName());
                }
            }
        }
    }

    private static void call(Path socket, Sleeper sleeper) {
        for (var tries = 0; tries < TRIES; tries++) {
            try (var first = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                if (first.connect(UnixDomainSocketAddress.of(socket))) {
                    return;
                }
            } catch (IOException | UnsupportedOperationException e) {
                LOG.debug("the first copy does not listen: {}", e.getClass().getSimpleName());
            }
            try {
                sleeper.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Gives the folder free.
    @Override
    public void close() {
        try (channel) {
            var server = calls;
            if (server != null) {
                server.close();
                Files.deleteIfExists(socket);
            }
            lock.release();
        } catch (IOException e) {
            LOG.warn("the folder's lock was not closed: {}", e.getClass().getSimpleName());
        }
    }
}
