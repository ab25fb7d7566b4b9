package pult.stand;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// A place in a feed, opaque on the wire.
///
/// @param feed which feed it belongs to
/// @param seq the last sequence number that was served
record Cursor(String feed, String epoch, long seq, Instant givenAt) {
    private static final Duration LIFE = Duration.ofDays(30);

    static Cursor beginning(String feed, String epoch, Instant now) {
        return new Cursor(feed, epoch, 0, now);
    }

    String wire() {
        var plain = feed + '|' + epoch + '|' + seq + '|' + givenAt.getEpochSecond();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty for a cursor that is not of this feed and epoch, or too old, or no cursor at all.
    ///
    /// @param wire null for the beginning
    static Optional<Cursor> read(@Nullable String wire, String feed, String epoch, Instant now) {
        if (wire == null) {
            return Optional.of(beginning(feed, epoch, now));
        }
        try {
            var plain =
                    new String(Base64.getUrlDecoder().decode(wire), StandardCharsets.UTF_8)
                            .split("\\|", -1);
            if (plain.length != 4 || !plain[0].equals(feed) || !plain[1].equals(epoch)) {
                return Optional.empty();
            }
            var given = Instant.ofEpochSecond(Long.parseLong(plain[3]));
            return given.plus(LIFE).isBefore(now)
                    ? Optional.empty()
                    : Optional.of(new Cursor(feed, epoch, Long.parseLong(plain[2]), given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
