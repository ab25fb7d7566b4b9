package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.sync.Failure;
import pult.sync.SyncStatus;

/// Nothing has come from the platform since the window opened.
///
/// @param failure what keeps it from coming, null while it is on its way
record Awaited(@Nullable Failure failure) {
    /// @return null once something came
    static @Nullable Awaited of(SyncStatus status) {
        return status.asOf() == null ? new Awaited(status.failure()) : null;
    }
}
