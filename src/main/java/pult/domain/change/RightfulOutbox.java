package pult.domain.change;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeals;
import pult.domain.machine.Machine;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Offline;
import pult.domain.machine.Rights;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Takes nothing that the role of who works here does not allow. The platform refuses it too; here
/// it is said before anything is written down.
///
/// @param appeals where the block and the author of an answer are looked up
/// @param linked whether the platform can be reached
public record RightfulOutbox(
        Outbox outbox,
        Appeals appeals,
        Supplier<Rights> rights,
        BooleanSupplier linked,
        Clock clock)
        implements OutboxOver {
    @Override
    public void put(Change change, @Nullable Instant undoUntil) {
        check(change);
        outbox.put(change, undoUntil);
    }

    private void check(Change change) {
        var event = change.action().event();
        if (Machine.rule(event).offline() == Offline.ONLINE && !linked.getAsBoolean()) {
            throw new NotApplicable(Obstacle.NEEDS_LINK);
        }
        var appeal =
                appeals.find(change.appeal())
                        .orElseThrow(() -> new NotApplicable(Obstacle.NOT_OPEN));
        var leave = rights.get().leave(event, appeal, clock.instant());
        if (leave.obstacle() != null) {
            throw new NotApplicable(leave.obstacle());
        }
        var acting = leave.actingFor();
        if (acting != null && !acting.login().equals(actingFor(change.action()))) {
            throw new NotApplicable(Obstacle.FORBIDDEN);
        }
    }

    private static @Nullable String actingFor(Action action) {
        return action instanceof Action.Move move ? move.particulars().actingFor() : null;
    }

    /// What was allowed when it was made may not be now: a substitution ends, a role is taken away.
    @Override
    public void sendAsIs(ChangeId stopped, ChangeId again, @Nullable Instant undoUntil) {
        outbox.needsAttention().stream()
                .map(OutboxEntry::change)
                .filter(change -> change.id().equals(stopped))
                .forEach(this::check);
        outbox.sendAsIs(stopped, again, undoUntil);
    }
}
