package pult.store;

import pult.sync.Replica;
import pult.sync.SyncNote;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// The operator's journal of exchanges: the latest lines, without personal data.
final class SyncLog {
    private static final int KEPT = 5_000;
    private static final int TRIM_EVERY = 100;

    private SyncLog() {}

    static void add(Session session, Instant at, SyncNote note) throws SQLException {
        session.update(
                "INSERT INTO sync_log (logged_at, kind, counted, appeal) VALUES (?, ?, ?, ?)",
                at.toEpochMilli(),
                Codes.NOTES.of(note.kind()),
                note.count(),
                note.appeal());
        var last = session.number("SELECT MAX(id) FROM sync_log");
        if (last % TRIM_EVERY == 0) {
            session.update("DELETE FROM sync_log WHERE id <= ?", last - KEPT);
        }
    }

    static List<Replica.Logged> latest(Session session, int limit) throws SQLException {
        return session.list(
                row ->
                        new Replica.Logged(
                                Instant.ofEpochMilli(row.getLong(1)),
                                new SyncNote(
                                        Codes.NOTES.value(row.getInt(2)),
                                        row.getLong(3),
                                        row.getLong(4))),
                "SELECT logged_at, kind, counted, appeal FROM sync_log ORDER BY id DESC"
                        + " FETCH FIRST ? ROWS ONLY",
                limit);
    }
}
