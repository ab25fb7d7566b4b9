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
        outbox.put(rightful(change), undoUntil);
    }

    @Override
    public void putBeside(Change change) {
        outbox.putBeside(rightful(change));
    }

    /// A step says itself whose right is used, because the operator has read it. Whatever else is
    /// done by a lent right is noted here: there is nothing about it to be read before.
    private Change rightful(Change change) {
        var acting = check(change);
        return acting == null || change.action() instanceof Action.Move
                ? change
                : change.actingFor(acting);
    }

    /// Login of the person whose right is used, null for one's own.
    private @Nullable String check(Change change) {
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
        if (acting == null) {
            return null;
        }
        if (change.action() instanceof Action.Move && !acting.login().equals(change.actingFor())) {
            throw new NotApplicable(Obstacle.FORBIDDEN);
        }
        return acting.login();
    }

    /// What was allowed when it was made may not be now: a substitution ends, a role is taken away.
    @Override
    public void sendAsIs(ChangeId stopped, ChangeId again, @Nullable Instant undoUntil) {
        outbox.needsAttention().stream()
                .map(OutboxEntry::change)
                .filter(change -> change.id().equals(stopped))
                .forEach(this::stillRightful);
        outbox.sendAsIs(stopped, again, undoUntil);
    }

    private void stillRightful(Change change) {
        var acting = check(change);
        if (acting != null && !acting.equals(change.actingFor())) {
            throw new NotApplicable(Obstacle.FORBIDDEN);
        }
    }
}
