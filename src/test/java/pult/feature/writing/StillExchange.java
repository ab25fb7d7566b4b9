package pult.feature.writing;

import pult.sync.Exchange;
import pult.sync.SyncStatus;

import java.util.function.Consumer;

/// An exchange that stands at one state.
public final class StillExchange implements Exchange {
    private SyncStatus status;
    private int nudges;
    private int outboxChanges;

    public StillExchange(SyncStatus status) {
        this.status = status;
    }

    public void now(SyncStatus next) {
        status = next;
    }

    public int nudges() {
        return nudges;
    }

    public int outboxChanges() {
        return outboxChanges;
    }

    @Override
    public SyncStatus status() {
        return status;
    }

    @Override
    public Runnable listen(Consumer<SyncStatus> listener) {
        listener.accept(status);
        return () -> {};
    }

    @Override
    public void syncNow() {
        nudges++;
    }

    @Override
    public void outboxChanged() {
        outboxChanges++;
    }
}
