package pult.sync;

import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/// Bugs that a sync may have, each planted around the production code to see that the invariants
/// catch it. The first thirteen are those everybody makes; the rest are the ones this program had.
@SuppressWarnings("ImmutableEnumChecker") // each use of a recipe makes new parts
enum SimBug {
    NEW_KEY_PER_RETRY(
            "took effect twice",
            () ->
                    new SimParts() {
                        private final Set<ChangeId> tried = new HashSet<>();

                        @Override
                        Change onTheWire(Change change, Dice dice) {
                            return tried.add(change.id())
                                    ? change
                                    : SimBugs.underNewKey(change, dice);
                        }
                    }),
    CURSOR_BEFORE_PAGE("the cursor is past", SimBugs.CursorBeforePage::new),
    SAVED_BEFORE_DURABLE(
            "acknowledged and gone",
            () ->
                    new SimParts() {
                        @Override
                        boolean tellsEarly() {
                            return true;
                        }
                    }),
    REMOVED_ON_SEND("acknowledged and gone", SimBugs.RemovedOnSend::new),
    MINE_DROPPED_ON_409("acknowledged and gone", SimBugs.DroppedOn409::new),
    SILENT_REBASE("never saw", SimBugs.SilentRebase::new),
    TRUNCATED_BODY_AS_SUCCESS(
            "the cursor is past",
            () ->
                    new SimParts() {
                        @Override
                        Event cut(Event whole, Event broken) {
                            return whole instanceof Event.PageArrived page
                                    ? SimBugs.half(page)
                                    : broken;
                        }
                    }),
    UNAUTHORISED_AS_PERMANENT(
            "settled without the server's word",
            () ->
                    new SimParts() {
                        @Override
                        Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
                            return engine.step(state, now, SimBugs.refusedFor401(state, event));
                        }
                    }),
    PULL_MOVES_THE_BASE("never saw", SimBugs.PullMovesBase::new),
    EXPIRED_CURSOR_IGNORED(
            "did not come to rest",
            () ->
                    new SimParts() {
                        @Override
                        Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
                            return engine.step(state, now, SimBugs.justAnotherFailure(event));
                        }
                    }),
    RESTORE_IGNORED(
            "settled without the server's word",
            () ->
                    new SimParts() {
                        @Override
                        Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
                            return SimBugs.toAnyEpoch(
                                    engine.step(state, now, SimBugs.ofKnownEpoch(state, event)));
                        }
                    }),
    LATE_PAGE_ACCEPTED(
            "the copy of",
            () ->
                    new SimParts() {
                        @Override
                        Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
                            return engine.step(state, now, SimBugs.asIfAskedNow(state, event));
                        }
                    }),
    ACKNOWLEDGEMENT_ACROSS_A_RESTORE(
            "settled without the server's word",
            () ->
                    new SimParts() {
                        @Override
                        Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
                            return SimBugs.settledAnyhow(
                                    state, event, engine.step(state, now, event));
                        }
                    }),

    // What the simulator found in this program.
    CLOCK_SET_BACK_STOPS_EVERYTHING(
            "did not come to rest",
            () ->
                    new SimParts() {
                        @Override
                        boolean steady() {
                            return false;
                        }
                    }),
    RETRY_AFTER_FORGOTTEN(
            "asked again before",
            () ->
                    new SimParts() {
                        @Override
                        Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
                            var success =
                                    event instanceof Event.PageArrived
                                            || event instanceof Event.PushAnswered;
                            return engine.step(
                                    success ? SimBugs.with(state, w -> w.retryAt = null) : state,
                                    now,
                                    event);
                        }
                    }),
    REFUSED_AT_THE_START_FOR_EVER(
            "did not come to rest",
            () ->
                    new SimParts() {
                        @Override
                        Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
                            return state.begun() || !(event instanceof Event.StoreFailed)
                                    ? engine.step(state, now, event)
                                    : new Step(state, java.util.List.of());
                        }
                    }),
    PLACE_AFTER_A_REFUSAL_GUESSED(
            "did not come to rest",
            () ->
                    new SimParts() {
                        @Override
                        Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
                            var guess = state.begun() && !state.startingOver();
                            return engine.step(
                                    guess ? SimBugs.with(state, w -> w.redo = false) : state,
                                    now,
                                    event);
                        }
                    }),
    RESTORED_IN_THE_FIRST_LOAD(
            "did not come to rest",
            () ->
                    new SimParts() {
                        @Override
                        Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
                            var unknown =
                                    state.cursor().isEmpty()
                                            && !state.everComplete()
                                            && event instanceof Event.FetchFailed;
                            return engine.step(
                                    unknown ? SimBugs.with(state, w -> w.epoch = null) : state,
                                    now,
                                    event);
                        }
                    }),
    BASE_OF_A_LOST_LIFE("never saw", SimBugs.BaseOfLostLife::new),
    NOTE_MOVES_THE_BASE(
            "never saw",
            () -> new SimBugs.MovedByAcceptance(change -> change.action() instanceof Action.Note)),
    TAKING_WHAT_IS_MINE_MOVES_THE_BASE(
            "never saw",
            () ->
                    new SimBugs.MovedByAcceptance(
                            change -> change.action() instanceof Action.TakeToWork)),
    DELETED_STAYS_SHOWN("deleted at the server", SimBugs.DeletedStays::new);

    private final String caughtBy;
    private final Supplier<SimParts> parts;

    /// @param caughtBy words of the invariant that must catch it
    SimBug(String caughtBy, Supplier<SimParts> parts) {
        this.caughtBy = caughtBy;
        this.parts = parts;
    }

    SimParts parts() {
        return parts.get();
    }

    boolean caught(Simulation.Report report) {
        return report.violations().stream().anyMatch(wrong -> wrong.contains(caughtBy));
    }

    /// A reply of the server that never was.
    static Source.Reply refused(SyncState state) {
        var epoch = state.epoch();
        return new Source.Reply(
                new Delivery.Refused("unauthorised", null), epoch == null ? "" : epoch);
    }
}
