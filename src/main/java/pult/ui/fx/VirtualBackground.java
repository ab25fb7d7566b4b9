package pult.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// [Background] on named virtual threads. Closed before what the work reads from: what comes back
/// later is dropped, failures too, because nobody is there to see them.
public final class VirtualBackground implements Background, AutoCloseable {
    private volatile boolean closed;

    @Override
    public <T> Work run(
            String name,
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {
        var cancelled = new AtomicBoolean();
        var _ = Thread.ofVirtual().name(name).start(() -> go(work, then, failed, cancelled));
        // Never an interrupt: on a thread that reads the database it would close the file under it.
        return () -> cancelled.set(true);
    }

    private <T> void go(
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed,
            AtomicBoolean cancelled) {
        try {
            var result = work.call();
            deliver(cancelled, () -> then.accept(result));
        } catch (Exception e) {
            deliver(cancelled, () -> failed.accept(e));
        }
    }

    private void deliver(AtomicBoolean cancelled, Runnable result) {
        Fx.later(() -> {
            if (!closed && !cancelled.get()) {
                result.run();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
    }
}
