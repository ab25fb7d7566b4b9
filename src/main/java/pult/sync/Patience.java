package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.ChangeId;

import java.time.Duration;
import java.time.Instant;

/// When the engine waits and for how long.
final class Patience {
    private final Pace pace;

    Patience(Pace pace) {
        this.pace = pace;
    }

    /// The action waits by itself, so that one poisoned item never stops the others.
    void delay(Working w, Instant now, ChangeId id, @Nullable Duration asked) {
        var before = w.trials.get(id);
        var failures = before == null ? 1 : before.failures() + 1;
        var wait = asked != null ? asked : pace.retryAfter(failures, w.nextRandom());
        w.trials.put(id, new SyncState.Trial(failures, now.plus(wait)));
    }

    static void worked(Working w, Instant now) {
        if (throttled(w, now)) {
            // An answer to an earlier request does not shorten the wait the server asked for.
            return;
        }
        if (w.failure instanceof Failure.Offline) {
            w.effects.add(new Effect.Note(SyncNote.of(SyncNote.Kind.LINK_BACK, w.pending.size())));
        }
        w.failures = 0;
        w.failure = null;
        w.retryAt = null;
    }

    private static boolean throttled(Working w, Instant now) {
        return w.failure instanceof Failure.Throttled
                && w.retryAt != null
                && now.isBefore(w.retryAt);
    }

    void failed(Working w, Instant now, Failure failure) {
        if (failure instanceof Failure.Unauthorised) {
            w.me = null;
        }
        var quiet = throttled(w, now) ? w.retryAt : null;
        if (quiet != null && !(failure instanceof Failure.Throttled)) {
            return;
        }
        if (failure instanceof Failure.Offline && !(w.failure instanceof Failure.Offline)) {
            w.effects.add(new Effect.Note(SyncNote.of(SyncNote.Kind.LINK_LOST, w.pending.size())));
        } else if (failure instanceof Failure.Broken && !(w.failure instanceof Failure.Broken)) {
            w.effects.add(new Effect.Note(SyncNote.of(SyncNote.Kind.BROKEN_ANSWER, 1)));
        }
        w.failures++;
        w.failure = failure;
        var wait =
                failure instanceof Failure.Throttled throttled && throttled.delay() != null
                        ? throttled.delay()
                        : pace.retryAfter(w.failures, w.nextRandom());
        var until = now.plus(wait);
        w.retryAt = quiet != null && until.isBefore(quiet) ? quiet : until;
    }

    static boolean ready(Working w, Replica.Pending item, Instant now) {
        var trial = w.trials.get(item.change().id());
        return (item.notBefore() == null || !now.isBefore(item.notBefore()))
                && (trial == null || !now.isBefore(trial.notBefore()));
    }

    /// When a step without news is worth making; null when only an event can change something.
    static @Nullable Instant wakeAt(SyncState state, Instant now) {
        @Nullable Instant earliest = null;
        if (state.retryAt() != null && now.isBefore(state.retryAt())) {
            return state.retryAt();
        }
        if (state.complete()) {
            earliest = earlier(earliest, state.nextPull(), now);
        }
        for (var item : state.pending()) {
            earliest = earlier(earliest, item.notBefore(), now);
        }
        for (var trial : state.trials().values()) {
            earliest = earlier(earliest, trial.notBefore(), now);
        }
        return earliest;
    }

    private static @Nullable Instant earlier(
            @Nullable Instant one, @Nullable Instant other, Instant now) {
        if (other == null || !other.isAfter(now)) {
            return one;
        }
        return one == null || other.isBefore(one) ? other : one;
    }
}
