package pult.stand;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// Writes JSON straight into bytes: a page of a thousand appeals has to be ready in milliseconds.
/// No white space, no check of nesting. One thread.
final class JsonOut {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long SECONDS_A_DAY = 86_400;

    private byte[] buffer;
    private int size;

    JsonOut(int capacity) {
        buffer = new byte[capacity];
    }

    int size() {
        return size;
    }

    byte[] buffer() {
        return buffer;
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer, size);
    }

    String text() {
        return new String(buffer, 0, size, StandardCharsets.UTF_8);
    }

    /// Punctuation and names, as they stand: ASCII only.
    @SuppressWarnings("deprecation") // the low bytes of ASCII are what is wanted, without a copy
    JsonOut raw(String ascii) {
        var length = ascii.length();
        room(length);
        ascii.getBytes(0, length, buffer, size);
        size += length;
        return this;
    }

    /// JSON that is whole already.
    JsonOut json(String whole) {
        var bytes = whole.getBytes(StandardCharsets.UTF_8);
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    JsonOut number(long value) {
        if (value < 0) {
            return raw(Long.toString(value));
        }
        return digits(value, 1);
    }

    JsonOut truth(boolean value) {
        return raw(value ? "true" : "false");
    }

    JsonOut nullable(@Nullable Number value) {
        return value == null ? raw("null") : number(value.longValue());
    }

    /// With at most six digits of fraction.
    JsonOut decimal(double value) {
        var millionths = Math.round(value * 1e6);
        if (millionths < 0) {
            raw("-");
            millionths = -millionths;
        }
        digits(millionths / 1_000_000, 1);
        var fraction = millionths % 1_000_000;
        raw(".");
        var width = 6;
        while (width > 1 && fraction % 10 == 0) {
            fraction /= 10;
            width--;
        }
        return digits(fraction, width);
    }

    JsonOut text(@Nullable String value) {
        if (value == null) {
            return raw("null");
        }
        var length = value.length();
        room(length * 6 + 2);
        var out = buffer;
        var at = size;
        out[at++] = '"';
        for (var i = 0; i < length; i++) {
            var c = value.charAt(i);
            if (c < 0x80) {
                at = ascii(out, at, c);
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | (c >> 6));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                at = pair(out, at, Character.toCodePoint(c, value.charAt(++i)));
            } else {
                var whole = Character.isSurrogate(c) ? '\uFFFD' : c;
                out[at++] = (byte) (0xE0 | (whole >> 12));
                out[at++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
                out[at++] = (byte) (0x80 | (whole & 0x3F));
            }
        }
        out[at++] = '"';
        size = at;
        return this;
    }

    private static int pair(byte[] out, int from, int point) {
        var at = from;
        out[at++] = (byte) (0xF0 | (point >> 18));
        out[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        out[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        out[at++] = (byte) (0x80 | (point & 0x3F));
        return at;
    }

    private static int ascii(byte[] out, int from, char c) {
        var at = from;
        if (c >= ' ') {
            if (c == '"' || c == '\\') {
                out[at++] = '\\';
            }
            out[at++] = (byte) c;
            return at;
        }
        out[at++] = '\\';
        switch (c) {
            case '\n' -> out[at++] = 'n';
            case '\r' -> out[at++] = 'r';
            case '\t' -> out[at++] = 't';
            default -> {
                out[at++] = 'u';
                out[at++] = '0';
                out[at++] = '0';
                out[at++] = HEX[c >> 4];
                out[at++] = HEX[c & 0xF];
            }
        }
        return at;
    }

    /// UTC; six digits of fraction, or none when the second is whole.
    JsonOut time(@Nullable Instant value) {
        if (value == null) {
            return raw("null");
        }
        var micros = value.getNano() / 1000;
        return time(value.getEpochSecond(), micros, micros != 0);
    }

    /// UTC with six digits of fraction always, as the platform writes.
    JsonOut sixDigitTime(@Nullable Instant value) {
        return value == null
                ? raw("null")
                : time(value.getEpochSecond(), value.getNano() / 1000, true);
    }

    private JsonOut time(long seconds, int micros, boolean fraction) {
        var day = Math.floorDiv(seconds, SECONDS_A_DAY);
        var second = Math.floorMod(seconds, SECONDS_A_DAY);
        // Days to a civil date by eras of 400 years that begin in March.
        var shifted = day + 719_468;
        var era = Math.floorDiv(shifted, 146_097L);
        var ofEra = shifted - era * 146_097;
        var year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        var ofYear = ofEra - (365 * year + year / 4 - year / 100);
        var march = (5 * ofYear + 2) / 153;
        var month = march < 10 ? march + 3 : march - 9;
        raw("\"").digits(year + era * 400 + (month <= 2 ? 1 : 0), 4).raw("-");
        digits(month, 2).raw("-").digits(ofYear - (153 * march + 2) / 5 + 1, 2).raw("T");
        digits(second / 3600, 2).raw(":").digits(second / 60 % 60, 2).raw(":");
        digits(second % 60, 2);
        if (fraction) {
            raw(".").digits(micros, 6);
        }
        return raw("Z\"");
    }

    private JsonOut digits(long value, int width) {
        var count = 1;
        for (var rest = value; rest >= 10; rest /= 10) {
            count++;
        }
        var length = Math.max(count, width);
        room(length);
        var rest = value;
        for (var at = size + length - 1; at >= size; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
        return this;
    }

    private void room(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
