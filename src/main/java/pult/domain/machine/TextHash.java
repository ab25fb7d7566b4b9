package pult.domain.machine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Fingerprint of a text, so that a decision is tied to the very words it was made on.
public final class TextHash {
    private TextHash() {}

    /// SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits.
    public static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            text.codePoints().forEach(point -> utf8(digest, point));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }

    /// By hand: the domain knows no charsets. Half a pair becomes a question mark, as everywhere.
    private static void utf8(MessageDigest digest, int point) {
        if (point < 0x80) {
            digest.update((byte) point);
        } else if (point < 0x800) {
            digest.update((byte) (0xC0 | (point >> 6)));
            digest.update(tail(point));
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            digest.update((byte) '?');
        } else if (point < 0x10000) {
            digest.update((byte) (0xE0 | (point >> 12)));
            digest.update(tail(point >> 6));
            digest.update(tail(point));
        } else {
            digest.update((byte) (0xF0 | (point >> 18)));
            digest.update(tail(point >> 12));
            digest.update(tail(point >> 6));
            digest.update(tail(point));
        }
    }

    private static byte tail(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
