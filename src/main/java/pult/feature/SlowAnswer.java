package pult.feature;

import org.jspecify.annotations.Nullable;

import pult.sync.SyncStatus;

import java.time.Duration;
import java.time.Instant;

/// Tells whether the platform is slow with an answer, which is no failure yet. One for each screen
/// that says it; JavaFX thread.
public final class SlowAnswer {
    /// An answer that takes longer is noticed by who waits for it.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private SyncStatus awaited = SyncStatus.START;
    private @Nullable Instant since;

    /// @param status as it is now
    /// @return true when nothing has moved for long while something was asked for
    public boolean slow(SyncStatus status, Instant now) {
        if (!asks(status)) {
            since = null;
            return false;
        }
        var began = since;
        if (began == null || !status.equals(awaited)) {
            awaited = status;
            since = now;
            return false;
        }
        return Duration.between(began, now).compareTo(PATIENCE) >= 0;
    }

    private static boolean asks(SyncStatus status) {
        return status.failure() == null
                && (status.sending() > 0 || status.phase() == SyncStatus.Phase.RECEIVING);
    }
}
