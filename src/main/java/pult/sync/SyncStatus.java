package pult.sync;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What the status bar and the sync screen say.
///
/// @param asOf server time of the last page stored, null before the first
/// @param received appeals stored in this run of the feed
/// @param total how many the server holds, −1 when unknown
/// @param nextTry null when nothing is planned
/// @param failure the last failure, null when the last exchange worked
/// @param sending actions under way
/// @param me null before the first sign-in
/// @param complete the feed has been read to its end: false in a first load, and while what came
///   meanwhile is still being received
public record SyncStatus(
        Phase phase,
        @Nullable Instant asOf,
        long received,
        long total,
        @Nullable Instant nextTry,
        @Nullable Failure failure,
        int sending,
        @Nullable Me me,
        boolean complete) {
    public enum Phase {
        STARTING,
        SIGNING_IN,
        FIRST_LOAD,
        RECEIVING,
        IDLE,
        /// No link; the next try is planned.
        WAITING,
        STOPPED
    }

    public static final SyncStatus START =
            new SyncStatus(Phase.STARTING, null, 0, -1, null, null, 0, null);

    /// Complete when it rests.
    public SyncStatus(
            Phase phase,
            @Nullable Instant asOf,
            long received,
            long total,
            @Nullable Instant nextTry,
            @Nullable Failure failure,
            int sending,
            @Nullable Me me) {
        this(phase, asOf, received, total, nextTry, failure, sending, me, phase == Phase.IDLE);
    }

    /// The same with somebody known from earlier, while nobody has signed in.
    SyncStatus known(@Nullable Me earlier) {
        return me != null
                ? this
                : new SyncStatus(
                        phase, asOf, received, total, nextTry, failure, sending, earlier, complete);
    }
}
