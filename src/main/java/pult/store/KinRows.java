package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.Place;
import pult.geo.LatLon;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Rows of the table `kin`: which things of an appeal are compared with those of others. Persons
/// and addresses stand there as keyed hashes, so that the table alone names nobody. On the thread
/// of the database.
final class KinRows {
    private static final String PUT =
            "MERGE INTO kin (id, phone, mail, address, square, subject, received_at) KEY (id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    /// Height of a square, degrees of latitude: 111 m.
    private static final double HEIGHT = 0.001;

    /// Width of a square, degrees of longitude: more than 100 m up to 76° north.
    private static final double WIDTH = 0.004;

    private static final long ROW = 1_000_000;
    private static final int PHONE_DIGITS = 10;
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final SecretKey key;
    private final Terms terms;

    KinRows(SecretKey key, Terms terms) {
        this.key = key;
        this.terms = terms;
    }

    private record Row(
            long id,
            @Nullable Long phone,
            @Nullable Long mail,
            @Nullable Long address,
            @Nullable Long square,
            @Nullable Long subject,
            long receivedAt) {}

    /// What stays the same is not written again: another version of an appeal seldom has another
    /// person or place, and every row touches five indexes.
    void put(Session session, List<Appeal> appeals) throws SQLException {
        if (appeals.isEmpty()) {
            return;
        }
        var before = new HashSet<>(present(session, appeals));
        var mac = mac();
        var sql = session.sql(PUT);
        var differs = false;
        for (var appeal : appeals) {
            var row = row(session, mac, appeal);
            if (!before.contains(row)) {
                batch(sql, row);
                differs = true;
            }
        }
        if (differs) {
            sql.executeBatch();
        }
    }

    private static List<Row> present(Session session, List<Appeal> appeals) throws SQLException {
        return session.list(
                row ->
                        new Row(
                                row.getLong(1),
                                row.getObject(2, Long.class),
                                row.getObject(3, Long.class),
                                row.getObject(4, Long.class),
                                row.getObject(5, Long.class),
                                row.getObject(6, Long.class),
                                row.getLong(7)),
                "SELECT id, phone, mail, address, square, subject, received_at FROM kin"
                        + " WHERE id = ANY(?)",
                (Object) appeals.stream().map(each -> each.id().number()).toArray(Long[]::new));
    }

    private Row row(Session session, Mac mac, Appeal appeal) throws SQLException {
        var place = appeal.place();
        var name = words(appeal.applicant().fullName());
        return new Row(
                appeal.id().number(),
                hash(mac, "phone", name, phone(appeal.applicant().phone())),
                hash(mac, "mail", name, words(text(appeal.applicant().email()))),
                address(mac, place),
                house(place) == null ? null : square(place.point(), 0, 0),
                subject(session, appeal),
                appeal.receivedAt().toEpochMilli());
    }

    private static void batch(PreparedStatement sql, Row row) throws SQLException {
        sql.setLong(1, row.id());
        set(sql, 2, row.phone());
        set(sql, 3, row.mail());
        set(sql, 4, row.address());
        set(sql, 5, row.square());
        set(sql, 6, row.subject());
        sql.setLong(7, row.receivedAt());
        sql.addBatch();
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of the platform", e);
        }
    }

    private static void set(PreparedStatement row, int place, @Nullable Long value)
            throws SQLException {
        if (value == null) {
            row.setNull(place, Types.BIGINT);
        } else {
            row.setLong(place, value);
        }
    }

    /// Null when a part is missing: what is not known is equal to nothing.
    private static @Nullable Long hash(Mac mac, String use, String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return null;
        }
        var text = use + '\n' + first + '\n' + second;
        return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /// The last ten digits: +7 and 8 before them mean the same.
    private static String phone(@Nullable String phone) {
        var digits = NOT_DIGIT.matcher(text(phone)).replaceAll("");
        return digits.length() < PHONE_DIGITS
                ? ""
                : digits.substring(digits.length() - PHONE_DIGITS);
    }

    /// A settlement is no address: everybody there would be related.
    private static @Nullable Long address(Mac mac, Place place) {
        return switch (place.precision()) {
            case HOUSE, STREET ->
                    hash(mac, "address", words(place.municipality()), words(place.address()));
            case SETTLEMENT, MUNICIPALITY, NONE -> null;
        };
    }

    /// The point of a house; others are middles of something larger.
    static @Nullable LatLon house(Place place) {
        return place.precision() == Place.Precision.HOUSE ? place.point() : null;
    }

    /// The square of a point, or one beside it.
    static @Nullable Long square(@Nullable LatLon point, int north, int east) {
        if (point == null) {
            return null;
        }
        var row = (long) Math.floor(point.lat() / HEIGHT) + north;
        var column = (long) Math.floor(point.lon() / WIDTH) + east;
        return row * ROW + column;
    }

    private @Nullable Long subject(Session session, Appeal appeal) throws SQLException {
        if (appeal.place().municipality().isEmpty()) {
            return null;
        }
        var topic = terms.number(session, Terms.Kind.TOPIC, appeal.topic().name());
        var municipality =
                terms.number(session, Terms.Kind.MUNICIPALITY, appeal.place().municipality());
        return ((long) topic << Integer.SIZE) | municipality;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String words(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return NOT_WORD.matcher(lower).replaceAll(" ").strip();
    }
}
