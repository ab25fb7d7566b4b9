package pult.domain.machine;

import java.time.Instant;
import java.util.Set;

/// Somebody acts for somebody else during a period («и. о.»).
///
/// @param login of the person who is away
/// @param fullName of that person
/// @param roles they have
/// @param blocks they answer for, empty for all
/// @param from first moment
/// @param until first moment after
public record Substitution(
        String login,
        String fullName,
        Set<Role> roles,
        Set<String> blocks,
        Instant from,
        Instant until) {
    public Substitution {
        roles = Set.copyOf(roles);
        blocks = Set.copyOf(blocks);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    @Override
    public String toString() {
        return "Substitution[" + login + ']';
    }
}
