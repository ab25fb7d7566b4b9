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
/// window and goes away; one that is leaving does not answer, and the second waits for the folder.
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

    /// After so many tries it is told that the folder is waited for: one that starts answers
    /// sooner.
    private static final int TELL_AFTER = 40;

    /// Five minutes: a store that does not come back is left after half a minute, and after two
    /// more while an index is made; the loops before it end within a minute or so.
    private static final int TRIES = 6000;

    private static final Duration PAUSE = Duration.ofMillis(50);

    /// A copy has the folder, answers nobody and does not go.
    public static final class Busy extends IOException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("folder in use");
        }
    }

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

    /// Takes the folder, or calls the copy that has it. Waits for one that is leaving.
    ///
    /// @param folder made when it does not exist
    /// @param raise brings the window to the front; called on the thread `pult-instance` for every
    ///   later copy
    /// @param waits called once when it takes a while
    /// @param sleeper waits between tries
    /// @return empty when another copy lives; it has been called
    /// @throws Busy when another copy has the folder and neither answers nor goes
    /// @throws IOException when the folder cannot be written
    public static Optional<InstanceLock> acquire(
            Path folder, Runnable raise, Runnable waits, Sleeper sleeper) throws IOException {
        Files.createDirectories(folder);
        var socket = socketOf(folder);
        var channel =
                FileChannel.open(
                        folder.resolve(LOCK_FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = awaited(channel, socket, waits, sleeper);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            return Optional.empty();
        }
        var own = new InstanceLock(channel, lock, bind(socket), socket);
        own.listen(raise);
        return Optional.of(own);
    }

    /// @return null when the copy that has it was called
    private static @Nullable FileLock awaited(
            FileChannel channel, Path socket, Runnable waits, Sleeper sleeper) throws IOException {
        for (var tries = 0; tries < TRIES; tries++) {
            var lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            if (called(socket)) {
                return null;
            }
            if (tries == TELL_AFTER) {
                waits.run();
            }
            try {
                sleeper.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        throw new Busy();
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

    private static boolean called(Path socket) {
        try (var first = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return first.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("the first copy does not listen: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /// From now on no call is answered: the window goes, and a later copy waits for the folder
    /// instead of raising what nobody sees.
    public void leaving() {
        try {
            hush();
        } catch (IOException e) {
            LOG.warn("calls are still answered: {}", e.getClass().getSimpleName());
        }
    }

    private void hush() throws IOException {
        var server = calls;
        if (server != null) {
            server.close();
            Files.deleteIfExists(socket);
        }
    }

    /// Gives the folder free.
    @Override
    public void close() {
        try (channel) {
            hush();
            lock.release();
        } catch (IOException e) {
            LOG.warn("the folder's lock was not closed: {}", e.getClass().getSimpleName());
        }
    }
}
