package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.answer.DraftConflicts;
import pult.domain.answer.Drafts;
import pult.domain.answer.Losses;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.Appeals;
import pult.domain.change.ChangeId;
import pult.domain.change.NotSaved;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.domain.file.AttachedFiles;
import pult.platform.FreeSpace;
import pult.sync.DraftReplica;
import pult.sync.FileReplica;
import pult.sync.Replica;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.crypto.SecretKey;

/// Everything that lasts, opened: journal and encrypted database behind the ports of the domain and
/// the sync. All ports are blocking and safe on any thread.
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    /// Exit code of a process that ends because the database does not.
    private static final int STUCK = 70;

    private final Vault vault;
    private final Journal journal;
    private final Ledger ledger;
    private final Clock clock;
    private final Db db;
    private final DbFile file;
    private final Opening opening;
    private final Notices notices;
    private final SqlAppeals appeals;
    private final SqlDrafts drafts;
    private final SqlDraftReplica shared;
    private final SqlLosses losses;
    private final SqlOutbox outbox;
    private final SqlReplica replica;
    private final Preferences preferences;
    private final Backups backups;
    private final SqlFiles files;
    private final SqlFileReplica heldFiles;
    private final FileSweep sweep;
    private boolean closed;

    private Store(Opened opened, Vault vault, ZoneId zone, Clock clock) {
        journal = opened.journal();
        db = opened.db();
        file = opened.file();
        opening = opened.opening();
        notices = new Notices();
        var terms = opened.terms();
        var view = opened.view();
        this.vault = vault;
        this.clock = clock;
        ledger = opened.ledger();
        backups = backups(clock, file -> {});
        appeals = new SqlAppeals(db, terms, notices, this::room);
        drafts = new SqlDrafts(db, ledger, notices);
        shared = new SqlDraftReplica(db, ledger, notices, clock);
        losses = new SqlLosses(db, ledger, notices, clock);
        outbox = new SqlOutbox(db, ledger, view, notices, clock, zone);
        var pages = new PageStore(terms, view, ledger, clock);
        var places = new FilePlaces(vault.folder(), opened.files(), clock);
        var spoiling = new Spoiling(db, ledger, places, notices, clock);
        sweep = new FileSweep(db, ledger, places, spoiling, clock);
        var beside = new SqlFiles.Surroundings(notices, clock, this::room);
        files = new SqlFiles(db, ledger, places, spoiling, beside);
        heldFiles = new SqlFileReplica(db, places, spoiling, beside);
        var around =
                new SqlReplica.Surroundings(
                        notices, clock, opened.rows(), this::room, sweep::forgetGone);
        replica = new SqlReplica(db, ledger, view, pages, around);
        preferences = new Preferences(db, this::room);
    }

    /// The parts that opening puts together.
    record Opened(
            Journal journal,
            Db db,
            DbFile file,
            Terms terms,
            LocalView view,
            Ledger ledger,
            SecretKey rows,
            Function<byte[], SecretKey> files,
            Opening opening) {}

    /// Opens what lives in a vault; a damaged or missing database is replaced and filled from the
    /// journal on the way, see [#opening()].
    ///
    /// @param vault stays open as long as the store; closed by the caller afterwards
    /// @param zone whose midnight begins today
    /// @throws VaultFailure when the folder was made by a later program, is beyond repair, or the
    ///   disk failed
    public static Store open(Vault vault, ZoneId zone, Clock clock) throws VaultFailure {
        var store = new Store(new StoreOpening(vault, clock).run(), vault, zone, clock);
        store.replica.finishIndexes();
        store.losses.forgetOld();
        return store;
    }

    /// What the disk has room for: below `PLENTY` nothing more is received, at `SCARCE` only what
    /// the operator does and what became of it is written.
    public FreeSpace.Level room() {
        try {
            return FreeSpace.at(vault.folder()).level();
        } catch (IOException e) {
            LOG.warn("free space is not known: {}", e.getClass().getSimpleName());
            return FreeSpace.Level.PLENTY;
        }
    }

    public Appeals appeals() {
        return appeals;
    }

    public Drafts drafts() {
        return drafts;
    }

    /// Shared drafts, for their exchange.
    public DraftReplica sharedDrafts() {
        return shared;
    }

    public DraftConflicts draftConflicts() {
        return shared;
    }

    public Losses losses() {
        return losses;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Replica replica() {
        return replica;
    }

    /// Files of appeals and answers, for the screens.
    public AttachedFiles files() {
        return files;
    }

    /// The same files, for their exchange.
    public FileReplica heldFiles() {
        return heldFiles;
    }

    /// Told after every change, on the thread that made it.
    public Notices notices() {
        return notices;
    }

    public Preferences preferences() {
        return preferences;
    }

    /// Verified copies of what cannot be fetched again.
    public Backups backups() {
        return backups;
    }

    /// @param between done to the file between writing and checking
    Backups backups(Clock clock, Backups.Between between) {
        return new Backups(vault, db, journal, ledger, clock, between);
    }

    /// What was found and mended at opening.
    public Opening opening() {
        return opening;
    }

    /// The appeal as the server had it when an action was held or met a conflict; empty when the
    /// action has gone or the database was replaced since.
    public Optional<Appeal> theirs(ChangeId id) {
        return outbox.theirs(id);
    }

    /// The sequence number of the last fact in the journal. When the platform knows a later one of
    /// this workstation, an older copy of the folder was put in place.
    public long lastSeq() {
        return journal.lastSeq();
    }

    /// The name under which this store speaks to the platform, made when there is none. It is a
    /// fact of the journal: a database that was lost does not change it.
    ///
    /// @throws NotSaved when the disk refused
    public String clientName() {
        return db.write(
                Db.Priority.OPERATOR,
                session -> {
                    var known = ClientRows.name(session);
                    if (known.isPresent()) {
                        return known.get();
                    }
                    return name(session, ClientRows.earlier(session).orElseGet(Store::newName));
                });
    }

    /// A copy of this store has spoken under its name: from now on it has another one, under which
    /// what waits can leave, each action with its own key as before.
    ///
    /// @throws NotSaved when the disk refused
    public String renameClient() {
        return db.write(Db.Priority.OPERATOR, session -> name(session, newName()));
    }

    private static String newName() {
        return UUID.randomUUID().toString();
    }

    private String name(Session session, String name) throws SQLException {
        ledger.record(session, new JournalRecord.ClientNamed(name, clock.instant()));
        return name;
    }

    /// Finishes what waits and closes the files. Ends the process when the database does not come
    /// back: the journal is safe, and the database is replaced at the next start.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            replica.highWater();
        } catch (NotSaved e) {
            LOG.warn("no high-water mark at closing");
        }
        var stopped = db.stop();
        try {
            journal.close();
        } catch (IOException e) {
            LOG.warn("the journal did not close: {}", e.getClass().getSimpleName());
        }
        if (!stopped) {
            file.suspect();
            LOG.error("the database does not close; the process ends");
            Runtime.getRuntime().halt(STUCK);
        }
    }
}
