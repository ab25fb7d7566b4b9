package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.sync.SyncStatus;

import java.time.Duration;
import java.time.Instant;

/// How far the first fetch has come and how long it will still take, by the pace so far.
///
/// @param total −1 when the server does not say
/// @param left null while it cannot be told yet
record FirstLoad(long received, long total, @Nullable Duration left) {
    private static final Duration TOO_EARLY_TO_TELL = Duration.ofSeconds(5);

    /// Remembers when the fetch began.
    static final class Watch {
        private @Nullable Instant began;
        private long atStart;

        /// @return null when no first fetch is under way
        @Nullable FirstLoad at(SyncStatus status, Instant now) {
            if (status.phase() != SyncStatus.Phase.FIRST_LOAD) {
                began = null;
                return null;
            }
            var start = began;
            if (start == null) {
                began = now;
                atStart = status.received();
                start = now;
            }
            return new FirstLoad(
                    status.received(),
                    status.total(),
                    left(status, Duration.between(start, now), status.received() - atStart));
        }

        private static @Nullable Duration left(
                SyncStatus status, Duration passed, long receivedMeanwhile) {
            if (status.total() < 0
                    || receivedMeanwhile <= 0
                    || passed.compareTo(TOO_EARLY_TO_TELL) < 0) {
                return null;
            }
            var remaining = Math.max(0, status.total() - status.received());
            return passed.multipliedBy(remaining).dividedBy(receivedMeanwhile);
        }
    }

    /// 0…1, −1 when the whole is unknown.
    double fraction() {
        return total <= 0 ? -1 : Math.clamp((double) received / total, 0, 1);
    }
}
