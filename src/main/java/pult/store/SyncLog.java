package pult.store;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftConflicts;
import pult.domain.answer.Losses;
import pult.domain.appeal.AppealId;
import pult.sync.Replica;
import pult.sync.SyncNote;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;

/// The operator's journal of exchanges: the latest lines, without personal data.
final class SyncLog {
    private static final Duration HOUR = Duration.ofHours(1);
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
        count(session, at, note.kind());
        var last = session.number("SELECT MAX(id) FROM sync_log");
        if (last % TRIM_EVERY == 0) {
            session.update("DELETE FROM sync_log WHERE id <= ?", last - KEPT);
        }
    }

    private static void count(Session session, Instant at, SyncNote.Kind kind) throws SQLException {
        var hour = Math.floorDiv(at.toEpochMilli(), HOUR.toMillis());
        var code = Codes.NOTES.of(kind);
        var known =
                session.update(
                        "UPDATE sync_hour SET counted = counted + 1 WHERE hour_of = ? AND kind = ?",
                        hour,
                        code);
        if (known == 0) {
            session.update(
                    "INSERT INTO sync_hour (hour_of, kind, counted) VALUES (?, ?, 1)", hour, code);
        }
    }

    /// What the exchanges of each hour came to, the latest first.
    static List<Losses.Hour> hours(Session session, Instant from) throws SQLException {
        var hours = new TreeMap<Long, EnumMap<SyncNote.Kind, Integer>>(Comparator.reverseOrder());
        session.list(
                row ->
                        hours.computeIfAbsent(
                                        row.getLong(1), hour -> new EnumMap<>(SyncNote.Kind.class))
                                .put(Codes.NOTES.value(row.getInt(2)), row.getInt(3)),
                "SELECT hour_of, kind, counted FROM sync_hour WHERE hour_of >= ?",
                Math.floorDiv(from.toEpochMilli(), HOUR.toMillis()));
        return hours.entrySet().stream()
                .map(hour -> {
                    var counts = hour.getValue();
                    return new Losses.Hour(
                            Instant.ofEpochMilli(hour.getKey() * HOUR.toMillis()),
                            counts.getOrDefault(SyncNote.Kind.SENT, 0),
                            counts.getOrDefault(SyncNote.Kind.REFUSED, 0)
                                    + counts.getOrDefault(SyncNote.Kind.CONFLICT, 0)
                                    + counts.getOrDefault(SyncNote.Kind.HELD, 0),
                            counts.getOrDefault(SyncNote.Kind.MERGED, 0));
                })
                .toList();
    }

    static int removeBefore(Session session, Instant moment) throws SQLException {
        return session.update(
                "DELETE FROM sync_hour WHERE hour_of < ?",
                Math.floorDiv(moment.toEpochMilli(), HOUR.toMillis()));
    }

    /// Drafts of answers that came together by themselves, the latest moment of each; the oldest
    /// first. What was sent or written anew since says nothing any more.
    static List<DraftConflicts.Merged> merged(Session session, Instant from) throws SQLException {
        return session.list(
                row ->
                        new DraftConflicts.Merged(
                                new AppealId(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))),
                "SELECT l.appeal, MAX(l.logged_at) AS merged_at FROM sync_log l WHERE l.kind = ?"
                    + " AND l.logged_at >= ? AND EXISTS (SELECT 1 FROM draft d WHERE d.appeal ="
                    + " l.appeal AND d.kind = ?) AND NOT EXISTS (SELECT 1 FROM outbox o WHERE"
                    + " o.appeal = l.appeal AND o.settled_at > l.logged_at) GROUP BY l.appeal ORDER"
                    + " BY merged_at, l.appeal",
                Codes.NOTES.of(SyncNote.Kind.MERGED),
                from.toEpochMilli(),
                Codes.DRAFTS.of(Draft.Kind.ANSWER));
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
