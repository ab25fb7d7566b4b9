package pult.domain.machine;

import java.time.Instant;

/// A substitution for a period as all operators share it.
///
/// @param id stable, at most 64 characters
/// @param version of the platform, 0 while it is not there
/// @param who login of the person who acts
/// @param absent login of the person whose right is used
/// @param from first moment
/// @param until first moment after
/// @param author login of who wrote it last, empty while nobody has
public record SharedSubstitution(
        String id,
        long version,
        String who,
        String absent,
        Instant from,
        Instant until,
        String author) {
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    public boolean over(Instant at) {
        return !at.isBefore(until);
    }

    /// True when some moment belongs to both periods.
    public boolean meets(Instant otherFrom, Instant otherUntil) {
        return from.isBefore(otherUntil) && otherFrom.isBefore(until);
    }

    public boolean about(String login) {
        return who.equals(login) || absent.equals(login);
    }

    @Override
    public String toString() {
        return "SharedSubstitution[" + id + ']';
    }
}
