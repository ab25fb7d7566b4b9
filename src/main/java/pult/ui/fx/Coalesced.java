package pult.ui.fx;

import java.util.concurrent.atomic.AtomicBoolean;

/// Many notices, one refresh for each pulse. [#request()] may be called on any thread.
public final class Coalesced {
    private final Pulse pulse;
    private final Runnable refresh;
    private final AtomicBoolean asked = new AtomicBoolean();

    /// @param refresh runs where the pulse runs it, with [FxPulse] on the JavaFX thread
    public Coalesced(Pulse pulse, Runnable refresh) {
        this.pulse = pulse;
        this.refresh = refresh;
    }

    public void request() {
        if (asked.compareAndSet(false, true)) {
            pulse.next(this::run);
        }
    }

    private void run() {
        asked.set(false);
        refresh.run();
    }
}
