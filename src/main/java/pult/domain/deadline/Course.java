package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened to one clock.
///
/// @param start when it began
/// @param pauses used only where the rule allows; kept ascending and apart from each other
/// @param extendedBy days granted, 0 for none; used only up to what the rule allows
/// @param platformDue the platform's own date, which wins; null when it gives none
public record Course(
        Instant start, List<Pause> pauses, int extendedBy, @Nullable Instant platformDue) {
    /// A stretch in which the clock stands.
    ///
    /// @param to when it ended, or the present moment while it lasts
    public record Pause(Instant from, Instant to) {
        public Pause {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a pause ends after it begins");
            }
        }
    }

    public Course {
        pauses = apart(pauses);
        if (extendedBy < 0) {
            throw new IllegalArgumentException("an extension does not shorten");
        }
    }

    private static List<Pause> apart(List<Pause> pauses) {
        var apart = new ArrayList<Pause>();
        for (var pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (apart.isEmpty() || apart.getLast().to().isBefore(pause.from())) {
                apart.add(pause);
            } else if (apart.getLast().to().isBefore(pause.to())) {
                apart.add(new Pause(apart.removeLast().from(), pause.to()));
            }
        }
        return List.copyOf(apart);
    }

    public static Course from(Instant start) {
        return new Course(start, List.of(), 0, null);
    }

    public Course paused(Instant from, Instant to) {
        var longer = new ArrayList<>(pauses);
        longer.add(new Pause(from, to));
        return new Course(start, longer, extendedBy, platformDue);
    }

    public Course extended(int days) {
        return new Course(start, pauses, days, platformDue);
    }

    public Course platform(@Nullable Instant due) {
        return new Course(start, pauses, extendedBy, due);
    }
}
