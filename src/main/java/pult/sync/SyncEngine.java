package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final Duration SEEN_WHILE_SENDING = Duration.ofSeconds(2);
    private static final Duration SEEN_WHILE_IDLE = Duration.ofMinutes(10);

    private final Pace pace;
    private final Patience patience;

    SyncEngine(Pace pace) {
        this.pace = pace;
        patience = new Patience(pace);
    }

    Step step(SyncState state, Instant now, Event event) {
        var w = new Working(state);
        if (!state.begun() && !(event instanceof Event.Begun)) {
            beginAgain(w, now, event);
            return w.done();
        }
        accept(w, now, event);
        plan(w, now);
        return w.done();
    }

    /// The disk refused to read the store; without it nothing can begin.
    private void beginAgain(Working w, Instant now, Event event) {
        if (event instanceof Event.StoreFailed refused) {
            storeFailed(w, now, refused);
        } else if (w.redo
                && (event instanceof Event.Nudged
                        || w.retryAt == null
                        || !now.isBefore(w.retryAt))) {
            w.retryAt = null;
            redo(w);
        }
    }

    /// How far the disk had come is not known: a page may be durable though what followed it was
    /// refused.
    private void storeFailed(Working w, Instant now, Event.StoreFailed refused) {
        if (refused.run() == w.run) {
            w.storing = false;
            w.arrived = null;
            w.fetching = null;
            w.nextPull = null;
            w.redo = true;
        }
        w.settling.clear();
        patience.failed(w, now, new Failure.Disk());
    }

    private static void redo(Working w) {
        w.redo = false;
        w.storing = true;
        w.effects.add(
                w.startingOver ? new Effect.StartOver(w.epoch, w.run) : new Effect.Begin(w.run));
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
                w.checkedAt = now;
                w.copied = in.me().lastSeq() > in.offered();
                Patience.worked(w, now);
            }
            case Event.Renamed _ -> {
                w.copied = false;
                w.checkedAt = null;
            }
            case Event.RightsMoved _ -> w.checkedAt = null;
            case Event.SignInFailed failed -> {
                w.signingIn = false;
                patience.failed(w, now, failed.failure());
            }
            case Event.PageArrived arrived -> arrived(w, now, arrived);
            case Event.FetchFailed failed -> fetchFailed(w, now, failed);
            case Event.PageStored stored -> stored(w, stored);
            case Event.StoreFailed refused -> storeFailed(w, now, refused);
            case Event.StartedOver over -> {
                if (over.run() == w.run) {
                    w.storing = false;
                    w.startingOver = false;
                    w.redo = false;
                    take(w, over.pending());
                }
            }
            case Event.OutboxChanged _ -> w.effects.add(new Effect.ReadOutbox());
            case Event.OutboxRead read -> take(w, read.pending());
            case Event.PushAnswered answered -> answered(w, now, answered);
            case Event.PushFailed failed -> pushFailed(w, now, failed);
            case Event.PushSkipped skipped -> {
                if (w.sending.remove(skipped.id(), skipped.request())) {
                    // Known to wait no longer before the outbox has been read again.
                    w.pending =
                            w.pending.stream()
                                    .filter(p -> !p.change().id().equals(skipped.id()))
                                    .toList();
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
        if (begun.run() != w.run || w.startingOver) {
            return;
        }
        var mark = begun.bookmark();
        if (!w.begun) {
            w.received = mark.complete() ? 0 : mark.appeals();
        }
        w.begun = true;
        w.storing = false;
        w.epoch = mark.epoch() == null ? w.epoch : mark.epoch();
        w.cursor = mark.cursor();
        w.complete = mark.complete();
        w.everComplete |= mark.complete();
        take(w, begun.pending());
    }

    private static void take(Working w, List<Replica.Pending> pending) {
        w.pending = pending;
        var known = new HashSet<ChangeId>();
        pending.forEach(p -> known.add(p.change().id()));
        w.trials.keySet().retainAll(known);
    }

    private static void arrived(Working w, Instant now, Event.PageArrived arrived) {
        var fetching = w.fetching;
        if (fetching == null || fetching.request() != arrived.request()) {
            return;
        }
        w.fetching = null;
        var page = arrived.page();
        Patience.worked(w, now);
        if (w.epoch == null) {
            // Known from here on, so that a restore in the middle of the first load is noticed.
            w.epoch = page.epoch();
        } else if (!page.epoch().equals(w.epoch)) {
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
        w.nextPull = null;
        if (failed.failure() instanceof Failure.CursorExpired && !fetching.cursor().isEmpty()) {
            startOver(w, w.epoch);
            w.effects.add(new Effect.Note(SyncNote.of(SyncNote.Kind.STARTED_OVER, 0)));
            return;
        }
        patience.failed(w, now, failed.failure());
    }

    private static void stored(Working w, Event.PageStored stored) {
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
        } else if (w.received > 0) {
            w.effects.add(new Effect.Note(SyncNote.of(SyncNote.Kind.RECEIVED, w.received)));
        }
        w.complete = true;
        w.everComplete = true;
        w.received = 0;
    }

    private void answered(Working w, Instant now, Event.PushAnswered answered) {
        if (!w.sending.remove(answered.id(), answered.request())) {
            return;
        }
        var epoch = answered.reply().epoch();
        Patience.worked(w, now);
        if (w.epoch != null && !epoch.equals(w.epoch)) {
            restored(w, epoch);
            return;
        }
        if (answered.reply().delivery() instanceof Delivery.Postponed later) {
            patience.delay(w, now, answered.id(), later.delay());
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
        patience.delay(w, now, failed.id(), null);
        patience.failed(w, now, failed.failure());
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
        w.redo = false;
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
        if (w.redo) {
            redo(w);
        }
        var ready = w.startingOver || w.copied ? List.<Replica.Pending>of() : ready(w, now);
        var seen = seenLately(w, now, !ready.isEmpty());
        if (!seen && !w.signingIn && w.sending.isEmpty()) {
            // Not while anything is under way: the number it had would hide those of another copy.
            w.signingIn = true;
            w.effects.add(new Effect.SignIn());
        }
        if (w.me == null) {
            return;
        }
        planPull(w, now);
        if (seen) {
            ready.forEach(item -> send(w, item));
        }
    }

    /// Two copies of one folder may be at work at the same time: how far the platform has seen this
    /// store is asked whenever something begins to leave, and now and then.
    private static boolean seenLately(Working w, Instant now, boolean leaves) {
        var at = w.checkedAt;
        if (w.me == null || at == null || w.signingIn) {
            return false;
        }
        if (!leaves) {
            return now.isBefore(at.plus(SEEN_WHILE_IDLE));
        }
        var goesOn = !w.sending.isEmpty() || !w.settling.isEmpty();
        return at.equals(now) || (goesOn && now.isBefore(at.plus(SEEN_WHILE_SENDING)));
    }

    private void planPull(Working w, Instant now) {
        if (w.fetching != null || w.arrived != null) {
            return;
        }
        var storing = lastStored(w);
        if (storing != null) {
            // One page ahead of the disk, so that the net and the disk work at the same time.
            if (storing.hasMore()) {
                fetch(w, now, storing.next());
            }
            return;
        }
        if (w.storing || w.startingOver) {
            return;
        }
        var due = !w.complete || w.nextPull == null || !now.isBefore(w.nextPull);
        if (due) {
            fetch(w, now, w.cursor);
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

    /// The next look counts from here: one asked for while this page is on its way is made after
    /// it.
    private void fetch(Working w, Instant now, String cursor) {
        w.requests++;
        w.nextPull = now.plus(pace.pullEvery());
        w.fetching = new SyncState.Fetching(w.requests, cursor);
        w.effects.add(new Effect.Fetch(w.requests, cursor, pace.pageLimit()));
    }

    /// What may leave now, one action an appeal, as many as there are places.
    private List<Replica.Pending> ready(Working w, Instant now) {
        var busy = new HashSet<AppealId>();
        var ready = new ArrayList<Replica.Pending>();
        for (var item : w.pending) {
            if (w.sending.size() + ready.size() >= pace.parallelSends()) {
                break;
            }
            var id = item.change().id();
            var first = busy.add(item.change().appeal());
            if (first
                    && !w.sending.containsKey(id)
                    && !w.settling.contains(id)
                    && Patience.ready(w, item, now)) {
                ready.add(item);
            }
        }
        return ready;
    }

    private static void send(Working w, Replica.Pending item) {
        w.requests++;
        w.sending.put(item.change().id(), w.requests);
        w.effects.add(new Effect.Send(w.requests, item, w.epoch));
    }
}
