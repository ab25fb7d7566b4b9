package pult.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;

/// [Pulse] of tests: beats when told to.
public final class HandPulse implements Pulse {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void next(Runnable work) {
        waiting.add(work);
    }

    /// @return how many pieces of work it ran
    public int beat() {
        var now = waiting.size();
        for (var i = 0; i < now; i++) {
            waiting.remove().run();
        }
        return now;
    }
}
