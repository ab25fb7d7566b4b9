package pult.app;

import javafx.animation.AnimationTimer;

import java.util.function.BooleanSupplier;

/// Waits for the first rows to be on the screen: what an operator came for goes before everything
/// else of the window. JavaFX thread.
final class FirstRows extends AnimationTimer {
    /// Longer nobody waits for the store: a window without card and menus is no window.
    private static final long LONGEST_NANOS = 1_500_000_000L;

    private final BooleanSupplier read;
    private final Runnable then;
    private long began;
    private int pulses;

    private FirstRows(BooleanSupplier read, Runnable then) {
        this.read = read;
        this.then = then;
    }

    /// @param read true once the list has been read
    /// @param then runs when it is painted
    static void painted(BooleanSupplier read, Runnable then) {
        new FirstRows(read, then).start();
    }

    @Override
    public void handle(long now) {
        if (began == 0) {
            began = now;
        }
        // The pulse that finds the list read lays its rows out and hands them to the screen; the
        // next one does not come before they are drawn.
        if ((read.getAsBoolean() && ++pulses > 1)
                || now - began > StartMark.patience(LONGEST_NANOS)) {
            stop();
            then.run();
        }
    }
}
