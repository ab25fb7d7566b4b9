package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;
import pult.platform.FreeSpace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Copies of what cannot be fetched again: the journal, the key file, the person's choices. A copy
/// gets its name only after it was restored into a folder of its own and compared. Blocking; one
/// copy at a time, any thread.
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    /// A new database of the check, with room to spare.
    private static final long ROOM_TO_CHECK = 16L * 1024 * 1024;

    /// A verified copy.
    ///
    /// @param madeAt when what it holds was so
    public record Copy(Instant madeAt, long bytes) {}

    /// Why there is no new copy.
    public enum Trouble {
        /// The disk has less than it takes without touching what is kept for the operator.
        NO_ROOM,
        /// The folder for copies is not there or closed for writing.
        FOLDER,
        /// Writing failed.
        DISK,
        /// The copy did not give back what it was made of; it was removed.
        CHECK,
        /// Told to stop; nothing is left of it.
        STOPPED
    }

    /// No copy was made; the earlier ones are as they were.
    public static final class NotMade extends Exception {
        private static final long serialVersionUID = 1L;
        private final Trouble trouble;

        NotMade(Trouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    /// Work between writing and checking, for the tests.
    interface Between {
        void written(Path file) throws IOException;
    }

    private final Vault vault;
    private final Db db;
    private final Journal journal;
    private final Ledger ledger;
    private final Clock clock;
    private final BackupCheck check;
    private final Between between;

    Backups(Vault vault, Db db, Journal journal, Ledger ledger, Clock clock, Between between) {
        this.vault = vault;
        this.db = db;
        this.journal = journal;
        this.ledger = ledger;
        this.clock = clock;
        this.between = between;
        this.check = new BackupCheck(vault, clock);
    }

    private BackupShelf shelf() {
        return new BackupShelf(vault.folder(), vault.keys().name());
    }

    /// The newest good copy.
    public Optional<Copy> last() {
        return shelf().items().stream()
                .findFirst()
                .map(item -> new Copy(item.head().madeAt(), item.bytes()));
    }

    /// Where copies go.
    public Path folder() {
        return BackupShelf.place(vault.folder());
    }

    /// Copies go there from now on; earlier ones stay where they are.
    ///
    /// @throws NotSaved when the disk refused
    public void folder(Path chosen) {
        try {
            BackupShelf.choose(vault.folder(), chosen);
        } catch (IOException e) {
            throw new NotSaved("place of copies", e);
        }
    }

    /// Makes a copy, verifies it by restoring it, and removes the oldest ones.
    ///
    /// @param stop asked often; when it says yes the copy is given up
    /// @throws NotMade when there is no new copy
    public synchronized Copy make(BooleanSupplier stop) throws NotMade {
        var shelf = shelf();
        room(shelf);
        try {
            check.clean();
            shelf.clean();
        } catch (IOException | UncheckedIOException e) {
            throw new NotMade(Trouble.FOLDER);
        }
        var contents = snapshot();
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var file = shelf.unverified(at);
        try {
            write(file, at, contents, stop);
            between.written(file);
            if (!check.restores(file, contents, stop)) {
                throw new NotMade(Trouble.CHECK);
            }
            var good = shelf.accept(file);
            shelf.thin();
            return new Copy(at, Files.size(good));
        } catch (BackupFile.Stopped e) {
            throw new NotMade(Trouble.STOPPED);
        } catch (IOException | UncheckedIOException | NotSaved | StoreFailure | StoreDamaged e) {
            LOG.error("no copy: {}", e.getClass().getSimpleName());
            throw new NotMade(Trouble.DISK);
        } finally {
            forget(file);
        }
    }

    /// Takes superseded texts out of the journal, where that is worth it and there is room.
    ///
    /// @param stop asked often; when it says yes the journal stays as it is
    public synchronized void turnOver(BooleanSupplier stop) {
        try {
            new TurnOver(vault, db, journal, clock, TurnOver.USUAL, _ -> {})
                    .run(stop)
                    .ifPresent(done ->
                            LOG.info(
                                    "the journal was turned over: {} bytes, now {}",
                                    done.before(),
                                    done.after()));
        } catch (BackupFile.Stopped e) {
            LOG.info("the journal is not turned over: the program closes");
        } catch (IOException | NotSaved | StoreFailure | StoreDamaged e) {
            LOG.error("the journal was not turned over: {}", e.getClass().getSimpleName());
        }
    }

    private void room(BackupShelf shelf) throws NotMade {
        try {
            Files.createDirectories(shelf.folder());
            var size = Files.size(vault.folder().resolve(Journal.NAME));
            var needed = FreeSpace.LOW + ROOM_TO_CHECK + 3 * size;
            if (FreeSpace.at(vault.folder()).bytes() < needed) {
                throw new NotMade(Trouble.NO_ROOM);
            }
            if (FreeSpace.at(shelf.folder()).bytes() < FreeSpace.SCARCE + size) {
                throw new NotMade(Trouble.NO_ROOM);
            }
        } catch (IOException e) {
            throw new NotMade(Trouble.FOLDER);
        }
    }

    /// On the thread that writes, so that journal and database say the same. The record says where
    /// the database stood, and makes the last number of the journal the last one given out.
    private BackupFile.Contents snapshot() throws NotMade {
        try {
            return db.write(
                    Db.Priority.SYNC,
                    session -> {
                        SqlReplica.highWater(session, ledger);
                        var preferences = new LinkedHashMap<String, String>();
                        session.list(
                                        row -> new String[] {row.getString(1), row.getString(2)},
                                        "SELECT name, text FROM preference ORDER BY name")
                                .forEach(pair -> preferences.put(pair[0], pair[1]));
                        return new BackupFile.Contents(
                                Holdings.of(session, journal.standing()), preferences);
                    });
        } catch (NotSaved | StoreFailure | StoreDamaged e) {
            LOG.error("no copy: {}", e.getClass().getSimpleName());
            throw new NotMade(Trouble.DISK);
        }
    }

    private void write(Path file, Instant at, BackupFile.Contents contents, BooleanSupplier stop)
            throws IOException {
        var head =
                new BackupFile.Head(
                        BackupFile.FORMAT,
                        HexFormat.of().formatHex(VaultKeys.random(16)),
                        vault.keys().name(),
                        at,
                        contents.holdings().seq(),
                        new String(KeyFile.bytes(vault.folder()), StandardCharsets.UTF_8));
        var origin = new BackupFile.Origin(vault.folder(), unsent());
        BackupFile.write(file, head, contents, origin, vault.keys(), stop);
    }

    /// Names of the operator's files that are only here.
    private List<String> unsent() {
        return db.read(session ->
                FileRows.list(session, FileRows.LEAVING).stream()
                        .map(FileRows.Row::place)
                        .toList());
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an unfinished copy stays: {}", e.getClass().getSimpleName());
        }
    }
}
