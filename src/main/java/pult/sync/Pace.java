package pult.sync;

import java.time.Duration;

/// How fast the sync goes.
///
/// @param pageLimit appeals a page, 1…1,000
/// @param pullEvery pause between looks for news
/// @param retryFirst first pause after a failure; it doubles up to `retryLongest`
/// @param parallelSends actions of different appeals under way at once
public record Pace(
        int pageLimit,
        Duration pullEvery,
        Duration retryFirst,
        Duration retryLongest,
        int parallelSends) {
    public static final Pace USUAL =
            new Pace(1000, Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofMinutes(2), 4);

    /// @param failures failures in a row, from 1
    /// @param random spreads workstations that lost the same server, 0…1
    Duration retryAfter(int failures, double random) {
        var doublings = Math.min(failures - 1, 16);
        var wait = retryFirst.multipliedBy(1L << doublings);
        var bounded = wait.compareTo(retryLongest) > 0 ? retryLongest : wait;
        return Duration.ofMillis((long) (bounded.toMillis() * (0.75 + 0.5 * random)));
    }
}
