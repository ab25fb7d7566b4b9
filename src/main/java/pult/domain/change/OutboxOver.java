package pult.domain.change;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// An outbox that lies over another: does what that one does, but for what it does otherwise.
public interface OutboxOver extends Outbox {
    /// The one below.
    Outbox outbox();

    @Override
    default void put(Change change, @Nullable Instant undoUntil) {
        outbox().put(change, undoUntil);
    }

    @Override
    default void putBeside(Change change) {
        outbox().putBeside(change);
    }

    @Override
    default boolean undo(ChangeId id) {
        return outbox().undo(id);
    }

    @Override
    default void backToDraft(ChangeId id) {
        outbox().backToDraft(id);
    }

    @Override
    default void sendAsIs(ChangeId stopped, ChangeId again, @Nullable Instant undoUntil) {
        outbox().sendAsIs(stopped, again, undoUntil);
    }

    @Override
    default void putAway(ChangeId stopped) {
        outbox().putAway(stopped);
    }

    @Override
    default List<OutboxEntry> waiting() {
        return outbox().waiting();
    }

    @Override
    default List<OutboxEntry> needsAttention() {
        return outbox().needsAttention();
    }

    @Override
    default List<OutboxEntry> sent(int limit) {
        return outbox().sent(limit);
    }

    @Override
    default Counts counts() {
        return outbox().counts();
    }
}
