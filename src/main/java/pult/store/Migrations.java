package pult.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Brings the database scheme from any earlier version to this one. `V1.sql`, `V2.sql` … are
/// resources beside this class; each is one step and is never changed once it was shipped.
final class Migrations {
    /// The scheme of this program.
    static final int NEWEST = 13;

    private Migrations() {}

    /// @param admin a connection that may change the scheme
    /// @param user who works with the tables afterwards, with no right to change the scheme
    static void run(Connection admin, String user) throws SQLException {
        var from = version(admin);
        if (from > NEWEST) {
            throw new NewerScheme(from);
        }
        for (var version = from + 1; version <= NEWEST; version++) {
            for (var statement : script("V" + version + ".sql")) {
                execute(admin, statement);
            }
            execute(admin, "UPDATE scheme SET version = " + version);
        }
        if (from < NEWEST) {
            execute(admin, "GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA PUBLIC TO " + user);
        }
    }

    /// Thrown before anything was changed.
    static final class NewerScheme extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int version;

        NewerScheme(int version) {
            super("scheme " + version);
            this.version = version;
        }

        int version() {
            return version;
        }
    }

    private static int version(Connection admin) throws SQLException {
        execute(admin, "CREATE TABLE IF NOT EXISTS scheme (version INTEGER NOT NULL)");
        try (var statement = admin.createStatement();
                var result = statement.executeQuery("SELECT version FROM scheme")) {
            if (result.next()) {
                return result.getInt(1);
            }
        }
        execute(admin, "INSERT INTO scheme VALUES (0)");
        return 0;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The statements of a resource; `;` at the end of a line ends one.
    static List<String> script(String name) {
        try (var in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + name);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var statements = new ArrayList<String>();
            for (var part : text.replaceAll("(?m)^--.*$", "").split(";\\s*(\\R|$)", -1)) {
                if (!part.isBlank()) {
                    statements.add(part.strip());
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
