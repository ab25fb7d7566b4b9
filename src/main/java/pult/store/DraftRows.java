package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.Outcome;
import pult.domain.appeal.AppealId;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Unfinished texts in the table `draft`.
final class DraftRows {
    private static final String TABLE = "draft";

    /// Of the table `draft d`.
    static final String COLUMNS = "d.appeal, d.kind, d.saved_at, d.sealed, d.outcome";

    private DraftRows() {}

    private static String key(AppealId appeal, Draft.Kind kind) {
        return appeal + " " + Codes.DRAFTS.of(kind);
    }

    /// A row of [#COLUMNS].
    static Draft read(Session session, ResultSet row) throws SQLException {
        var appeal = new AppealId(row.getLong(1));
        var kind = Codes.DRAFTS.value(row.getInt(2));
        var text = session.seal().open(TABLE, key(appeal, kind), Session.bytes(row, 4));
        return new Draft(
                appeal,
                kind,
                new String(text, StandardCharsets.UTF_8),
                Instant.ofEpochMilli(row.getLong(3)),
                outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        var code = row.getInt(5);
        return row.wasNull() ? null : Codes.OUTCOMES.value(code);
    }

    static Optional<Draft> find(Session session, AppealId appeal, Draft.Kind kind)
            throws SQLException {
        return session.first(
                row -> read(session, row),
                "SELECT " + COLUMNS + " FROM draft d WHERE d.appeal = ? AND d.kind = ?",
                appeal.number(),
                Codes.DRAFTS.of(kind));
    }

    /// Everything that is being written, in no order.
    static List<Draft> all(Session session) throws SQLException {
        return session.list(row -> read(session, row), "SELECT " + COLUMNS + " FROM draft d");
    }

    /// Unfinished answers, the oldest first.
    static List<Draft> answers(Session session) throws SQLException {
        return session.list(
                row -> read(session, row),
                "SELECT "
                        + COLUMNS
                        + " FROM draft d WHERE d.kind = ? ORDER BY d.saved_at, d.appeal",
                Codes.DRAFTS.of(Draft.Kind.ANSWER));
    }

    static void put(Session session, Draft draft) throws SQLException {
        remove(session, draft.appeal(), draft.kind());
        var outcome = draft.outcome();
        session.update(
                "INSERT INTO draft (appeal, kind, saved_at, outcome, sealed) VALUES (?, ?, ?, ?,"
                        + " ?)",
                draft.appeal().number(),
                Codes.DRAFTS.of(draft.kind()),
                draft.savedAt().toEpochMilli(),
                outcome == null ? null : Codes.OUTCOMES.of(outcome),
                session.seal()
                        .seal(
                                TABLE,
                                key(draft.appeal(), draft.kind()),
                                draft.text().getBytes(StandardCharsets.UTF_8)));
    }

    static void remove(Session session, AppealId appeal, Draft.Kind kind) throws SQLException {
        session.update(
                "DELETE FROM draft WHERE appeal = ? AND kind = ?",
                appeal.number(),
                Codes.DRAFTS.of(kind));
    }

    /// Brings the mark of the queue row into step.
    static void mark(Session session, AppealId appeal) throws SQLException {
        session.update(
                "UPDATE appeal SET drafted = EXISTS (SELECT 1 FROM draft WHERE appeal = ?)"
                        + " WHERE id = ?",
                appeal.number(),
                appeal.number());
    }
}
