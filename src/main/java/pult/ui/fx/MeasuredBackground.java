package pult.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A [Background] that knows how long its work has taken in all, work under way included.
public final class MeasuredBackground implements Background {
    private final Background background;
    private long doneNanos;

    /// Sum of the times at which what is under way began.
    private long beganNanos;

    private int running;

    public MeasuredBackground(Background background) {
        this.background = background;
    }

    /// Never becomes less. Any thread.
    public synchronized Duration spent() {
        return Duration.ofNanos(doneNanos + running * System.nanoTime() - beganNanos);
    }

    @Override
    public <T> Work run(
            String name,
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {
        return background.run(name, () -> measured(work), then, failed);
    }

    private <T> T measured(Callable<T> work) throws Exception {
        var began = begin();
        try {
            return work.call();
        } finally {
            end(began);
        }
    }

    private synchronized long begin() {
        var now = System.nanoTime();
        running++;
        beganNanos += now;
        return now;
    }

    private synchronized void end(long began) {
        running--;
        beganNanos -= began;
        doneNanos += System.nanoTime() - began;
    }
}
