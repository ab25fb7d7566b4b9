package pult.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;
import pult.domain.change.Notices;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Opens journal and database and brings them into step. The journal is the truth: a database that
/// does not open, or is not what it was, is put aside and made anew under another password.
final class StoreOpening {
    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);

    private final Vault vault;
    private final Clock clock;
    private final List<Opening.Fact> facts = new ArrayList<>();
    private boolean renewed;

    /// Somebody has worked here, and neither a journal nor a copy of one says what was done.
    private boolean forgotten;

    StoreOpening(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// The journal is read while the database is being opened.
    Store.Opened run() throws VaultFailure {
        try {
            vault.claimVersion();
            forgotten = !vault.fresh() && !Files.exists(vault.folder().resolve(Journal.NAME));
            var file = file();
            var begun = file.exists() && !file.suspected() ? new DbOpening(file) : null;
            Journal journal;
            try {
                journal = Journal.open(vault.folder(), vault.keys().journal(), clock);
            } catch (IOException | RuntimeException e) {
                abandon(begun);
                throw e;
            }
            return withJournal(journal, begun);
        } catch (IOException e) {
            throw DurableFiles.failure(e);
        }
    }

    private static void abandon(@Nullable DbOpening begun) {
        if (begun != null) {
            begun.abandon();
        }
    }

    /// @param begun null when there is no database to open
    private Store.Opened withJournal(Journal first, @Nullable DbOpening begun)
            throws VaultFailure, IOException {
        var journal = first;
        var awaited = begun;
        var opened = false;
        try {
            var keyFile = vault.damagedKeyFile();
            if (keyFile != null) {
                facts.add(new Opening.Fact.KeyFileDamaged(keyFile));
            }
            journal = rescued(journal);
            awaited = null;
            var store = withDatabase(journal, begun);
            opened = true;
            return store;
        } finally {
            abandon(awaited);
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
        forgotten = false;
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

    private Store.Opened withDatabase(Journal journal, @Nullable DbOpening begun)
            throws VaultFailure, IOException {
        if (begun != null) {
            try {
                return open(journal, file(), begun);
            } catch (DbOpening.Unusable e) {
                LOG.error("the database is replaced: {}", e.getMessage());
            }
        }
        replace(file(), journal.lastSeq() > 0);
        var made = file();
        try {
            return open(journal, made, new DbOpening(made));
        } catch (DbOpening.Unusable e) {
            LOG.error("a new database does not open: {}", e.getMessage());
            throw new VaultFailure(new VaultFailure.Reason.Damaged(made.path()));
        }
    }

    private DbFile file() {
        return new DbFile(vault.folder(), vault.database(), vault.keys());
    }

    private void replace(DbFile file, boolean used) throws VaultFailure, IOException {
        var aside = file.exists() ? DurableFiles.quarantine(file.path(), clock) : null;
        if (forgotten) {
            facts.add(new Opening.Fact.WorkMissing());
        } else if (aside != null) {
            facts.add(new Opening.Fact.DatabaseDamaged(aside));
        } else if (used) {
            facts.add(new Opening.Fact.DatabaseMissing());
        }
        vault.renewDatabase();
        renewed = true;
        file.forgive();
    }

    private Store.Opened open(Journal journal, DbFile file, DbOpening opening)
            throws VaultFailure, DbOpening.Unusable, IOException {
        var db = opening.opened();
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
            // Read here for the same reason.
            var steps = db.read(StepDraftRows::all);
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
                    steps,
                    new Opening(facts));
        } catch (StoreDamaged | StoreFailure | NotSaved e) {
            throw new DbOpening.Unusable(e.getClass().getSimpleName() + ' ' + e.getMessage());
        } finally {
            if (unused != null && !unused.stop()) {
                DbOpening.giveUp(file);
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
}
