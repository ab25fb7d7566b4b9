package pult.domain.change;

import java.util.UUID;

/// Identity of one operator action and its idempotency key on the wire: made once, kept through
/// every retry, so that a repeated send has one effect.
///
/// @param value a UUID of version 7, so that ids grow with time
public record ChangeId(UUID value) implements Comparable<ChangeId> {
    public static ChangeId parse(String text) {
        return new ChangeId(UUID.fromString(text));
    }

    /// @param epochMillis the moment of the action
    /// @param randomBits 74 random bits are taken from these two numbers
    public static ChangeId of(long epochMillis, long randomHigh, long randomBits) {
        var high = (epochMillis << 16) | 0x7000L | (randomHigh & 0xFFFL);
        var low = (randomBits & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new ChangeId(new UUID(high, low));
    }

    @Override
    public int compareTo(ChangeId other) {
        var high =
                Long.compareUnsigned(
                        value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
