package pult;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for something to become so; looks again and again, and fails with words when it does not.
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Await() {}

    public static void until(String what, BooleanSupplier so) {
        until(what, PATIENCE, so);
    }

    public static void until(String what, Duration patience, BooleanSupplier so) {
        var end = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come: " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
