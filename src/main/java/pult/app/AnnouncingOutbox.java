package pult.app;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Outbox;
import pult.domain.change.OutboxOver;

import java.time.Instant;
import java.util.function.Consumer;

/// An outbox that tells somebody of every action once it is durable; the tour prints it, so that a
/// test which kills the process knows what had been acknowledged.
///
/// @param told gets the action after the disk has it, on the thread of the caller
record AnnouncingOutbox(Outbox outbox, Consumer<Change> told, Consumer<ChangeId> undone)
        implements OutboxOver {
    @Override
    public void put(Change change, @Nullable Instant undoUntil) {
        outbox.put(change, undoUntil);
        told.accept(change);
    }

    @Override
    public void putBeside(Change change) {
        outbox.putBeside(change);
        told.accept(change);
    }

    @Override
    public boolean undo(ChangeId id) {
        var done = outbox.undo(id);
        if (done) {
            undone.accept(id);
        }
        return done;
    }
}
