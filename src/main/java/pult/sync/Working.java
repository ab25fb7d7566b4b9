package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.ChangeId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The state while a step is being made: a mutable copy that never leaves [SyncEngine].
final class Working {
    boolean begun;
    @Nullable Me me;
    boolean signingIn;
    @Nullable Instant checkedAt;
    boolean copied;
    @Nullable String epoch;
    String cursor;
    boolean complete;
    boolean everComplete;
    SyncState.@Nullable Fetching fetching;
    @Nullable FeedPage arrived;
    boolean storing;
    boolean startingOver;
    boolean redo;
    long received;
    long total;
    @Nullable Instant asOf;
    @Nullable Instant nextPull;
    List<Replica.Pending> pending;
    Map<ChangeId, Long> sending;
    Set<ChangeId> settling;
    Map<ChangeId, SyncState.Trial> trials;
    int failures;
    @Nullable Failure failure;
    @Nullable Instant retryAt;
    long requests;
    long run;
    long random;

    final List<Effect> effects = new ArrayList<>();

    Working(SyncState from) {
        begun = from.begun();
        me = from.me();
        signingIn = from.signingIn();
        checkedAt = from.checkedAt();
        copied = from.copied();
        epoch = from.epoch();
        cursor = from.cursor();
        complete = from.complete();
        everComplete = from.everComplete();
        fetching = from.fetching();
        arrived = from.arrived();
        storing = from.storing();
        startingOver = from.startingOver();
        redo = from.redo();
        received = from.received();
        total = from.total();
        asOf = from.asOf();
        nextPull = from.nextPull();
        pending = from.pending();
        sending = new HashMap<>(from.sending());
        settling = new HashSet<>(from.settling());
        trials = new HashMap<>(from.trials());
        failures = from.failures();
        failure = from.failure();
        retryAt = from.retryAt();
        requests = from.requests();
        run = from.run();
        random = from.random();
    }

    Step done() {
        var state =
                new SyncState(
                        begun,
                        me,
                        signingIn,
                        checkedAt,
                        copied,
                        epoch,
                        cursor,
                        complete,
                        everComplete,
                        fetching,
                        arrived,
                        storing,
                        startingOver,
                        redo,
                        received,
                        total,
                        asOf,
                        nextPull,
                        List.copyOf(pending),
                        Map.copyOf(sending),
                        Set.copyOf(settling),
                        Map.copyOf(trials),
                        failures,
                        failure,
                        retryAt,
                        requests,
                        run,
                        random);
        return new Step(state, List.copyOf(effects));
    }

    /// Next number of a small generator kept in the state, so that a step stays a pure function.
    double nextRandom() {
        random = random * 6364136223846793005L + 1442695040888963407L;
        return (random >>> 11) / (double) (1L << 53);
    }
}
