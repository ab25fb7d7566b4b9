package pult.sync;

import pult.domain.change.Change;

import java.time.Instant;

/// The places where a bug can be planted. This one plants none: everything is as in the program.
class SimParts {
    /// @param crashPoint the program may die wherever this is called
    SimReplica store(Runnable crashPoint) {
        return new SimReplica();
    }

    Step step(SyncEngine engine, SyncState state, Instant now, Event event) {
        return engine.step(state, now, event);
    }

    /// The action as it goes over the wire.
    Change onTheWire(Change change, Dice dice) {
        return change;
    }

    /// @param whole what the answer would have been
    /// @param broken the failure that a cut body must be told as
    Event cut(Event whole, Event broken) {
        return broken;
    }

    /// False when the engine is given the clock on the wall as it is.
    boolean steady() {
        return true;
    }

    /// True when the operator is told that an action is saved before it is.
    boolean tellsEarly() {
        return false;
    }
}
