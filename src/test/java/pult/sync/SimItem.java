package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Change;
import pult.domain.change.OutboxEntry.Status;
import pult.store.StoreRules;

import java.time.Instant;

/// A row of the simulated outbox.
final class SimItem {
    final Change change;
    final long seq;
    final @Nullable Instant notBefore;
    long baseVersion;
    long acceptedVersion;
    boolean offered;
    Status status = Status.QUEUED;

    SimItem(Change change, long seq, @Nullable Instant notBefore, long baseVersion) {
        this.change = change;
        this.seq = seq;
        this.notBefore = notBefore;
        this.baseVersion = baseVersion;
    }

    boolean waits() {
        return status.waiting();
    }

    Replica.Pending pending() {
        return new Replica.Pending(change, baseVersion, seq, notBefore);
    }

    StoreRules.Waiting rule() {
        return new StoreRules.Waiting(change, baseVersion, seq, offered);
    }
}
