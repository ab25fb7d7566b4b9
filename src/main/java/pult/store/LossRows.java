package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Losses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lost texts in the table `loss`.
final class LossRows {
    private static final String TABLE = "loss";
    private static final String SELECT =
            "SELECT l.id, l.appeal, l.lost_at, l.back_at, l.sealed, t.text FROM loss l"
                    + " LEFT JOIN appeal a ON a.id = l.appeal LEFT JOIN term t ON t.id = a.topic ";

    private LossRows() {}

    private static Losses.Loss read(Session session, ResultSet row) throws SQLException {
        var id = row.getLong(1);
        var record =
                JournalJson.readRecord(
                        session.seal().open(TABLE, Long.toString(id), Session.bytes(row, 5)));
        if (!(record instanceof JournalRecord.TextLost lost)
                || lost.appeal().number() != row.getLong(2)) {
            throw new StoreDamaged(TABLE);
        }
        var topic = row.getString(6);
        return new Losses.Loss(
                id,
                lost.appeal(),
                lost.cause(),
                lost.kind(),
                lost.text(),
                lost.who(),
                lost.at(),
                instant(row, 4),
                topic == null ? "" : topic);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static Optional<Losses.Loss> find(Session session, long id) throws SQLException {
        return session.first(row -> read(session, row), SELECT + "WHERE l.id = ?", id);
    }

    static List<Losses.Loss> newest(Session session, int limit) throws SQLException {
        return session.list(
                row -> read(session, row),
                SELECT + "ORDER BY l.lost_at DESC, l.id DESC FETCH FIRST ? ROWS ONLY",
                limit);
    }

    static void put(Session session, long id, JournalRecord.TextLost lost) throws SQLException {
        session.update("DELETE FROM loss WHERE id = ?", id);
        session.update(
                "INSERT INTO loss (id, appeal, lost_at, sealed) VALUES (?, ?, ?, ?)",
                id,
                lost.appeal().number(),
                lost.at().toEpochMilli(),
                session.seal().seal(TABLE, Long.toString(id), JournalJson.write(lost)));
    }

    static void back(Session session, long id, Instant at) throws SQLException {
        session.update("UPDATE loss SET back_at = ? WHERE id = ?", at.toEpochMilli(), id);
    }

    /// All that was not given back, as new facts: their numbers change with the journal.
    static List<JournalRecord.TextLost> takeOpen(Session session) throws SQLException {
        var open =
                session.list(
                        row -> read(session, row),
                        SELECT + "WHERE l.back_at IS NULL ORDER BY l.id");
        session.update("DELETE FROM loss WHERE back_at IS NULL");
        return open.stream()
                .map(loss ->
                        new JournalRecord.TextLost(
                                loss.appeal(),
                                loss.cause(),
                                loss.kind(),
                                loss.text(),
                                loss.who(),
                                loss.at()))
                .toList();
    }

    static int removeBefore(Session session, Instant moment) throws SQLException {
        return session.update("DELETE FROM loss WHERE lost_at < ?", moment.toEpochMilli());
    }
}
