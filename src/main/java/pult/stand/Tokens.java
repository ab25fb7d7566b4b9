package pult.stand;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Tokens that are taken. They live in memory: after a restart everybody signs in again. Safe on
/// any thread.
final class Tokens {
    private record Held(StandUser user, Instant until) {}

    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Duration life;

    Tokens(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }

    String give(StandUser user, Instant now) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        held.put(token, new Held(user, now.plus(life)));
        return token;
    }

    /// Whose token it is; empty for one that is unknown or has run out.
    Optional<StandUser> owner(String token, Instant now) {
        var found = held.get(token);
        return found == null || now.isAfter(found.until())
                ? Optional.empty()
                : Optional.of(found.user());
    }

    /// Whether somebody of this kind is signed in.
    boolean any(Predicate<StandUser> wanted, Instant now) {
        return held.values().stream()
                .anyMatch(one -> !now.isAfter(one.until()) && wanted.test(one.user()));
    }

    void forget(String token) {
        held.remove(token);
    }

    void forgetAll() {
        held.clear();
    }
}
