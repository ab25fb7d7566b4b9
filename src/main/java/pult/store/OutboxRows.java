package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Operator actions in the table `outbox`.
final class OutboxRows {
    private static final String TABLE = "outbox";
    private static final String THEIRS = "outbox.theirs";
    private static final String COLUMNS =
            "change_id, seq, base_version, status, offered, undo_until, attempts, reason, number,"
                    + " settled_at, outbox.topic, sealed";

    /// QUEUED and SENDING.
    static final String WAITING = "status IN (0, 1)";

    /// Came to rest without having been accepted.
    static final String ATTENTION = "status IN (3, 4, 5)";

    private static final int LONGEST_CODE = 200;

    /// @param baseVersion to be sent as `If-Match`
    /// @param offered the server may know it: only the server's word settles it
    record Row(
            Change change,
            long seq,
            long baseVersion,
            OutboxEntry.Status status,
            boolean offered,
            @Nullable Instant undoUntil,
            int attempts,
            @Nullable String reason,
            @Nullable String number,
            @Nullable Instant settledAt,
            String topic) {
        OutboxEntry entry() {
            return new OutboxEntry(
                    change, status, undoUntil, attempts, reason, number, settledAt, topic);
        }
    }

    private OutboxRows() {}

    private static Row read(Session session, ResultSet row) throws SQLException {
        var id = row.getString(1);
        var change = JournalJson.readChange(session.seal().open(TABLE, id, row.getBytes(12)));
        if (!change.id().toString().equals(id)) {
            throw new StoreDamaged(TABLE);
        }
        return new Row(
                change,
                row.getLong(2),
                row.getLong(3),
                Codes.STATUSES.value(row.getInt(4)),
                row.getBoolean(5),
                instant(row, 6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                instant(row, 10),
                row.getString(11));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    static @Nullable String code(@Nullable String text) {
        return text == null || text.length() <= LONGEST_CODE
                ? text
                : text.substring(0, LONGEST_CODE);
    }

    static List<Row> list(Session session, String where, @Nullable Object... parameters)
            throws SQLException {
        return session.list(
                row -> read(session, row),
                "SELECT " + COLUMNS + " FROM outbox WHERE " + where,
                parameters);
    }

    static Optional<Row> find(Session session, ChangeId id) throws SQLException {
        return list(session, "change_id = ?", id.value()).stream().findFirst();
    }

    /// Waiting actions of one appeal in their order.
    static List<Row> waiting(Session session, AppealId appeal) throws SQLException {
        return list(session, "appeal = ? AND " + WAITING + " ORDER BY seq", appeal.number());
    }

    static void insert(
            Session session,
            long seq,
            JournalRecord.ActionMade made,
            long baseVersion,
            String topic)
            throws SQLException {
        var change = made.change();
        var id = change.id().toString();
        session.update(
                "INSERT INTO outbox (change_id, seq, appeal, base_version, status, offered,"
                        + " undo_until, attempts, accepted_version, topic, sealed)"
                        + " VALUES (?, ?, ?, ?, 0, FALSE, ?, 0, 0, ?, ?)",
                change.id().value(),
                seq,
                change.appeal().number(),
                baseVersion,
                millis(made.undoUntil()),
                topic,
                session.seal().seal(TABLE, id, JournalJson.write(change)));
    }

    static void rest(
            Session session,
            ChangeId id,
            OutboxEntry.Status status,
            @Nullable String reason,
            @Nullable Instant at)
            throws SQLException {
        session.update(
                "UPDATE outbox SET status = ?, reason = ?, settled_at = ? WHERE change_id = ?",
                Codes.STATUSES.of(status),
                code(reason),
                millis(at),
                id.value());
    }

    /// Keeps the server's version an action came to rest against.
    static void keepTheirs(Session session, ChangeId id, Appeal theirs) throws SQLException {
        session.update(
                "UPDATE outbox SET theirs = ? WHERE change_id = ?",
                session.seal().seal(THEIRS, id.toString(), AppealCodec.write(theirs)),
                id.value());
    }

    static Optional<Appeal> theirs(Session session, ChangeId id) throws SQLException {
        return session.first(
                row ->
                        AppealCodec.read(
                                session.seal().open(THEIRS, id.toString(), row.getBytes(1))),
                "SELECT theirs FROM outbox WHERE change_id = ? AND theirs IS NOT NULL",
                id.value());
    }

    static void remove(Session session, ChangeId id) throws SQLException {
        session.update("DELETE FROM outbox WHERE change_id = ?", id.value());
    }
}
