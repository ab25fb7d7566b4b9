package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/// The whole logic of the exchange as one pure function: no thread, no clock, no I/O. The program
/// and the simulator drive the same code.
///
/// Rules it keeps: the cursor moves only past a page that is durable; one action is under way per
/// appeal, in the order they were made; a systemic failure stops the batch, the failure of one
/// action delays that action alone; nothing but the server's word takes an action out; answers to
/// requests made before a start over are not believed.
final class SyncEngine {
    private final Pace pace;

    SyncEngine(Pace pace) {
        this.pace = pace;
    }

    Step step(SyncState state, Instant now, Event event) {
        var w = new Working(state);
        if (!state.begun() && !(event instanceof Event.Begun)) {
            return w.done();
        }
        accept(w, now, event);
        plan(w, now);
        return w.done();
    }

    private void accept(Working w, Instant now, Event event) {
        switch (event) {
            case Event.Begun begun -> begin(w, begun);
            case Event.Tick _ -> {}
            case Event.Nudged _ -> {
                w.retryAt = null;
                w.nextPull = null;
                w.trials.clear();
            }
            case Event.Hinted _ -> w.nextPull = null;
            case Event.SignedIn in -> {
                w.signingIn = false;
                w.me = in.me();
                worked(w);
            }
            case Event.SignInFailed failed -> {
                w.signingIn = false;
                failed(w, now, failed.failure());
            }
            case Event.PageArrived arrived -> arrived(w, arrived);
            case Event.FetchFailed failed -> fetchFailed(w, now, failed);
            case Event.PageStored stored -> stored(w, now, stored);
            case Event.StoreFailed refused -> {
                if (refused.run() == w.run) {
                    w.storing = false;
                    w.arrived = null;
                    w.fetching = null;
                    if (w.startingOver) {
                        w.effects.add(new Effect.StartOver(w.epoch, w.run));
                        w.storing = true;
                    }
                }
                w.settling.clear();
                failed(w, now, new Failure.Disk());
            }
            case Event.StartedOver over -> {
                if (over.run() == w.run) {
                    w.storing = false;
                    w.startingOver = false;
                    take(w, over.pending());
                }
            }
            case Event.OutboxChanged _ -> w.effects.add(new Effect.ReadOutbox());
            case Event.OutboxRead read -> take(w, read.pending());
            case Event.PushAnswered answered -> answered(w, now, answered);
            case Event.PushFailed failed -> pushFailed(w, now, failed);
            case Event.PushSkipped skipped -> {
                if (w.sending.remove(skipped.id(), skipped.request())) {
                    w.effects.add(new Effect.ReadOutbox());
                }
            }
            case Event.Settled settled -> {
                w.settling.remove(settled.id());
                w.trials.remove(settled.id());
                take(w, settled.pending());
            }
        }
    }

    private static void begin(Working w, Event.Begun begun) {
        var mark = begun.bookmark();
        w.begun = true;
        w.epoch = mark.epoch();
        w.cursor = mark.cursor();
        w.complete = mark.complete();
        w.everComplete = mark.complete();
        w.received = mark.complete() ? 0 : mark.appeals();
        take(w, begun.pending());
    }

    private static void take(Working w, List<Replica.Pending> pending) {
        w.pending = pending;
        var known = new HashSet<ChangeId>();
        pending.forEach(p -> known.add(p.change().id()));
        w.trials.keySet().retainAll(known);
    }

    private static void arrived(Working w, Event.PageArrived arrived) {
        var fetching = w.fetching;
        if (fetching == null || fetching.request() != arrived.request()) {
            return;
        }
        w.fetching = null;
        var page = arrived.page();
        worked(w);
        if (w.epoch != null && !page.epoch().equals(w.epoch)) {
            restored(w, page.epoch());
            return;
        }
        w.arrived = page;
    }

    private void fetchFailed(Working w, Instant now, Event.FetchFailed failed) {
        var fetching = w.fetching;
        if (fetching == null || fetching.request() != failed.request()) {
            return;
        }
        w.fetching = null;
        if (failed.failure() instanceof Failure.CursorExpired) {
            startOver(w, w.epoch);
            w.effects.add(new Effect.Note(SyncNote.of(SyncNote.Kind.STARTED_OVER, 0)));
            return;
        }
        failed(w, now, failed.failure());
    }

    private void stored(Working w, Instant now, Event.PageStored stored) {
        if (stored.run() != w.run) {
            return;
        }
        var page = stored.page();
        w.storing = false;
        w.epoch = page.epoch();
        w.cursor = page.next();
        w.asOf = page.servedAt();
        w.total = page.total() >= 0 ? page.total() : w.total;
        w.received += page.appeals().size();
        take(w, stored.pending());
        if (page.hasMore()) {
            w.complete = false;
            return;
        }
        if (!w.everComplete) {
            w.effects.add(
                    new Effect.Note(SyncNote.of(SyncNote.Kind.FIRST_LOAD_FINISHED, w.received)));
        } else if (!page.appeals().isEmpty()) {
            w.effects.add(new Effect.Note(SyncNote.of(SyncNote.Kind.RECEIVED, w.received)));
        }
        w.complete = true;
        w.everComplete = true;
        w.received = 0;
        w.nextPull = now.plus(pace.pullEvery());
    }

    private void answered(Working w, Instant now, Event.PushAnswered answered) {
        if (!w.sending.remove(answered.id(), answered.request())) {
            return;
        }
        var epoch = answered.reply().epoch();
        worked(w);
        if (w.epoch != null && !epoch.equals(w.epoch)) {
            restored(w, epoch);
            return;
        }
        if (answered.reply().delivery() instanceof Delivery.Postponed later) {
            delay(w, now, answered.id(), later.delay());
            return;
        }
        w.settling.add(answered.id());
        w.effects.add(new Effect.Settle(answered.id(), answered.reply().delivery()));
        w.effects.add(new Effect.Note(note(w, answered.id(), answered.reply().delivery())));
    }

    private static SyncNote note(Working w, ChangeId id, Delivery delivery) {
        var kind =
                switch (delivery) {
                    case Delivery.Accepted _ -> SyncNote.Kind.SENT;
                    case Delivery.Conflicting _ -> SyncNote.Kind.CONFLICT;
                    case Delivery.Refused _, Delivery.Postponed _ -> SyncNote.Kind.REFUSED;
                };
        var appeal =
                w.pending.stream()
                        .filter(p -> p.change().id().equals(id))
                        .mapToLong(p -> p.change().appeal().number())
                        .findFirst()
                        .orElse(0);
        return new SyncNote(kind, 1, appeal);
    }

    private void pushFailed(Working w, Instant now, Event.PushFailed failed) {
        if (!w.sending.remove(failed.id(), failed.request())) {
            return;
        }
        delay(w, now, failed.id(), null);
        failed(w, now, failed.failure());
    }

    /// The action waits by itself, so that one poisoned item never stops the others.
    private void delay(Working w, Instant now, ChangeId id, @Nullable Duration asked) {
        var before = w.trials.get(id);
        var failures = before == null ? 1 : before.failures() + 1;
        var wait = asked != null ? asked : pace.retryAfter(failures, w.nextRandom());
        w.trials.put(id, new SyncState.Trial(failures, now.plus(wait)));
    }

    private static void worked(Working w) {
        if (w.failure instanceof Failure.Offline) {
            w.effects.add(new Effect.Note(SyncNote.of(SyncNote.Kind.LINK_BACK, w.pending.size())));
        }
        w.failures = 0;
        w.failure = null;
        w.retryAt = null;
    }

    private void failed(Working w, Instant now, Failure failure) {
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
        w.retryAt = now.plus(wait);
        if (failure instanceof Failure.Unauthorised) {
            w.me = null;
        }
    }

    private static void restored(Working w, String epoch) {
        w.effects.add(new Effect.Note(SyncNote.of(SyncNote.Kind.SERVER_RESTORED, 0)));
        startOver(w, epoch);
    }

    private static void startOver(Working w, @Nullable String epoch) {
        w.epoch = epoch;
        w.cursor = "";
        w.complete = false;
        w.fetching = null;
        w.arrived = null;
        // What is under way was sent by an earlier epoch's knowledge: its answers are not believed,
        // the actions are offered again with the same keys.
        w.sending.clear();
        w.storing = true;
        w.startingOver = true;
        w.received = 0;
        w.nextPull = null;
        w.run++;
        w.effects.add(new Effect.StartOver(epoch, w.run));
    }

    private void plan(Working w, Instant now) {
        if (!w.storing && w.arrived != null) {
            var page = w.arrived;
            w.arrived = null;
            if (page.cursor().equals(w.cursor)) {
                w.storing = true;
                w.effects.add(new Effect.Store(page, !page.hasMore() && !w.everComplete, w.run));
            }
        }
        if (w.retryAt != null && now.isBefore(w.retryAt)) {
            return;
        }
        if (w.me == null) {
            if (!w.signingIn) {
                w.signingIn = true;
                w.effects.add(new Effect.SignIn());
            }
            return;
        }
        planPull(w, now);
        if (!w.startingOver) {
            planPush(w, now);
        }
    }

    private void planPull(Working w, Instant now) {
        if (w.fetching != null || w.arrived != null) {
            return;
        }
        var storing = lastStored(w);
        if (storing != null) {
            // One page ahead of the disk, so that the net and the disk work at the same time.
            if (storing.hasMore()) {
                fetch(w, storing.next());
            }
            return;
        }
        if (w.storing) {
            return;
        }
        var due = !w.complete || w.nextPull == null || !now.isBefore(w.nextPull);
        if (due) {
            fetch(w, w.cursor);
        }
    }

    /// The page handed to the disk in this very step; later steps wait until it is durable unless
    /// the request ahead is under way already.
    private static @Nullable FeedPage lastStored(Working w) {
        for (var effect : w.effects) {
            if (effect instanceof Effect.Store store) {
                return store.page();
            }
        }
        return null;
    }

    private void fetch(Working w, String cursor) {
        w.requests++;
        w.fetching = new SyncState.Fetching(w.requests, cursor);
        w.effects.add(new Effect.Fetch(w.requests, cursor, pace.pageLimit()));
    }

    private void planPush(Working w, Instant now) {
        var busy = new HashSet<AppealId>();
        for (var item : w.pending) {
            if (w.sending.size() >= pace.parallelSends()) {
                return;
            }
            var id = item.change().id();
            var first = busy.add(item.change().appeal());
            if (!first || w.sending.containsKey(id) || w.settling.contains(id)) {
                continue;
            }
            if (ready(w, item, now)) {
                w.requests++;
                w.sending.put(id, w.requests);
                w.effects.add(new Effect.Send(w.requests, item, w.epoch));
            }
        }
    }

    private static boolean ready(Working w, Replica.Pending item, Instant now) {
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
