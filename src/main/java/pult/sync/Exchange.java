package pult.sync;

/// What screens may ask of the sync. Any thread.
public interface Exchange {
    SyncStatus status();

    /// @param listener called on a sync thread; must return at once
    /// @return closes the subscription
    Runnable listen(java.util.function.Consumer<SyncStatus> listener);

    /// «Получить сейчас»: forgets the waiting time and tries.
    void syncNow();

    /// Something new waits in the outbox, or was taken back.
    void outboxChanged();
}
