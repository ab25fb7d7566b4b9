package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Related;
import pult.geo.LatLon;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// Related appeals from the table `kin`.
final class SqlRelated implements Related {
    /// Metres in a degree of latitude.
    private static final double DEGREE = 111_195;

    private final Db db;
    private final Terms terms;

    SqlRelated(Db db, Terms terms) {
        this.db = db;
        this.terms = terms;
    }

    private record Kin(
            @Nullable Long phone,
            @Nullable Long mail,
            @Nullable Long address,
            @Nullable Long square,
            @Nullable Long subject,
            double lat,
            double lon) {}

    @Override
    public List<Group> of(AppealId id, Instant since, int latest) {
        // Not beside the card, which is read at the same moment.
        return db.scan(session -> {
            var groups = new ArrayList<Group>();
            if (!db.indexed()) {
                // Every question would read all of the table.
                return groups;
            }
            var kin = kin(session, id);
            if (kin.isPresent()) {
                for (var kind : Kind.values()) {
                    var found = found(session, kin.get(), kind, since);
                    found.remove(id.number());
                    if (!found.isEmpty()) {
                        groups.add(group(session, kind, found, latest));
                    }
                }
            }
            return groups;
        });
    }

    private static Optional<Kin> kin(Session session, AppealId id) throws SQLException {
        return session.first(
                row ->
                        new Kin(
                                row.getObject(1, Long.class),
                                row.getObject(2, Long.class),
                                row.getObject(3, Long.class),
                                row.getObject(4, Long.class),
                                row.getObject(5, Long.class),
                                row.getDouble(6),
                                row.getDouble(7)),
                "SELECT phone, mail, address, square, subject, a.lat, a.lon FROM kin k"
                        + " JOIN appeal a ON a.id = k.id WHERE k.id = ?",
                id.number());
    }

    /// Ids with the moments they were received at.
    private static Map<Long, Long> found(Session session, Kin kin, Kind kind, Instant since)
            throws SQLException {
        var found = new HashMap<Long, Long>();
        switch (kind) {
            case CITIZEN -> {
                equal(session, found, "phone", kin.phone());
                equal(session, found, "mail", kin.mail());
            }
            case ADDRESS -> {
                equal(session, found, "address", kin.address());
                if (kin.square() != null) {
                    near(session, found, new LatLon(kin.lat(), kin.lon()));
                }
            }
            case TOPIC -> {
                if (kin.subject() != null) {
                    put(
                            session,
                            found,
                            "subject = ? AND received_at >= ?",
                            kin.subject(),
                            since.toEpochMilli());
                }
            }
        }
        return found;
    }

    private static void equal(
            Session session, Map<Long, Long> found, String column, @Nullable Long to)
            throws SQLException {
        if (to != null) {
            put(session, found, column + " = ?", to);
        }
    }

    private static void put(
            Session session, Map<Long, Long> found, String where, @Nullable Object... values)
            throws SQLException {
        session.list(
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        "SELECT id, received_at FROM kin WHERE " + where,
                        values)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }

    private record Located(long id, long receivedAt, double lat, double lon) {}

    private static void near(Session session, Map<Long, Long> found, LatLon centre)
            throws SQLException {
        var squares = new ArrayList<@Nullable Long>();
        for (var north = -1; north <= 1; north++) {
            for (var east = -1; east <= 1; east++) {
                squares.add(KinKeys.square(centre, north, east));
            }
        }
        session
                .list(
                        row ->
                                new Located(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getDouble(3),
                                        row.getDouble(4)),
                        "SELECT k.id, k.received_at, a.lat, a.lon FROM kin k"
                                + " JOIN appeal a ON a.id = k.id WHERE k.square = ANY(?)",
                        (Object) squares.toArray(Long[]::new))
                .stream()
                .filter(there -> metres(centre, there) <= NEAR_METRES)
                .forEach(there -> found.put(there.id(), there.receivedAt()));
    }

    /// Over so short a way the Earth is flat.
    private static double metres(LatLon from, Located to) {
        var north = (to.lat() - from.lat()) * DEGREE;
        var east = (to.lon() - from.lon()) * DEGREE * Math.cos(Math.toRadians(from.lat()));
        return Math.hypot(north, east);
    }

    /// Of thousands on a topic the latest alone are looked up.
    private Group group(Session session, Kind kind, Map<Long, Long> found, int latest)
            throws SQLException {
        var sorted = new SortedIds();
        found.forEach((id, receivedAt) -> sorted.add(receivedAt, id));
        var first = LongStream.of(sorted.sorted(true)).limit(latest).boxed().toArray(Long[]::new);
        List<AppealRow> rows =
                session.list(
                        row -> NarrowRow.read(row, terms),
                        "SELECT "
                                + NarrowRow.COLUMNS
                                + " FROM appeal WHERE id = ANY(?)"
                                + " ORDER BY received_at DESC, id DESC",
                        (Object) first);
        return new Group(kind, found.size(), rows);
    }
}
