package pult.store;

import pult.domain.change.NotSaved;
import pult.platform.FreeSpace;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/// Small things the program remembers for a person: the window, column widths, the last view. Lost
/// with the database, so nothing that matters goes here. Blocking; any thread.
public final class Preferences {
    private static final int LONGEST = 100_000;

    private final Db db;
    private final Supplier<FreeSpace.Level> space;

    Preferences(Db db, Supplier<FreeSpace.Level> space) {
        this.db = db;
        this.space = space;
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
    /// @throws NotSaved when the disk refused, or has room only for what the operator does
    public void put(String name, String text) {
        if (name.length() > 200 || text.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a preference");
        }
        if (space.get() == FreeSpace.Level.SCARCE) {
            throw new NotSaved("preference", new IOException("no space"));
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
