package pult.store;

import org.jspecify.annotations.Nullable;

import pult.platform.FreeSpace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;

/// An unlocked data folder: its key, held in memory, and the lock that keeps others out. Close it
/// after the [Store] that lives in it.
public final class Vault implements AutoCloseable {
    /// What a folder holds.
    public enum Presence {
        ABSENT,
        PERSONAL,
        TRAINING
    }

    private static final String LOCK = "vault.lock";

    /// Below this not even the journal has room for a day.
    private static final long LEAST_SPACE = 20L * 1024 * 1024;

    private final Path folder;
    private final Clock clock;
    private final VaultKeys keys;
    private final FileChannel channel;
    private final FileLock lock;
    private KeyFile file;
    private @Nullable Path keyFile;

    private boolean fresh;

    private Vault(Path folder, Clock clock, KeyFile file, VaultKeys keys, Held held) {
        this.folder = folder;
        this.clock = clock;
        this.file = file;
        this.keys = keys;
        this.channel = held.channel();
        this.lock = held.lock();
    }

    private record Held(FileChannel channel, FileLock lock) {
        void release() throws VaultFailure {
            try (channel) {
                lock.release();
            } catch (IOException e) {
                throw DurableFiles.failure(e);
            }
        }
    }

    /// Makes ready what the first opening in a process needs, so that a start can do it beside
    /// other work: the reader of the key file, the ciphers, the database's classes, the reader of
    /// the journal.
    public static void prepare() {
        KeyFile.prepare();
        try (var database = DriverManager.getConnection("jdbc:h2:mem:");
                var statement = database.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not start", new StoreFailure(e));
        }
        JournalJson.prepare();
    }

    /// Looks without touching.
    ///
    /// @throws VaultFailure when a later program made it or its key file is damaged
    public static Presence at(Path folder) throws VaultFailure {
        if (!KeyFile.present(folder)) {
            return Presence.ABSENT;
        }
        return switch (KeyFile.read(folder).profile()) {
            case PERSONAL -> Presence.PERSONAL;
            case TRAINING -> Presence.TRAINING;
        };
    }

    /// Opens a folder that has keys.
    ///
    /// @param clock counts the pauses after wrong passphrases
    public static Vault open(Path folder, VaultKeys.Unlock unlock, Clock clock)
            throws VaultFailure {
        var path = folder.toAbsolutePath().normalize();
        if (!KeyFile.present(path)) {
            throw new VaultFailure(new VaultFailure.Reason.NoPassphraseYet());
        }
        refuseNewer(KeyFile.read(path));
        var held = hold(path);
        try {
            var file = KeyFile.read(path);
            refuseNewer(file);
            var vault = new Vault(path, clock, file, unlock(path, file, unlock, clock), held);
            vault.keyFile = KeyFile.mend(path, file, clock);
            vault.forgetTries();
            held = null;
            return vault;
        } catch (IOException e) {
            throw DurableFiles.failure(e);
        } finally {
            if (held != null) {
                held.release();
            }
        }
    }

    /// Makes the folder and its key.
    ///
    /// @throws IllegalStateException when it has keys already
    public static Vault create(Path folder, VaultKeys.Unlock unlock, Clock clock)
            throws VaultFailure {
        var path = folder.toAbsolutePath().normalize();
        var held = hold(path);
        try {
            if (KeyFile.present(path)) {
                throw new IllegalStateException("the folder has keys already");
            }
            var keys = VaultKeys.fresh();
            var file =
                    switch (unlock) {
                        case VaultKeys.Unlock.Passphrase phrase ->
                                KeyFile.personal(
                                        wrap(keys, phrase.text()), KeyFile.freshDatabase());
                        case VaultKeys.Unlock.Training _ ->
                                KeyFile.training(keys.open(), KeyFile.freshDatabase());
                    };
            file.write(path);
            var vault = new Vault(path, clock, file, keys, held);
            vault.fresh = true;
            held = null;
            return vault;
        } catch (IOException e) {
            throw DurableFiles.failure(e);
        } finally {
            if (held != null) {
                held.release();
            }
        }
    }

    /// Opens the folder, or makes it when it has no keys.
    public static Vault openOrCreate(Path folder, VaultKeys.Unlock unlock, Clock clock)
            throws VaultFailure {
        return at(folder) == Presence.ABSENT
                ? create(folder, unlock, clock)
                : open(folder, unlock, clock);
    }

    private static void refuseNewer(KeyFile file) throws VaultFailure {
        if (file.storeVersion() > Migrations.NEWEST) {
            throw new VaultFailure(new VaultFailure.Reason.MadeByNewerVersion(file.storeVersion()));
        }
    }

    private static Held hold(Path folder) throws VaultFailure {
        if (folder.toString().contains(";")) {
            throw new VaultFailure(new VaultFailure.Reason.UnfitFolder());
        }
        try {
            Files.createDirectories(folder);
            var free = FreeSpace.at(folder).bytes();
            if (free < LEAST_SPACE) {
                throw new VaultFailure(new VaultFailure.Reason.NoSpace(free));
            }
            var channel =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new VaultFailure(new VaultFailure.Reason.InUse());
            }
            return new Held(channel, lock);
        } catch (IOException e) {
            throw DurableFiles.failure(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    private static VaultKeys unlock(Path folder, KeyFile file, VaultKeys.Unlock unlock, Clock clock)
            throws VaultFailure {
        var open = file.openKey();
        if (file.profile() == KeyFile.Profile.TRAINING && open != null) {
            return VaultKeys.opened(open);
        }
        return switch (unlock) {
            case VaultKeys.Unlock.Training _ ->
                    throw new VaultFailure(new VaultFailure.Reason.PassphraseNeeded());
            case VaultKeys.Unlock.Passphrase phrase -> unwrap(folder, file, phrase.text(), clock);
        };
    }

    private static VaultKeys unwrap(Path folder, KeyFile file, char[] passphrase, Clock clock)
            throws VaultFailure {
        var now = clock.instant();
        var until = file.closedUntil(now);
        if (until != null) {
            throw new VaultFailure(new VaultFailure.Reason.TooSoon(until));
        }
        var wrapped = file.wrapped();
        if (wrapped == null) {
            throw new VaultFailure(new VaultFailure.Reason.Damaged(folder.resolve(KeyFile.NAME)));
        }
        try {
            return VaultKeys.unwrap(wrapped, passphrase, KeyFile.context());
        } catch (GeneralSecurityException e) {
            var counted = file.withTries(file.wrongTries() + 1, now);
            save(folder, counted);
            throw new VaultFailure(
                    new VaultFailure.Reason.WrongPassphrase(counted.wrongTries(), counted.pause()));
        }
    }

    private static VaultKeys.Wrapped wrap(VaultKeys keys, char[] passphrase) {
        try {
            return keys.wrap(passphrase, KeyFile.context());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the platform", e);
        }
    }

    private static void save(Path folder, KeyFile file) throws VaultFailure {
        try {
            file.write(folder);
        } catch (IOException e) {
            throw DurableFiles.failure(e);
        }
    }

    private void forgetTries() throws VaultFailure {
        if (file.wrongTries() > 0) {
            file = file.withTries(0, null);
            save(folder, file);
        }
    }

    /// Wraps the same key with another passphrase; no data is written anew.
    ///
    /// @throws VaultFailure when the old passphrase is wrong, or the disk failed
    /// @throws IllegalStateException for a training folder
    public synchronized void changePassphrase(char[] old, char[] fresh) throws VaultFailure {
        if (file.profile() != KeyFile.Profile.PERSONAL) {
            throw new IllegalStateException("a training folder has no passphrase");
        }
        file = KeyFile.read(folder);
        unwrap(folder, file, old, clock).wipe();
        file = file.withWrapped(wrap(keys, fresh));
        save(folder, file);
    }

    /// Whether a passphrase keeps this folder closed; a training folder has none.
    public synchronized boolean guarded() {
        return file.profile() == KeyFile.Profile.PERSONAL;
    }

    /// Asks for the passphrase of this folder, which stays open: a wrong one counts as a wrong try
    /// at an opening, and so do the pauses after it. Blocking, slow on purpose.
    ///
    /// @throws VaultFailure when it is wrong, too soon, or the disk failed
    /// @throws IllegalStateException for a training folder
    public synchronized void check(char[] passphrase) throws VaultFailure {
        if (!guarded()) {
            throw new IllegalStateException("a training folder has no passphrase");
        }
        file = KeyFile.read(folder);
        unwrap(folder, file, passphrase, clock).wipe();
        forgetTries();
    }

    public Path folder() {
        return folder;
    }

    /// A folder made of a copy, opened with the key that is held already.
    ///
    /// @throws VaultFailure when its key files are not whole
    Vault sibling(Path other) throws VaultFailure {
        var held = hold(other);
        try {
            var vault = new Vault(other, clock, KeyFile.read(other), keys.again(), held);
            held = null;
            return vault;
        } finally {
            if (held != null) {
                held.release();
            }
        }
    }

    VaultKeys keys() {
        return keys;
    }

    /// Where a key file lies that could not be read, null when both could.
    @Nullable Path damagedKeyFile() {
        return keyFile;
    }

    synchronized String database() {
        return file.database();
    }

    /// Gives the folder a new database under a password never used before.
    synchronized void renewDatabase() throws VaultFailure {
        file = file.withDatabase(KeyFile.freshDatabase());
        save(folder, file);
    }

    /// True when nobody has worked in the folder before.
    boolean fresh() {
        return fresh;
    }

    /// Says which scheme the database is about to have, before it has it: an older program then
    /// refuses the folder whatever happens in between.
    synchronized void claimVersion() throws VaultFailure {
        if (file.storeVersion() < Migrations.NEWEST) {
            file = file.withDatabase(file.database());
            save(folder, file);
        }
    }

    /// Forgets the key and lets others in.
    @Override
    public void close() throws VaultFailure {
        keys.wipe();
        new Held(channel, lock).release();
    }
}
