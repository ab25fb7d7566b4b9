package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// How the bugs of [SimBug] are made.
final class SimBugs {
    private SimBugs() {}

    // ---- around the engine

    static SyncState with(SyncState state, Consumer<Working> change) {
        var working = new Working(state);
        change.accept(working);
        return working.done().state();
    }

    static Change underNewKey(Change c, Dice dice) {
        var id = ChangeId.of(c.madeAt().toEpochMilli(), 1, dice.bits());
        return new Change(id, c.appeal(), c.baseVersion(), c.madeAt(), c.author(), c.action());
    }

    static Event half(Event.PageArrived arrived) {
        var page = arrived.page();
        var half = page.appeals().subList(0, page.appeals().size() / 2);
        return new Event.PageArrived(
                arrived.request(),
                new FeedPage(
                        page.cursor(),
                        page.next(),
                        page.hasMore(),
                        page.total(),
                        page.epoch(),
                        page.servedAt(),
                        half,
                        page.removed()));
    }

    private static FeedPage page(FeedPage p, String cursor, String epoch) {
        return new FeedPage(
                cursor,
                p.next(),
                p.hasMore(),
                p.total(),
                epoch,
                p.servedAt(),
                p.appeals(),
                p.removed());
    }

    static Event refusedFor401(SyncState state, Event event) {
        return event instanceof Event.PushFailed failed
                        && failed.failure() instanceof Failure.Unauthorised
                ? new Event.PushAnswered(failed.request(), failed.id(), SimBug.refused(state))
                : event;
    }

    static Event justAnotherFailure(Event event) {
        return event instanceof Event.FetchFailed failed
                        && failed.failure() instanceof Failure.CursorExpired
                ? new Event.FetchFailed(failed.request(), new Failure.ServerFault(410))
                : event;
    }

    static Event ofKnownEpoch(SyncState state, Event event) {
        var epoch = state.epoch();
        if (epoch == null) {
            return event;
        }
        return switch (event) {
            case Event.PageArrived arrived ->
                    new Event.PageArrived(
                            arrived.request(),
                            page(arrived.page(), arrived.page().cursor(), epoch));
            case Event.PushAnswered answered ->
                    new Event.PushAnswered(
                            answered.request(),
                            answered.id(),
                            new Source.Reply(answered.reply().delivery(), epoch));
            default -> event;
        };
    }

    static Step toAnyEpoch(Step step) {
        var effects = new ArrayList<Effect>();
        for (var effect : step.effects()) {
            effects.add(
                    effect instanceof Effect.Send send
                            ? new Effect.Send(send.request(), send.pending(), null)
                            : effect);
        }
        return new Step(step.state(), List.copyOf(effects));
    }

    static Event asIfAskedNow(SyncState state, Event event) {
        var fetching = state.fetching();
        return event instanceof Event.PageArrived arrived && fetching != null
                ? new Event.PageArrived(
                        fetching.request(),
                        page(arrived.page(), fetching.cursor(), arrived.page().epoch()))
                : event;
    }

    static Step settledAnyhow(SyncState state, Event event, Step step) {
        if (!(event instanceof Event.PushAnswered answered)
                || answered.reply().delivery() instanceof Delivery.Postponed
                || answered.reply().epoch().equals(state.epoch())) {
            return step;
        }
        var effects = new ArrayList<>(step.effects());
        effects.add(new Effect.Settle(answered.id(), answered.reply().delivery()));
        return new Step(step.state(), List.copyOf(effects));
    }

    // ---- around the local copy

    static final class CursorBeforePage extends SimParts {
        @Override
        SimReplica store(Runnable crashPoint) {
            return new SimReplica() {
                @Override
                void write(FeedPage page, boolean end) {
                    moveCursor(page);
                    crashPoint.run();
                    content(page, end);
                }
            };
        }
    }

    static final class RemovedOnSend extends SimParts {
        @Override
        SimReplica store(Runnable crashPoint) {
            return new SimReplica() {
                @Override
                public boolean markSending(ChangeId id) {
                    return super.markSending(id) && items.remove(id) != null;
                }
            };
        }
    }

    static final class DroppedOn409 extends SimParts {
        @Override
        SimReplica store(Runnable crashPoint) {
            return new SimReplica() {
                @Override
                void conflict(SimItem item, Appeal theirs) {
                    super.conflict(item, theirs);
                    items.remove(item.change.id());
                }
            };
        }
    }

    /// After a 409 the action is offered again on what the server has now, under another key.
    static final class SilentRebase extends SimParts {
        private final Set<ChangeId> rebased = new HashSet<>();

        @Override
        SimReplica store(Runnable crashPoint) {
            return new SimReplica() {
                @Override
                void conflict(SimItem item, Appeal theirs) {
                    if (rebased.add(item.change.id())) {
                        item.baseVersion = theirs.version();
                    } else {
                        super.conflict(item, theirs);
                    }
                }
            };
        }

        @Override
        Change onTheWire(Change change, Dice dice) {
            return rebased.contains(change.id()) ? underNewKey(change, dice) : change;
        }
    }

    static final class PullMovesBase extends SimParts {
        @Override
        SimReplica store(Runnable crashPoint) {
            return new SimReplica() {
                @Override
                void underActions(@Nullable Appeal before, Appeal truth) {
                    super.underActions(before, truth);
                    waiting(truth.id()).forEach(item -> item.baseVersion = truth.version());
                }
            };
        }
    }

    static final class BaseOfLostLife extends SimParts {
        @Override
        SimReplica store(Runnable crashPoint) {
            return new SimReplica() {
                @Override
                public void startOver(@Nullable String newEpoch) {
                    var bases = new HashMap<ChangeId, Long>();
                    items.forEach((id, item) -> bases.put(id, item.baseVersion));
                    super.startOver(newEpoch);
                    items.forEach((id, item) -> item.baseVersion = bases.get(id));
                }
            };
        }
    }

    /// What was accepted moves later actions on, whatever others did before it.
    static final class MovedByAcceptance extends SimParts {
        private final Predicate<Change> which;

        MovedByAcceptance(Predicate<Change> which) {
            this.which = which;
        }

        @Override
        SimReplica store(Runnable crashPoint) {
            return new SimReplica() {
                @Override
                public void settle(ChangeId id, Delivery delivery) {
                    var item = items.get(id);
                    super.settle(id, delivery);
                    if (item != null
                            && delivery instanceof Delivery.Accepted accepted
                            && which.test(item.change)) {
                        for (var later : waiting(item.change.appeal())) {
                            later.baseVersion =
                                    Math.max(later.baseVersion, accepted.appeal().version());
                        }
                    }
                }
            };
        }
    }

    static final class DeletedStays extends SimParts {
        @Override
        SimReplica store(Runnable crashPoint) {
            return new SimReplica() {
                @Override
                boolean finished(Row row) {
                    return false;
                }
            };
        }
    }
}
