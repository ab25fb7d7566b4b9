package pult.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;
import pult.domain.change.Notices;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Opens journal and database and brings them into step. The journal is the truth: a database that
/// does not open, or is not what it was, is put aside and made anew under another password.
final class StoreOpening {
    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);

    /// A damaged file can keep the database busy for ever.
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /// The database's number for a file another process has.
    private static final int LOCKED = 90020;

    private final Vault vault;
    private final Clock clock;
    private final List<Opening.Fact> facts = new ArrayList<>();
    private boolean renewed;

    StoreOpening(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// A database that is to be replaced.
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String what) {
            super(what);
        }
    }

    Store.Opened run() throws VaultFailure {
        Journal journal;
        try {
            journal = Journal.open(vault.folder(), vault.keys().journal(), clock);
        } catch (IOException e) {
            throw DurableFiles.failure(e);
        }
        var opened = false;
        try {
            var keyFile = vault.damagedKeyFile();
            if (keyFile != null) {
                facts.add(new Opening.Fact.KeyFileDamaged(keyFile));
            }
            journal = rescued(journal);
            var store = withDatabase(journal);
            opened = true;
            return store;
        } catch (IOException e) {
            throw DurableFiles.failure(e);
        } finally {
            if (!opened) {
                close(journal);
            }
        }
    }

    private Journal rescued(Journal journal) throws IOException {
        var found = new JournalRescue(vault.folder(), vault.keys(), clock).run(journal);
        if (found == null) {
            note(journal.opened());
            return journal;
        }
        facts.add(new Opening.Fact.JournalRestored(found.records(), found.copiedAt()));
        return found.journal();
    }

    private static void close(Journal journal) {
        try {
            journal.close();
        } catch (IOException e) {
            LOG.warn("the journal did not close: {}", e.getClass().getSimpleName());
        }
    }

    private void note(Journal.Opened journal) {
        if (journal.damaged() != null) {
            facts.add(new Opening.Fact.JournalDamaged(journal.damaged()));
        } else if (journal.torn() > 0) {
            facts.add(new Opening.Fact.JournalTorn(journal.torn()));
        }
    }

    private Store.Opened withDatabase(Journal journal) throws VaultFailure, IOException {
        vault.claimVersion();
        var file = file();
        if (file.exists() && !file.suspected()) {
            try {
                return open(journal, file);
            } catch (Unusable e) {
                LOG.error("the database is replaced: {}", e.getMessage());
            }
        }
        replace(file, journal.lastSeq() > 0);
        try {
            return open(journal, file());
        } catch (Unusable e) {
            LOG.error("a new database does not open: {}", e.getMessage());
            throw new VaultFailure(new VaultFailure.Reason.Damaged(file.path()));
        }
    }

    private DbFile file() {
        return new DbFile(vault.folder(), vault.database(), vault.keys());
    }

    private void replace(DbFile file, boolean used) throws VaultFailure, IOException {
        if (file.exists()) {
            facts.add(
                    new Opening.Fact.DatabaseDamaged(DurableFiles.quarantine(file.path(), clock)));
        } else if (used) {
            facts.add(new Opening.Fact.DatabaseMissing());
        }
        vault.renewDatabase();
        renewed = true;
        file.forgive();
    }

    private Store.Opened open(Journal journal, DbFile file)
            throws VaultFailure, Unusable, IOException {
        var db = watched(file);
        @Nullable Db unused = db;
        try {
            var terms = new Terms();
            db.afterRollBack(terms::load);
            db.read(terms::load);
            var view = new LocalView(terms);
            var ledger = new Ledger(journal, view);
            var replayed = new Replay(db, journal, ledger, clock).run();
            if (renewed) {
                choices(db);
            }
            sweepFiles(db, ledger);
            unused = null;
            facts.addAll(replayed);
            return new Store.Opened(
                    journal,
                    db,
                    file,
                    terms,
                    view,
                    ledger,
                    vault.keys().rows(),
                    vault.keys()::file,
                    new Opening(facts));
        } catch (StoreDamaged | StoreFailure | NotSaved e) {
            throw new Unusable(e.getClass().getSimpleName() + ' ' + e.getMessage());
        } finally {
            if (unused != null && !unused.stop()) {
                giveUp(file);
            }
        }
    }

    /// A new database knows none of the person's choices; the newest copy does.
    private void choices(Db db) throws IOException {
        var kept = new JournalRescue(vault.folder(), vault.keys(), clock).preferences();
        if (kept.isEmpty()) {
            return;
        }
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    for (var choice : kept.entrySet()) {
                        session.update(
                                "MERGE INTO preference (name, text) KEY (name) VALUES (?, ?)",
                                choice.getKey(),
                                choice.getValue());
                    }
                    return true;
                });
    }

    /// Here, where a database that is not what it was is still replaced.
    private void sweepFiles(Db db, Ledger ledger) {
        var places = new FilePlaces(vault.folder(), vault.keys()::file, clock);
        var spoiling = new Spoiling(db, ledger, places, new Notices(), clock);
        new FileSweep(db, ledger, places, spoiling, clock).atOpening();
    }

    private static void giveUp(DbFile file) throws VaultFailure {
        file.suspect();
        throw new VaultFailure(new VaultFailure.Reason.Hangs(LONGEST));
    }

    /// On a thread of its own: the caller may be interrupted, the database may not.
    private static Db watched(DbFile file) throws VaultFailure, Unusable {
        var work =
                new Watchdog<>(
                        "pult-db-open",
                        () -> {
                            try (var owner = file.prepare()) {
                                LOG.debug("prepared by {}", owner.getClass().getSimpleName());
                                return Db.start(file);
                            }
                        });
        try {
            return work.await(LONGEST);
        } catch (TimeoutException e) {
            var _ = work.result().thenAccept(Db::close);
            giveUp(file);
            throw new Unusable("timeout");
        } catch (InterruptedException e) {
            var _ = work.result().thenAccept(Db::close);
            Thread.currentThread().interrupt();
            throw new VaultFailure(new VaultFailure.Reason.Unreadable("interrupted"));
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static Unusable failure(@Nullable Throwable cause) throws VaultFailure {
        return switch (cause) {
            case Migrations.NewerScheme newer ->
                    throw new VaultFailure(
                            new VaultFailure.Reason.MadeByNewerVersion(newer.version()));
            case SQLException sql when sql.getErrorCode() == LOCKED ->
                    throw new VaultFailure(new VaultFailure.Reason.InUse());
            case SQLException sql -> new Unusable("fault " + sql.getErrorCode());
            case null -> new Unusable("unknown");
            default -> new Unusable(cause.getClass().getSimpleName());
        };
    }
}
