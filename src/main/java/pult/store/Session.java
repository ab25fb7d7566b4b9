package pult.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One connection of the database with its prepared statements and the seal for what it reads and
/// writes. Belongs to one thread, but for [#cancel()].
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int MOST_STATEMENTS = 96;

    /// What the database takes and gives as one value; more goes as a stream.
    private static final int MOST_AT_ONCE = 1024 * 1024;

    /// Makes a value of one row.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Connection connection;
    private final Seal seal;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);
    private Journal.@Nullable Mark journalled;
    private volatile @Nullable PreparedStatement latest;

    Session(Connection connection, Seal seal) {
        this.connection = connection;
        this.seal = seal;
    }

    Connection connection() {
        return connection;
    }

    Seal seal() {
        return seal;
    }

    /// A statement with its parameters set: `Long`, `Integer`, `Boolean`, `String`, `byte[]`,
    /// `UUID`, arrays of these, null.
    PreparedStatement sql(String text, @Nullable Object... parameters) throws SQLException {
        var statement = statements.get(text);
        if (statement == null) {
            evict();
            statement = connection.prepareStatement(text);
            statements.put(text, statement);
        }
        for (var place = 0; place < parameters.length; place++) {
            set(statement, place + 1, parameters[place]);
        }
        latest = statement;
        return statement;
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value)
            throws SQLException {
        if (value instanceof byte[] bytes && bytes.length > MOST_AT_ONCE) {
            statement.setBinaryStream(place, new ByteArrayInputStream(bytes), bytes.length);
        } else {
            statement.setObject(place, value);
        }
    }

    /// Bytes of any length, from a column that holds such.
    static byte[] bytes(ResultSet row, int column) throws SQLException {
        try (var in = row.getBinaryStream(column)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /// Breaks off what is being read; from another thread, where nobody waits for it any more.
    void cancel() {
        var statement = latest;
        try {
            if (statement != null && !statement.isClosed()) {
                statement.cancel();
            }
        } catch (SQLException e) {
            // It has ended by itself meanwhile, or its connection has.
            LOG.debug("a reading was not broken off: fault {}", e.getErrorCode());
        }
    }

    private void evict() throws SQLException {
        if (statements.size() >= MOST_STATEMENTS) {
            var oldest = statements.keySet().iterator().next();
            var statement = statements.remove(oldest);
            if (statement != null) {
                statement.close();
            }
        }
    }

    int update(String text, @Nullable Object... parameters) throws SQLException {
        return sql(text, parameters).executeUpdate();
    }

    <T> List<T> list(Row<T> maker, String text, @Nullable Object... parameters)
            throws SQLException {
        var made = new ArrayList<T>();
        try (var rows = sql(text, parameters).executeQuery()) {
            while (rows.next()) {
                made.add(maker.of(rows));
            }
        }
        return made;
    }

    <T> Optional<T> first(Row<T> maker, String text, @Nullable Object... parameters)
            throws SQLException {
        try (var rows = sql(text, parameters).executeQuery()) {
            return rows.next() ? Optional.of(maker.of(rows)) : Optional.empty();
        }
    }

    long number(String text, @Nullable Object... parameters) throws SQLException {
        return first(row -> row.getLong(1), text, parameters).orElse(0L);
    }

    /// The journal holds what the transaction stands for from here on; where the transaction fails,
    /// the journal goes back to the first of these marks.
    void journalled(Journal.Mark before) {
        if (journalled == null) {
            journalled = before;
        }
    }

    Journal.@Nullable Mark takeJournalled() {
        var was = journalled;
        journalled = null;
        return was;
    }

    void renew(Connection fresh) {
        statements.clear();
        connection = fresh;
    }

    /// Statements prepared before a change of the scheme are forgotten, so that they are planned
    /// anew.
    void forgetStatements() throws SQLException {
        for (var statement : new HashMap<>(statements).values()) {
            statement.close();
        }
        statements.clear();
    }

    @Override
    public void close() throws SQLException {
        seal.close();
        connection.close();
    }
}
