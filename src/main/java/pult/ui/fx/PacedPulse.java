package pult.ui.fx;

import javafx.animation.PauseTransition;

import java.time.Duration;
import java.util.function.Supplier;

/// A slower [Pulse]: work follows the work before it after a pause, so that a source that changes
/// all the time costs no more than the pause allows.
public final class PacedPulse implements Pulse {
    /// Of the time that passes, the work may take one part in so many.
    private static final int SHARE = 5;

    private final Pulse pulse;
    private final Duration pause;
    private final Supplier<Duration> spent;
    private long lastNanos;
    private long spentBefore;
    private boolean ran;

    /// @param pause least time from one run to the next
    public PacedPulse(Pulse pulse, Duration pause) {
        this(pulse, pause, () -> Duration.ZERO);
    }

    /// @param pause least time from one run to the next
    /// @param spent how long that has worked in all which the runs set going; the next run waits
    ///   until five times as long has passed as the last one took
    public PacedPulse(Pulse pulse, Duration pause, Supplier<Duration> spent) {
        this.pulse = pulse;
        this.pause = pause;
        this.spent = spent;
    }

    @Override
    public void next(Runnable work) {
        Fx.onFx(() -> wait(work));
    }

    private void wait(Runnable work) {
        var now = System.nanoTime();
        var start = ran ? Math.max(now, lastNanos + rest()) : now;
        if (start == now) {
            ran = true;
            lastNanos = now;
            spentBefore = spent.get().toNanos();
            pulse.next(work);
            return;
        }
        var rest = new PauseTransition(javafx.util.Duration.seconds((start - now) / 1e9));
        rest.setOnFinished(event -> wait(work));
        rest.play();
    }

    private long rest() {
        return Math.max(pause.toNanos(), SHARE * (spent.get().toNanos() - spentBefore));
    }
}
