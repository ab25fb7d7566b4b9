package pult.store;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of the table `kin`: which things of an appeal are compared with those of others. On the
/// thread of the database.
final class KinRows {
    private static final String INSERT =
            "INSERT INTO kin (phone, mail, address, square, subject, received_at, id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE =
            "UPDATE kin SET phone = ?, mail = ?, address = ?, square = ?, subject = ?,"
                    + " received_at = ? WHERE id = ?";

    private final Terms terms;

    KinRows(Terms terms) {
        this.terms = terms;
    }

    private record Row(
            long id,
            @Nullable Long phone,
            @Nullable Long mail,
            @Nullable Long address,
            @Nullable Long square,
            @Nullable Long subject,
            long receivedAt) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    row.getObject(2, Long.class),
                    row.getObject(3, Long.class),
                    row.getObject(4, Long.class),
                    row.getObject(5, Long.class),
                    row.getObject(6, Long.class),
                    row.getLong(7));
        }
    }

    /// What stays the same is not written again: another version of an appeal seldom has another
    /// person or place, and every row touches five indexes.
    ///
    /// @param keys each appeal once
    void put(Session session, List<KinKeys.Keys> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        var before = present(session, keys);
        var fresh = session.sql(INSERT);
        var changed = session.sql(UPDATE);
        var anyFresh = false;
        var anyChanged = false;
        for (var each : keys) {
            var row = row(session, each);
            var known = before.get(row.id());
            if (known == null) {
                batch(fresh, row);
                anyFresh = true;
            } else if (!known.equals(row)) {
                batch(changed, row);
                anyChanged = true;
            }
        }
        if (anyFresh) {
            fresh.executeBatch();
        }
        if (anyChanged) {
            changed.executeBatch();
        }
    }

    private static Map<Long, Row> present(Session session, List<KinKeys.Keys> keys)
            throws SQLException {
        var present = new HashMap<Long, Row>();
        session.list(
                        Row::read,
                        "SELECT id, phone, mail, address, square, subject, received_at FROM kin"
                                + " WHERE id = ANY(?)",
                        (Object) keys.stream().map(KinKeys.Keys::id).toArray(Long[]::new))
                .forEach(row -> present.put(row.id(), row));
        return present;
    }

    private static void batch(PreparedStatement sql, Row row) throws SQLException {
        set(sql, 1, row.phone());
        set(sql, 2, row.mail());
        set(sql, 3, row.address());
        set(sql, 4, row.square());
        set(sql, 5, row.subject());
        sql.setLong(6, row.receivedAt());
        sql.setLong(7, row.id());
        sql.addBatch();
    }

    private static void set(PreparedStatement row, int place, @Nullable Long value)
            throws SQLException {
        if (value == null) {
            row.setNull(place, Types.BIGINT);
        } else {
            row.setLong(place, value);
        }
    }

    private Row row(Session session, KinKeys.Keys keys) throws SQLException {
        return new Row(
                keys.id(),
                keys.phone(),
                keys.mail(),
                keys.address(),
                keys.square(),
                subject(session, keys),
                keys.receivedAt());
    }

    private @Nullable Long subject(Session session, KinKeys.Keys keys) throws SQLException {
        if (keys.municipality().isEmpty()) {
            return null;
        }
        var topic = terms.number(session, Terms.Kind.TOPIC, keys.topic());
        var municipality = terms.number(session, Terms.Kind.MUNICIPALITY, keys.municipality());
        return ((long) topic << Integer.SIZE) | municipality;
    }
}
