package pult.store;

import pult.domain.change.ChangeId;

import java.sql.SQLException;
import java.util.Optional;

/// Under which name this store speaks to the platform, and how far it has come under it. Small rows
/// among the preferences, made by the journal: they outlive the database.
final class ClientRows {
    private static final String NAME = "client.id";
    private static final String OFFERED = "client.offered";

    /// Where earlier programs kept the name, beside the journal.
    private static final String EARLIER = "client";

    private ClientRows() {}

    /// Made by the journal, not by the person.
    static boolean own(String preference) {
        return preference.equals(NAME) || preference.equals(OFFERED) || preference.equals(EARLIER);
    }

    static Optional<String> name(Session session) throws SQLException {
        return text(session, NAME);
    }

    static Optional<String> earlier(Session session) throws SQLException {
        return text(session, EARLIER);
    }

    private static Optional<String> text(Session session, String name) throws SQLException {
        return session.first(
                row -> row.getString(1), "SELECT text FROM preference WHERE name = ?", name);
    }

    private static void put(Session session, String name, String text) throws SQLException {
        session.update("MERGE INTO preference (name, text) KEY (name) VALUES (?, ?)", name, text);
    }

    /// From here on the platform has seen nothing of this store.
    static void named(Session session, String name) throws SQLException {
        put(session, NAME, name);
        put(session, OFFERED, "0");
    }

    /// The highest number of an action that may have left under the name, 0 when none has.
    static long offered(Session session) throws SQLException {
        return text(session, OFFERED).map(Long::parseLong).orElse(0L);
    }

    /// An action is about to leave.
    static void leaving(Session session, ChangeId id) throws SQLException {
        var seq = session.number("SELECT seq FROM outbox WHERE change_id = ?", id.value());
        if (seq > offered(session)) {
            put(session, OFFERED, Long.toString(seq));
        }
    }
}
