package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry.Status;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// The local copy of a simulated workstation: what the sync needs and what its operator does.
interface SimStore extends Replica {
    /// @return false when the appeal does not take it; nothing was stored
    boolean act(Change change, @Nullable Instant notBefore);

    boolean undo(ChangeId id);

    @Nullable Appeal visible(AppealId id);

    Set<AppealId> shown();

    /// The server's truth as far as it is known here.
    @Nullable Appeal truth(AppealId id);

    /// What is known of every action that was not taken back, in the order they were made.
    Map<ChangeId, Standing> outbox();

    record Standing(Change change, Status status, boolean offered) {}
}
