package pult.store;

import pult.domain.change.OutboxEntry;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Brings journal and database into step at opening, whichever of them is behind.
final class Replay {
    private record Entry(long seq, JournalRecord record, boolean gap) {}

    /// Records, and bytes of them, that are held and carried over at once: a journal is larger than
    /// the memory once texts were saved in it for months.
    static final int AT_ONCE = 500;

    static final long BYTES_AT_ONCE = 4L * 1024 * 1024;

    private final Db db;
    private final Journal journal;
    private final Ledger ledger;
    private final Clock clock;

    Replay(Db db, Journal journal, Ledger ledger, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @return what was done
    /// @throws StoreDamaged when the database is not what it was when the journal last looked
    List<Opening.Fact> run() throws IOException {
        var facts = new ArrayList<Opening.Fact>();
        var applied = db.read(session -> session.number("SELECT applied FROM bookmark"));
        var last = journal.lastSeq();
        if (last < applied) {
            journal.continueAfter(applied);
            writeAgain();
            facts.add(new Opening.Fact.JournalShort(applied - last));
        } else if (last > applied) {
            facts.add(new Opening.Fact.Replayed(carryOver(applied)));
        } else if (last > 0) {
            compare();
        }
        if (journal.opened().damaged() != null && applied > 0) {
            writeAgain();
        }
        return facts;
    }

    private int carryOver(long applied) throws IOException {
        var batch = new Batch(applied == 0);
        journal.replay(applied, batch);
        batch.apply();
        return batch.count;
    }

    /// What was read and is not carried over yet.
    private final class Batch implements Journal.Reader {
        private final boolean fromNothing;
        private final List<Entry> waiting = new ArrayList<>();
        private long bytes;
        private int count;

        Batch(boolean fromNothing) {
            this.fromNothing = fromNothing;
        }

        @Override
        public void read(long seq, JournalRecord record, boolean gap, int size) {
            if (waiting.size() == AT_ONCE || bytes + size > BYTES_AT_ONCE) {
                apply();
            }
            waiting.add(new Entry(seq, record, gap));
            bytes += size;
            count++;
        }

        void apply() {
            if (waiting.isEmpty()) {
                return;
            }
            db.write(
                    Db.Priority.OPERATOR,
                    session -> {
                        for (var entry : waiting) {
                            if (entry.gap() && fromNothing) {
                                ledger.holdAfterGap(session, clock.instant());
                            }
                            ledger.apply(session, entry.seq(), entry.record());
                        }
                        return true;
                    });
            waiting.clear();
            bytes = 0;
        }
    }

    /// When nothing was recorded after a high-water mark, the database must stand where the mark
    /// says, or further: pages come without records.
    private void compare() {
        if (!(journal.lastFound() instanceof JournalRecord.HighWater mark)) {
            return;
        }
        var same =
                db.read(session -> {
                    var cursor =
                            session.first(
                                    row -> row.getString(1), "SELECT cursor_text FROM bookmark");
                    return !cursor.equals(java.util.Optional.of(mark.cursor()))
                            || session.number("SELECT COUNT(*) FROM appeal") == mark.appeals();
                });
        if (!same) {
            throw new StoreDamaged("appeal");
        }
    }

    /// The journal lost its end or a part: what the database still has and the server has not
    /// confirmed is written again.
    private void writeAgain() {
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    ledger.record(session, unsettled(session));
                    return true;
                });
    }

    private static List<JournalRecord> unsettled(Session session) throws SQLException {
        var records = new ArrayList<JournalRecord>();
        for (var row : OutboxRows.list(session, "status <> 2 ORDER BY seq")) {
            var id = row.change().id();
            records.add(new JournalRecord.ActionMade(row.change(), row.undoUntil(), row.topic()));
            if (row.status() == OutboxEntry.Status.SENDING) {
                records.add(new JournalRecord.ActionLeaving(id, FileRows.fixed(session, id)));
            }
            var kind =
                    switch (row.status()) {
                        case REFUSED -> JournalRecord.ActionSettled.Kind.REFUSED;
                        case CONFLICT -> JournalRecord.ActionSettled.Kind.CONFLICT;
                        case HELD -> JournalRecord.ActionSettled.Kind.HELD;
                        case QUEUED, SENDING, ACCEPTED -> null;
                    };
            var at = row.settledAt();
            if (kind != null && at != null) {
                records.add(new JournalRecord.ActionSettled(id, kind, row.reason(), null, at, 0));
            }
        }
        DraftRows.all(session).forEach(draft -> records.add(new JournalRecord.DraftSaved(draft)));
        SharedDraftRows.all(session)
                .forEach(row -> records.add(new JournalRecord.DraftShared(row.common())));
        StepDraftRows.all(session)
                .forEach(draft -> records.add(new JournalRecord.StepWritten(draft)));
        LossRows.takeOpen(session).forEach(records::add);
        records.addAll(ViewRows.all(session));
        return records;
    }
}
