package pult.store;

import java.time.Duration;

/// How long the opening of a store may take.
///
/// @param slow after this the operator is told that it takes long
/// @param longest after this it is given up
/// @param onSlow called once, on the thread that waits
public record OpeningWatch(Duration slow, Duration longest, Runnable onSlow) {
    private static final Duration SLOW = Duration.ofSeconds(8);

    /// A million appeals are indexed in a minute; a journal of years is read in less.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// Nobody is told.
    public static final OpeningWatch SILENT = new OpeningWatch(SLOW, LONGEST, () -> {});

    /// @param onSlow called once, on the thread that waits
    public static OpeningWatch telling(Runnable onSlow) {
        return new OpeningWatch(SLOW, LONGEST, onSlow);
    }
}
