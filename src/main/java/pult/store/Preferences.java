package pult.store;

import java.util.Optional;

/// Small things the program remembers for a person: the window, column widths, the last view. Lost
/// with the database, so nothing that matters goes here. Blocking; any thread.
public final class Preferences {
    private static final int LONGEST = 100_000;

    private final Db db;

    Preferences(Db db) {
        this.db = db;
    }

    /// @param name at most 200 characters
    public Optional<String> get(String name) {
        return db.read(session ->
                session.first(
                        row -> row.getString(1),
                        "SELECT text FROM preference WHERE name = ?",
                        name));
    }

    /// @param text at most 100,000 characters
    public void put(String name, String text) {
        if (name.length() > 200 || text.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a preference");
        }
        db.write(
                Db.Priority.OPERATOR,
                session ->
                        session.update(
                                "MERGE INTO preference (name, text) KEY (name) VALUES (?, ?)",
                                name,
                                text));
    }

    public void remove(String name) {
        db.write(
                Db.Priority.OPERATOR,
                session -> session.update("DELETE FROM preference WHERE name = ?", name));
    }
}
