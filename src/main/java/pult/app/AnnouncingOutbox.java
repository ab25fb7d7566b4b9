package pult.app;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Outbox;
import pult.domain.change.OutboxEntry;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// An outbox that tells somebody of every action once it is durable; the tour prints it, so that a
/// test which kills the process knows what had been acknowledged.
///
/// @param told gets the action after the disk has it, on the thread of the caller
record AnnouncingOutbox(Outbox outbox, Consumer<Change> told, Consumer<ChangeId> undone)
        implements Outbox {
    @Override
    public void put(Change change, @Nullable Instant undoUntil) {
        outbox.put(change, undoUntil);
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

    @Override
    public void backToDraft(ChangeId id) {
        outbox.backToDraft(id);
    }

    @Override
    public void sendAsIs(ChangeId stopped, ChangeId again, @Nullable Instant undoUntil) {
        outbox.sendAsIs(stopped, again, undoUntil);
    }

    @Override
    public void putAway(ChangeId stopped) {
        outbox.putAway(stopped);
    }

    @Override
    public List<OutboxEntry> waiting() {
        return outbox.waiting();
    }

    @Override
    public List<OutboxEntry> needsAttention() {
        return outbox.needsAttention();
    }

    @Override
    public List<OutboxEntry> sent(int limit) {
        return outbox.sent(limit);
    }

    @Override
    public Counts counts() {
        return outbox.counts();
    }
}
