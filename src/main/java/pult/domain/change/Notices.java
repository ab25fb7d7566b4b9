package pult.domain.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells who listens that something stored has changed. Safe on any thread; listeners are called on
/// the thread of the change and must only note it and return.
public final class Notices {
    private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();

    /// What changed.
    public enum Notice {
        APPEALS,
        OUTBOX,
        DRAFTS,
        TEMPLATES,
        FILES,
        VIEWS
    }

    /// @return closes the subscription
    public Runnable listen(Consumer<Notice> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(Notice notice) {
        for (var listener : listeners) {
            listener.accept(notice);
        }
    }
}
