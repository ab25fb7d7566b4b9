package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.answer.DraftConflicts;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.Drafts;
import pult.domain.answer.Losses;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.Marks;
import pult.domain.appeal.Related;
import pult.domain.change.ChangeId;
import pult.domain.change.NotSaved;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.domain.change.StepDraft;
import pult.domain.change.StepDrafts;
import pult.domain.file.AttachedFiles;
import pult.domain.search.SearchFeed;
import pult.domain.view.QueueViews;
import pult.platform.FreeSpace;
import pult.sync.DraftReplica;
import pult.sync.FileReplica;
import pult.sync.PackReplica;
import pult.sync.Replica;
import pult.sync.ViewReplica;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import javax.crypto.SecretKey;

/// Everything that lasts, opened: journal and encrypted database behind the ports of the domain and
/// the sync. All ports are blocking and safe on any thread.
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    /// More than what waits to be written takes on the slowest disk.
    private static final Duration CLOSING = Duration.ofSeconds(30);

    /// An index over a million and a half appeals.
    private static final Duration INDEXING = Duration.ofMinutes(2);

    private final Vault vault;
    private final Journal journal;
    private final Ledger ledger;
    private final Clock clock;
    private final ZoneId zone;
    private final Db db;
    private final RuleDates dates;
    private final DbFile file;
    private final Opening opening;
    private final Notices notices;
    private final SqlAppeals appeals;
    private final SqlDrafts drafts;
    private final SqlDraftReplica shared;
    private final SqlStepDrafts steps;
    private final SqlLosses losses;
    private final SqlMarks marks;
    private final SqlViews views;
    private final SqlOutbox outbox;
    private final SqlReplica replica;
    private final Preferences preferences;
    private final Backups backups;
    private final SqlFiles files;
    private final SqlFileReplica heldFiles;
    private final SqlPack pack;
    private final FileSweep sweep;
    private final SqlSearchFeed searchFeed;
    private final KinIndex kin;
    private final SqlRelated related;
    private boolean closed;
    private volatile boolean left;

    private Store(Opened opened, Vault vault, ZoneId zone, Clock clock) {
        journal = opened.journal();
        db = opened.db();
        file = opened.file();
        opening = opened.opening();
        notices = new Notices();
        var terms = opened.terms();
        var view = opened.view();
        dates = view.dates();
        this.vault = vault;
        this.clock = clock;
        this.zone = zone;
        ledger = opened.ledger();
        backups = backups(clock, file -> {});
        appeals = new SqlAppeals(db, terms, notices, this::room);
        drafts = new SqlDrafts(db, ledger, notices);
        shared = new SqlDraftReplica(db, ledger, notices, clock);
        steps = new SqlStepDrafts(db, ledger, notices, opened.steps());
        losses = new SqlLosses(db, ledger, notices, clock);
        marks = new SqlMarks(db, ledger, notices, clock);
        views = new SqlViews(db, ledger, notices, clock);
        outbox = new SqlOutbox(db, ledger, view, notices, clock, zone);
        var pages = new PageStore(terms, view, ledger, clock);
        var places = new FilePlaces(vault.folder(), opened.files(), clock);
        var spoiling = new Spoiling(db, ledger, places, notices, clock);
        sweep = new FileSweep(db, ledger, places, spoiling, clock);
        var beside = new SqlFiles.Surroundings(notices, clock, this::room);
        files = new SqlFiles(db, ledger, places, spoiling, beside);
        preferences = new Preferences(db, this::room);
        pack = new SqlPack(db, appeals, files, preferences, this::free);
        heldFiles = new SqlFileReplica(db, places, spoiling, beside, pack);
        var kinRows = new KinRows(terms);
        var kinKey = vault.keys().kin();
        kin = new KinIndex(db, kinRows, kinKey, notices, this::room);
        related = new SqlRelated(db, terms);
        var around =
                new SqlReplica.Surroundings(
                        notices,
                        clock,
                        new SealedPage.Keys(opened.rows(), kinKey),
                        kinRows,
                        this::room,
                        sweep::forgetGone);
        replica = new SqlReplica(db, ledger, view, pages, around);
        searchFeed = new SqlSearchFeed(db, this::room);
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
            List<StepDraft> steps,
            Opening opening) {}

    /// Opens what lives in a vault; a damaged or missing database is replaced and filled from the
    /// journal on the way, see [#opening()].
    ///
    /// @param vault stays open as long as the store; closed by the caller afterwards
    /// @param zone whose midnight begins today
    /// @throws VaultFailure when the folder was made by a later program, is beyond repair, or the
    ///   disk failed
    public static Store open(Vault vault, ZoneId zone, Clock clock) throws VaultFailure {
        return open(vault, zone, clock, OpeningWatch.SILENT);
    }

    /// The same under a watch of one's own.
    ///
    /// @throws VaultFailure also when the database does not answer; the process should end then,
    ///   and the next start makes the database anew
    public static Store open(Vault vault, ZoneId zone, Clock clock, OpeningWatch watch)
            throws VaultFailure {
        var work = new Watchdog<>("pult-store-open", () -> opened(vault, zone, clock));
        try {
            return awaited(work, watch);
        } catch (TimeoutException e) {
            var _ = work.result().thenAccept(Store::close);
            new DbFile(vault.folder(), vault.database(), vault.keys()).suspect();
            throw new VaultFailure(new VaultFailure.Reason.Hangs(watch.longest()));
        } catch (InterruptedException e) {
            var _ = work.result().thenAccept(Store::close);
            Thread.currentThread().interrupt();
            throw new VaultFailure(new VaultFailure.Reason.Unreadable("interrupted"));
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case VaultFailure known -> throw known;
                case RuntimeException bug -> throw bug;
                case Error bug -> throw bug;
                case null, default -> throw new IllegalStateException("opening", e);
            }
        }
    }

    private static Store awaited(Watchdog<Store> work, OpeningWatch watch)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return work.await(watch.slow());
        } catch (TimeoutException e) {
            LOG.warn("the store opens slowly");
            watch.onSlow().run();
            return work.await(watch.longest().minus(watch.slow()));
        }
    }

    private static Store opened(Vault vault, ZoneId zone, Clock clock) throws VaultFailure {
        var store = new Store(new StoreOpening(vault, clock).run(), vault, zone, clock);
        store.replica.finishIndexes();
        store.losses.forgetOld();
        return store;
    }

    /// What the disk has room for: below `PLENTY` nothing more is received, at `SCARCE` only what
    /// the operator does and what became of it is written.
    public FreeSpace.Level room() {
        return free().level();
    }

    /// Room that is left where the data lie; plenty when the disk does not say.
    public FreeSpace free() {
        try {
            return FreeSpace.at(vault.folder());
        } catch (IOException e) {
            LOG.warn("free space is not known: {}", e.getClass().getSimpleName());
            return new FreeSpace(Long.MAX_VALUE);
        }
    }

    /// From now on a row whose appeal has no date of the platform's has the one this rule counts;
    /// rows that are here already are counted again before it returns; where the disk refuses that,
    /// they are with the next call. Blocking.
    ///
    /// @param rule gives the date of an appeal without one; empty where no rule fits. Called by
    ///   several threads
    public void datesBy(Function<? super Appeal, Optional<Instant>> rule) {
        dates.by(rule);
        try {
            if (room() != FreeSpace.Level.SCARCE && dates.count(db) > 0) {
                notices.tell(Notices.Notice.APPEALS);
            }
        } catch (NotSaved | StoreFailure e) {
            LOG.warn("dates by the rule wait: {}", e.getClass().getSimpleName());
        }
    }

    public Appeals appeals() {
        return appeals;
    }

    /// Other appeals of the same person, place and topic.
    public Related related() {
        return related;
    }

    /// Indexes what [#related()] looks at; to be started, and closed before the store.
    public KinIndex kin() {
        return kin;
    }

    public Drafts drafts() {
        return drafts;
    }

    /// What is written for steps that are not taken yet.
    public StepDrafts stepDrafts() {
        return steps;
    }

    /// Earlier texts of drafts.
    public DraftHistory draftHistory() {
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

    /// What the operator has noted at appeals.
    public Marks marks() {
        return marks;
    }

    /// Views of the queue that operators made.
    public QueueViews views() {
        return views;
    }

    /// Those of them that are shared, for their exchange.
    public ViewReplica sharedViews() {
        return views;
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

    /// What the index of the search is made of.
    public SearchFeed searchFeed() {
        return searchFeed;
    }

    /// Where the index of the search lies. It belongs to the present database: one that replaces it
    /// has another folder and other keys.
    public Path searchFolder() {
        return vault.folder().resolve("search").resolve(vault.database());
    }

    /// Gives the key of a file of the index to its salt.
    public Function<byte[], SecretKey> searchKeys() {
        var database = vault.database();
        return salt -> vault.keys().search(database, salt);
    }

    /// «Беру с собой», for its loop.
    public PackReplica pack() {
        return pack;
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

    /// Makes a copy a day; to be started, and closed before the store.
    ///
    /// @param quiet the operator pauses and the exchange rests
    public BackupLoop dailyBackups(BooleanSupplier quiet) {
        return new BackupLoop(backups, quiet, zone, clock);
    }

    /// @param between done to the file between writing and checking
    Backups backups(Clock clock, Backups.Between between) {
        return new Backups(vault, db, journal, ledger, clock, between);
    }

    /// Turns the journal over, for tests that look on.
    TurnOver turnOver(Clock clock, TurnOver.Worth worth, TurnOver.Between between) {
        return new TurnOver(vault, db, journal, clock, worth, between);
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

    /// Finishes what waits and closes the files, on a thread of its own under a watchdog: in their
    /// order when all goes well; when the database does not come back, it is left behind and marked
    /// for replacement, and [#left()] says so. The journal is safe either way.
    @Override
    public void close() {
        close(CLOSING);
    }

    void close(Duration longest) {
        if (closed) {
            return;
        }
        closed = true;
        var work = new Watchdog<>("pult-store-close", this::closedInOrder);
        try {
            left = !closed(work, longest);
        } catch (ExecutionException e) {
            left = true;
            LOG.error("closing failed: {}", e.getClass().getSimpleName());
        }
        if (left) {
            if (!db.indexing()) {
                file.suspect();
            }
            LOG.error("the database does not close and is left behind");
        }
    }

    /// Making an index is honest work: it is waited for as long as it may take.
    private boolean closed(Watchdog<Boolean> work, Duration longest) throws ExecutionException {
        try {
            return work.awaitAnyhow(longest);
        } catch (TimeoutException e) {
            if (!db.indexing()) {
                return false;
            }
        }
        try {
            return work.awaitAnyhow(INDEXING);
        } catch (TimeoutException e) {
            return false;
        }
    }

    private boolean closedInOrder() {
        try {
            replica.highWater();
        } catch (NotSaved | StoreFailure | StoreDamaged e) {
            LOG.warn("no high-water mark at closing");
        }
        var stopped = db.stop();
        try {
            journal.close();
        } catch (IOException e) {
            LOG.warn("the journal did not close: {}", e.getClass().getSimpleName());
        }
        return stopped;
    }

    /// After closing: a thread of the database did not come back. The program ends without waiting
    /// for it, as the very last thing it does.
    public boolean left() {
        return left;
    }

    /// The database, for tests that hold it up.
    Db database() {
        return db;
    }
}
