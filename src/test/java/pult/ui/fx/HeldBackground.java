package pult.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// [Background] of tests that want to see the time between asking and getting: work waits until
/// [#finish()].
public final class HeldBackground implements Background {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> Work run(
            String name,
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {
        var cancelled = new AtomicBoolean();
        waiting.add(() -> {
            if (!cancelled.get()) {
                new InlineBackground().run(name, work, then, failed);
            }
        });
        return () -> cancelled.set(true);
    }

    /// Does all that waits, in the order it was asked for.
    public void finish() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    public int waiting() {
        return waiting.size();
    }
}
