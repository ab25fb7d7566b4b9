package pult.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// Reads times as platforms write them, `2026-03-06T10:00:00Z` with or without a fraction, without
/// a formatter: a page of the feed holds thousands. Everything else is left to Jackson, so that
/// what is accepted and what is refused stays the same.
final class QuickInstant extends StdScalarDeserializer<Instant> {
    private static final int SHORTEST = "2026-03-06T10:00:00Z".length();
    private static final int LONGEST = "2026-03-06T10:00:00.123456789Z".length();
    private static final int SECOND_END = 19;
    private static final int NANO_DIGITS = 9;

    QuickInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            var known = parse(parser.getString());
            if (known != null) {
                return known;
            }
        }
        return InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    /// @return null when the text is not of the plain form: it may still be a time
    static @Nullable Instant parse(String text) {
        var length = text.length();
        if (length < SHORTEST
                || length > LONGEST
                || length == SHORTEST + 1
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(length - 1) != 'Z'
                || (length > SHORTEST && text.charAt(SECOND_END) != '.')) {
            return null;
        }
        var hour = number(text, 11, 13);
        var minute = number(text, 14, 16);
        var second = number(text, 17, SECOND_END);
        var nano = length == SHORTEST ? 0 : nano(text, length - 1);
        var year = number(text, 0, 4);
        var month = number(text, 5, 7);
        var day = number(text, 8, 10);
        if ((hour | minute | second | nano | year | month | day) < 0
                || hour > 23
                || minute > 59
                || second > 59) {
            return null;
        }
        try {
            var days = LocalDate.of(year, month, day).toEpochDay();
            return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nano);
        } catch (DateTimeException e) {
            // The 30th of February: the long way says what is wrong with it.
            return null;
        }
    }

    private static int nano(String text, int end) {
        var number = number(text, SECOND_END + 1, end);
        for (var digits = end - SECOND_END - 1; number > 0 && digits < NANO_DIGITS; digits++) {
            number *= 10;
        }
        return number;
    }

    /// @return -1 when there is something else than digits
    private static int number(String text, int from, int end) {
        var number = 0;
        for (var i = from; i < end; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
