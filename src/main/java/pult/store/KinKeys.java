package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.Place;
import pult.geo.LatLon;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// What related appeals are found by. Persons and addresses become keyed hashes, so that the table
/// `kin` alone names nobody. One of these belongs to one thread at a time.
final class KinKeys {
    /// Null where the appeal does not say it: what is not known is equal to nothing.
    ///
    /// @param square of some 100 m, only of a house
    /// @param receivedAt milliseconds of the epoch
    /// @param municipality empty where it is not known
    record Keys(
            long id,
            @Nullable Long phone,
            @Nullable Long mail,
            @Nullable Long address,
            @Nullable Long square,
            long receivedAt,
            String topic,
            String municipality) {}

    /// Height of a square, degrees of latitude: 111 m.
    private static final double HEIGHT = 0.001;

    /// Width of a square, degrees of longitude: more than 100 m up to 76° north.
    private static final double WIDTH = 0.004;

    private static final long ROW = 1_000_000;
    private static final int PHONE_DIGITS = 10;

    private final Mac mac;

    KinKeys(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of the platform", e);
        }
    }

    Keys of(Appeal appeal) {
        var place = appeal.place();
        var name = words(appeal.applicant().fullName());
        return new Keys(
                appeal.id().number(),
                hash("phone", name, phone(appeal.applicant().phone())),
                hash("mail", name, words(text(appeal.applicant().email()))),
                address(place),
                house(place) == null ? null : square(place.point(), 0, 0),
                appeal.receivedAt().toEpochMilli(),
                appeal.topic().name(),
                place.municipality());
    }

    private @Nullable Long hash(String use, String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return null;
        }
        var text = use + '\n' + first + '\n' + second;
        return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /// The last ten digits: +7 and 8 before them mean the same.
    private static String phone(@Nullable String phone) {
        var digits = new StringBuilder();
        text(phone)
                .chars()
                .filter(each -> each >= '0' && each <= '9')
                .forEach(digits::appendCodePoint);
        return digits.length() < PHONE_DIGITS
                ? ""
                : digits.substring(digits.length() - PHONE_DIGITS);
    }

    /// A settlement is no address: everybody there would be related.
    private @Nullable Long address(Place place) {
        return switch (place.precision()) {
            case HOUSE, STREET ->
                    hash("address", words(place.municipality()), words(place.address()));
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

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Letters and digits alone, one blank between words, е for ё. By hand: patterns took longer
    /// than the hashes.
    private static String words(String text) {
        var words = new StringBuilder(text.length());
        var gap = false;
        for (var at = 0; at < text.length(); ) {
            var each = text.codePointAt(at);
            at += Character.charCount(each);
            if (letterOrNumber(each)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                var low = Character.toLowerCase(each);
                words.appendCodePoint(low == 'ё' ? 'е' : low);
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static boolean letterOrNumber(int each) {
        return Character.isLetterOrDigit(each)
                || switch (Character.getType(each)) {
                    case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }
}
