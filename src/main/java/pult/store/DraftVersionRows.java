package pult.store;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.SharedDraft;
import pult.domain.answer.Stretch;
import pult.domain.appeal.AppealId;
import pult.json.Json;

import tools.jackson.core.JacksonException;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Earlier texts of drafts in the table `draft_version`. They follow from the journal.
final class DraftVersionRows {
    private static final String TABLE = "draft_version";
    private static final int MOST = 100;

    private record Kept(String who, String text) {}

    /// @param begun key of the row
    private record Row(long begun, DraftHistory.Version version) {}

    private DraftVersionRows() {}

    private static String key(AppealId appeal, long begun) {
        return appeal + " " + begun;
    }

    private static Row read(Session session, AppealId appeal, ResultSet row) throws SQLException {
        var begun = row.getLong(1);
        try {
            var kept =
                    Json.mapper()
                            .readValue(
                                    session.seal()
                                            .open(TABLE, key(appeal, begun), Session.bytes(row, 3)),
                                    Kept.class);
            return new Row(
                    begun,
                    new DraftHistory.Version(
                            appeal, kept.who(), Instant.ofEpochMilli(row.getLong(2)), kept.text()));
        } catch (JacksonException e) {
            throw new StoreDamaged(TABLE);
        }
    }

    private static List<Row> rows(Session session, AppealId appeal) throws SQLException {
        return session.list(
                row -> read(session, appeal, row),
                "SELECT begun, saved_at, sealed FROM draft_version WHERE appeal = ?"
                        + " ORDER BY begun DESC",
                appeal.number());
    }

    /// Newest first.
    static List<DraftHistory.Version> of(Session session, AppealId appeal) throws SQLException {
        return rows(session, appeal).stream().map(Row::version).toList();
    }

    /// Whether there may have been versions before these: one is let go while the last one grows.
    static boolean full(List<DraftHistory.Version> versions) {
        return versions.size() >= MOST - 1;
    }

    /// The operator's own text was saved.
    static void note(Session session, Draft draft) throws SQLException {
        if (draft.kind() == Draft.Kind.ANSWER) {
            note(session, draft.appeal(), "", draft.text(), draft.savedAt());
        }
    }

    /// A text of the platform has come; the operator's own is known already.
    static void note(Session session, SharedDraft shared) throws SQLException {
        var at = shared.at();
        if (at != null) {
            note(session, shared.appeal(), shared.author(), shared.text(), at);
        }
    }

    private static void note(Session session, AppealId appeal, String who, String text, Instant at)
            throws SQLException {
        if (text.isBlank()) {
            return;
        }
        var rows = rows(session, appeal);
        if (rows.stream().anyMatch(row -> row.version().text().equals(text))) {
            return;
        }
        var begun = at.toEpochMilli();
        if (!rows.isEmpty()) {
            var last = rows.getFirst();
            if (grewOutOf(last, who, text, at)) {
                begun = last.begun();
            } else {
                // The server's clock may be behind this one.
                begun = Math.max(begun, last.begun() + 1);
            }
        }
        put(session, appeal, begun, at, new Kept(who, text));
        for (var old : rows.stream().skip(MOST - 1L).toList()) {
            remove(session, appeal, old.begun());
        }
    }

    private static boolean grewOutOf(Row last, String who, String text, Instant at) {
        var before = last.version();
        return before.who().equals(who)
                && Stretch.goesOn(Instant.ofEpochMilli(last.begun()), before.text(), text, at);
    }

    private static void put(Session session, AppealId appeal, long begun, Instant at, Kept kept)
            throws SQLException {
        remove(session, appeal, begun);
        session.update(
                "INSERT INTO draft_version (appeal, begun, saved_at, sealed) VALUES (?, ?, ?, ?)",
                appeal.number(),
                begun,
                at.toEpochMilli(),
                session.seal()
                        .seal(TABLE, key(appeal, begun), Json.mapper().writeValueAsBytes(kept)));
    }

    private static void remove(Session session, AppealId appeal, long begun) throws SQLException {
        session.update(
                "DELETE FROM draft_version WHERE appeal = ? AND begun = ?", appeal.number(), begun);
    }

    static int removeBefore(Session session, Instant moment) throws SQLException {
        return session.update(
                "DELETE FROM draft_version WHERE saved_at < ?", moment.toEpochMilli());
    }
}
