package pult.ui.fx;

import javafx.animation.PauseTransition;

import java.time.Duration;

/// A slower [Pulse]: work follows the work before it after a pause, so that a source that changes
/// all the time costs no more than the pause allows.
public final class PacedPulse implements Pulse {
    private final Pulse pulse;
    private final Duration pause;
    private long lastNanos;
    private boolean ran;

    /// @param pause least time from one run to the next
    public PacedPulse(Pulse pulse, Duration pause) {
        this.pulse = pulse;
        this.pause = pause;
    }

    @Override
    public void next(Runnable work) {
        Fx.onFx(() -> wait(work));
    }

    private void wait(Runnable work) {
        var now = System.nanoTime();
        var start = ran ? Math.max(now, lastNanos + pause.toNanos()) : now;
        ran = true;
        lastNanos = start;
        if (start == now) {
            pulse.next(work);
            return;
        }
        var rest = new PauseTransition(javafx.util.Duration.seconds((start - now) / 1e9));
        rest.setOnFinished(event -> pulse.next(work));
        rest.play();
    }
}
