package pult.store;

import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.platform.FreeSpace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The file of the encrypted database: how it is made, opened and marked for replacement.
final class DbFile {
    private static final Logger LOG = LoggerFactory.getLogger(DbFile.class);
    private static final String OWNER = "OWNER";
    private static final String USER = "OPERATOR";
    private static final String SUFFIX = ".mv.db";
    private static final String SUSPECT = "database.suspect";

    /// Who meets a table under change waits for it: an index of hundreds of thousands of rows takes
    /// seconds to make, longer than the two that the database waits by itself.
    private static final String CIPHER = ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000";

    private static final String EXISTING = ";IFEXISTS=TRUE";

    /// Of the answer of a query so many rows stay in memory: the numbers of all appeals of a
    /// region.
    private static final int RESULT_ROWS = 4_000_000;

    /// Of the rows that an index is made of half as many are in memory at a time. They are whole
    /// rows: those of a million appeals do not fit into the program's.
    private static final int INDEX_ROWS = 500_000;

    /// Only the owner may set these; they hold for all connections as long as one is open.
    private static final String SETTINGS =
            ";CACHE_SIZE=163840"
                    + ";MAX_MEMORY_ROWS="
                    + RESULT_ROWS
                    + ";WRITE_DELAY=0"
                    + ";OPTIMIZE_REUSE_RESULTS=FALSE"
                    + ";TRACE_LEVEL_FILE=0"
                    + ";TRACE_LEVEL_SYSTEM_OUT=0";

    /// Percent of the whole that lives, from which on nothing is done.
    private static final int TIDY_BELOW = 60;

    /// Percent of a stretch that lives, from which on it is left alone.
    private static final int FULL_ENOUGH = 80;

    /// How much is moved at once: some tenths of a second.
    private static final int TIDY_BYTES = 4 * 1024 * 1024;

    /// The database's number for one that is closed.
    private static final int CLOSED = 90098;

    private static final long ROOM_TO_OPEN = 4L * 1024 * 1024;

    private final Path folder;
    private final String id;
    private final VaultKeys keys;
    private @Nullable Database gone;

    DbFile(Path folder, String id, VaultKeys keys) {
        this.folder = folder;
        this.id = id;
        this.keys = keys;
    }

    Path path() {
        return folder.resolve("store-" + id + SUFFIX);
    }

    boolean exists() {
        return Files.exists(path());
    }

    /// Marks the file for replacement at the next opening.
    void suspect() {
        try {
            Files.writeString(folder.resolve(SUSPECT), id);
        } catch (IOException e) {
            LOG.error("the database could not be marked: {}", e.getClass().getSimpleName());
        }
    }

    boolean suspected() throws IOException {
        var mark = folder.resolve(SUSPECT);
        if (!Files.exists(mark)) {
            return false;
        }
        // A mark that cannot be read is about this database as well: rebuilding costs a minute,
        // believing a damaged file costs more.
        var text = new String(Files.readAllBytes(mark), StandardCharsets.ISO_8859_1);
        return text.equals(id) || !text.matches("[0-9a-f]{16}");
    }

    void forgive() throws IOException {
        Files.deleteIfExists(folder.resolve(SUSPECT));
    }

    /// Makes the file with its two users, or brings an existing one to this scheme.
    ///
    /// @return the owner's connection: it keeps the settings until others have connected
    Connection prepare() throws SQLException {
        var fresh = !exists();
        var owner = connect(OWNER, fresh ? SETTINGS : SETTINGS + EXISTING);
        var done = false;
        try {
            if (fresh) {
                // All of it is hex digits and fixed names.
                Migrations.execute(
                        owner,
                        "CREATE USER " + USER + " PASSWORD '" + keys.database(id, USER) + '\'');
            }
            Migrations.run(owner, USER);
            if (fresh) {
                for (var statement : Migrations.script("first-load.sql")) {
                    Migrations.execute(owner, statement);
                }
            }
            done = true;
            return owner;
        } finally {
            if (!done) {
                owner.close();
            }
        }
    }

    /// What makes the secondary indexes, a statement each; doing one twice is the same as once.
    static List<String> indexes() {
        var statements = new ArrayList<>(Migrations.script("indexes.sql"));
        statements.add("ANALYZE SAMPLE_SIZE 2000");
        return statements;
    }

    /// One statement that makes an index.
    void index(String statement) throws SQLException {
        // Without the settings, which hold already: setting the size of the cache empties it, and
        // what
        // one index was made of serves the next.
        try (var owner = connect(OWNER, EXISTING)) {
            Migrations.execute(owner, "SET MAX_MEMORY_ROWS " + INDEX_ROWS);
            try {
                Migrations.execute(owner, statement);
            } finally {
                Migrations.execute(owner, "SET MAX_MEMORY_ROWS " + RESULT_ROWS);
            }
        }
    }

    /// A connection without the right to change the scheme.
    Session connect() throws SQLException {
        return new Session(connect(USER, EXISTING), new Seal(keys.rows()));
    }

    /// The database closed itself under this connection, as it does when the disk refuses a write.
    static boolean lost(Session session) {
        return session.connection() instanceof JdbcConnection connection
                && (!(connection.getSession() instanceof SessionLocal local)
                        || local.isClosed()
                        || local.getDatabase().getStore().getMvStore().isClosed());
    }

    /// Connects again after the database closed itself.
    synchronized void renew(Session session) throws SQLException {
        if (full()) {
            // Opening writes: on a full disk it would fail and leave another broken one behind.
            throw new SQLException("no space", "HY000", CLOSED);
        }
        var old = database(session.connection());
        if (old != null && !old.equals(gone)) {
            // What is left of it in memory must not be given to anybody. Only once: the next one
            // has
            // its name.
            forget(old);
        }
        // The settings would be written, and fail before there is anything to hold on to.
        try (var owner = connect(OWNER, EXISTING)) {
            var done = false;
            try {
                for (var setting : SETTINGS.substring(1).split(";", -1)) {
                    Migrations.execute(
                            owner, "SET " + setting.replace('=', ' ').replace(" FALSE", " 0"));
                }
                session.renew(connect(USER, EXISTING));
                done = true;
            } finally {
                var fresh = database(owner);
                if (!done && fresh != null) {
                    forget(fresh);
                }
            }
        }
    }

    boolean full() {
        try {
            return FreeSpace.at(folder).bytes() < ROOM_TO_OPEN;
        } catch (IOException e) {
            return false;
        }
    }

    private void forget(Database database) {
        gone = database;
        database.shutdownImmediately();
    }

    private static @Nullable Database database(Connection connection) {
        return connection instanceof JdbcConnection jdbc
                        && jdbc.getSession() instanceof SessionLocal local
                ? local.getDatabase()
                : null;
    }

    private Connection connect(String user, String more) throws SQLException {
        var path = path().toAbsolutePath().toString();
        var name = path.substring(0, path.length() - SUFFIX.length());
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.put(
                "password",
                (keys.database(id, "file") + ' ' + keys.database(id, user)).toCharArray());
        var connection = driver().connect("jdbc:h2:file:" + name + CIPHER + more, properties);
        if (connection == null) {
            throw new IllegalStateException("the driver does not know its own address");
        }
        return connection;
    }

    /// Moves what still lives in the emptiest stretches of the file together, so that they can be
    /// used again. The database does so by itself only when it may write with a delay.
    static void tidy(Session session) {
        if (session.connection() instanceof JdbcConnection connection
                && connection.getSession() instanceof SessionLocal local) {
            var store = local.getDatabase().getStore().getMvStore();
            if (store.getFileStore().getChunksFillRate() < TIDY_BELOW) {
                store.compact(FULL_ENOUGH, TIDY_BYTES);
            }
        }
    }

    private static Driver driver() {
        return Loaded.DRIVER;
    }

    /// Loads the driver after its switches are set.
    private static final class Loaded {
        static final Driver DRIVER;

        static {
            // No class of ours or anybody's may be named in SQL or made out of a stored value.
            System.setProperty("h2.allowedClasses", "");
            System.setProperty("h2.serializeJavaObject", "false");
            // A cache of all values ever read costs more than it saves and keeps texts in memory.
            System.setProperty("h2.objectCache", "false");
            DRIVER = new org.h2.Driver();
        }
    }
}
