package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.ChangeId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that the engine knows; an immutable value.
///
/// @param begun the store has been read; nothing is planned before
/// @param me null while not signed in
/// @param signingIn a sign-in is under way, or the question how far the platform has seen this
///   store
/// @param checkedAt when the platform last said how far it has seen this store, null before
/// @param copied it has seen more than this store sent: another copy of it is or was at work
/// @param epoch the server epoch of the local copy, null before the first page
/// @param cursor place of the last page that is durable
/// @param complete the feed has been read to its end since the last start over
/// @param everComplete … ever, so that the first end is told from later ones
/// @param fetching the request under way, null when none is
/// @param arrived the page that waits for the store, null when none does
/// @param storing a page or a start over is on its way to the disk
/// @param startingOver the local copy is forgetting its cursor: nothing leaves until it is known
///   which accepted actions must be offered again
/// @param redo the disk refused: after the wait the start over is made again, or the copy is asked
///   where it stands
/// @param received appeals stored in this run of the feed
/// @param total what the server holds, −1 when unknown
/// @param asOf the server's clock at the last page stored
/// @param nextPull null for at once
/// @param pending actions that wait, in their order
/// @param sending under way to the server, with the number of the request
/// @param settling answered by the server, not yet durable
/// @param trials failed tries of single actions
/// @param failures systemic failures in a row
/// @param failure the last one, null when the last exchange worked
/// @param retryAt no exchange before this moment, null when there is no waiting
/// @param requests number of the last request
/// @param run of the feed; it grows with every start over, so that a page of an earlier run is
///   known
/// @param random state of the spread of retries
record SyncState(
        boolean begun,
        @Nullable Me me,
        boolean signingIn,
        @Nullable Instant checkedAt,
        boolean copied,
        @Nullable String epoch,
        String cursor,
        boolean complete,
        boolean everComplete,
        @Nullable Fetching fetching,
        @Nullable FeedPage arrived,
        boolean storing,
        boolean startingOver,
        boolean redo,
        long received,
        long total,
        @Nullable Instant asOf,
        @Nullable Instant nextPull,
        List<Replica.Pending> pending,
        Map<ChangeId, Long> sending,
        Set<ChangeId> settling,
        Map<ChangeId, Trial> trials,
        int failures,
        @Nullable Failure failure,
        @Nullable Instant retryAt,
        long requests,
        long run,
        long random) {

    /// A request under way.
    record Fetching(long request, String cursor) {}

    /// @param failures in a row
    /// @param notBefore the next try
    record Trial(int failures, Instant notBefore) {}

    static SyncState fresh(long seed) {
        return new SyncState(
                false, null, false, null, false, null, "", false, false, null, null, false, false,
                false, 0, -1, null, null, List.of(), Map.of(), Set.of(), Map.of(), 0, null, null, 0,
                0, seed);
    }

    /// What the screens see.
    SyncStatus status(Instant now) {
        var told = failure == null && copied ? new Failure.Copied() : failure;
        return new SyncStatus(
                phase(now), asOf, received, total, nextTry(), told, sending.size(), me, complete);
    }

    private SyncStatus.Phase phase(Instant now) {
        if (failure != null && retryAt != null && now.isBefore(retryAt)) {
            return SyncStatus.Phase.WAITING;
        }
        if (me == null) {
            return SyncStatus.Phase.SIGNING_IN;
        }
        if (!everComplete) {
            return SyncStatus.Phase.FIRST_LOAD;
        }
        return fetching != null || storing || !complete
                ? SyncStatus.Phase.RECEIVING
                : SyncStatus.Phase.IDLE;
    }

    private @Nullable Instant nextTry() {
        return failure != null ? retryAt : nextPull;
    }
}
