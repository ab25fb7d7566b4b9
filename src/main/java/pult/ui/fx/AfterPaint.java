package pult.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A [Background] whose results come after the frame that answers the operator's key: the mark on
/// the next row is on the screen before its card, which takes longer, is made. JavaFX thread.
public final class AfterPaint implements Background {
    private final Background background;
    private final Pulse pulse;
    private final List<Runnable> held = new ArrayList<>();

    public AfterPaint(Background background, Pulse pulse) {
        this.background = background;
        this.pulse = pulse;
    }

    @Override
    public <T> Work run(
            String name,
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {
        var gone = new boolean[1];
        var running =
                background.run(
                        name,
                        work,
                        result -> later(gone, () -> then.accept(result)),
                        failure -> later(gone, () -> failed.accept(failure)));
        return () -> {
            gone[0] = true;
            running.cancel();
        };
    }

    /// The first beat comes before the frame is drawn, the second one behind it.
    private void later(boolean[] gone, Runnable result) {
        Runnable delivery =
                () -> {
                    if (!gone[0]) {
                        gone[0] = true;
                        result.run();
                    }
                };
        held.add(delivery);
        pulse.next(() -> pulse.next(() -> deliver(delivery)));
    }

    private void deliver(Runnable delivery) {
        if (held.remove(delivery)) {
            delivery.run();
        }
    }

    /// Brings at once what has come and waits for the next frame: a key that means the card must
    /// meet the card of the row that is marked. JavaFX thread.
    public void flush() {
        while (!held.isEmpty()) {
            held.removeFirst().run();
        }
    }
}
