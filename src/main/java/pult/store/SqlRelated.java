package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Related;
import pult.geo.LatLon;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        return db.read(session -> {
            var groups = new ArrayList<Group>();
            if (!db.indexed()) {
                // Every question would read all of the table.
                return groups;
            }
            var kin = kin(session, id);
            if (kin.isPresent()) {
                for (var kind : Kind.values()) {
                    var ids = ids(session, kin.get(), kind, since);
                    ids.remove(id.number());
                    if (!ids.isEmpty()) {
                        groups.add(group(session, kind, ids, latest));
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

    private static Set<Long> ids(Session session, Kin kin, Kind kind, Instant since)
            throws SQLException {
        var ids = new TreeSet<Long>();
        switch (kind) {
            case CITIZEN -> {
                equal(session, ids, "phone", kin.phone());
                equal(session, ids, "mail", kin.mail());
            }
            case ADDRESS -> {
                equal(session, ids, "address", kin.address());
                if (kin.square() != null) {
                    near(session, ids, new LatLon(kin.lat(), kin.lon()));
                }
            }
            case TOPIC -> {
                if (kin.subject() != null) {
                    ids.addAll(
                            session.list(
                                    row -> row.getLong(1),
                                    "SELECT id FROM kin WHERE subject = ? AND received_at >= ?",
                                    kin.subject(),
                                    since.toEpochMilli()));
                }
            }
        }
        return ids;
    }

    private static void equal(Session session, Set<Long> ids, String column, @Nullable Long to)
            throws SQLException {
        if (to != null) {
            ids.addAll(
                    session.list(
                            row -> row.getLong(1),
                            "SELECT id FROM kin WHERE " + column + " = ?",
                            to));
        }
    }

    private record Located(long id, double lat, double lon) {}

    private static void near(Session session, Set<Long> ids, LatLon centre) throws SQLException {
        var squares = new ArrayList<@Nullable Long>();
        for (var north = -1; north <= 1; north++) {
            for (var east = -1; east <= 1; east++) {
                squares.add(KinKeys.square(centre, north, east));
            }
        }
        session
                .list(
                        row -> new Located(row.getLong(1), row.getDouble(2), row.getDouble(3)),
                        "SELECT k.id, a.lat, a.lon FROM kin k JOIN appeal a ON a.id = k.id"
                                + " WHERE k.square = ANY(?)",
                        (Object) squares.toArray(Long[]::new))
                .stream()
                .filter(there -> metres(centre, there) <= NEAR_METRES)
                .forEach(there -> ids.add(there.id()));
    }

    /// Over so short a way the Earth is flat.
    private static double metres(LatLon from, Located to) {
        var north = (to.lat() - from.lat()) * DEGREE;
        var east = (to.lon() - from.lon()) * DEGREE * Math.cos(Math.toRadians(from.lat()));
        return Math.hypot(north, east);
    }

    private Group group(Session session, Kind kind, Set<Long> ids, int latest) throws SQLException {
        var all = ids.toArray(Long[]::new);
        List<AppealRow> rows =
                session.list(
                        row -> NarrowRow.read(row, terms),
                        "SELECT "
                                + NarrowRow.COLUMNS
                                + " FROM appeal WHERE id = ANY(?)"
                                + " ORDER BY received_at DESC, id DESC FETCH FIRST ? ROWS ONLY",
                        Arrays.copyOf(all, all.length, Long[].class),
                        latest);
        return new Group(kind, all.length, rows);
    }
}
