package pult.store;

import pult.domain.view.KeptView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Views of operators in the table `saved_view`.
final class ViewRows {
    private static final String TABLE = "saved_view";
    private static final String SELECT = "SELECT id, sealed FROM saved_view ";

    private ViewRows() {}

    private static JournalRecord.ViewKept read(Session session, ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var record =
                JournalJson.readRecord(session.seal().open(TABLE, id.toString(), row.getBytes(2)));
        if (!(record instanceof JournalRecord.ViewKept kept) || !kept.id().equals(id)) {
            throw new StoreDamaged(TABLE);
        }
        return kept;
    }

    /// All rows in their order, those removed here and not yet on the platform too.
    static List<JournalRecord.ViewKept> all(Session session) throws SQLException {
        return session.list(row -> read(session, row), SELECT + "ORDER BY place, id");
    }

    static Optional<JournalRecord.ViewKept> find(Session session, UUID id) throws SQLException {
        return session.first(row -> read(session, row), SELECT + "WHERE id = ?", id);
    }

    /// A view that is removed and waits for nobody leaves no row.
    static void put(Session session, JournalRecord.ViewKept kept) throws SQLException {
        session.update("DELETE FROM saved_view WHERE id = ?", kept.id());
        if (kept.removed() && !kept.kept().waiting()) {
            return;
        }
        session.update(
                "INSERT INTO saved_view (id, place, sealed) VALUES (?, ?, ?)",
                kept.id(),
                kept.place(),
                session.seal().seal(TABLE, kept.id().toString(), JournalJson.write(kept)));
    }

    static int lastPlace(Session session) throws SQLException {
        return Math.toIntExact(session.number("SELECT COALESCE(MAX(place), 0) FROM saved_view"));
    }

    static boolean shared(JournalRecord.ViewKept kept) {
        return kept.kept().scope() == KeptView.Scope.SHARED;
    }
}
