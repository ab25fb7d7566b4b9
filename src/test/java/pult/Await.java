package pult;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Waits for something to become so; looks again and again, and fails with words when it does not.
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Await() {}

    public static void until(String what, BooleanSupplier so) {
        until(what, PATIENCE, so);
    }

    /// What the program's own threads do, on one line: a failure that does not come twice is
    /// understood from its message or not at all.
    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("pult-"))
                .map(thread -> thread.getKey().getName() + " in " + places(thread.getValue()))
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String places(StackTraceElement[] stack) {
        var own =
                Stream.of(stack)
                        .filter(frame -> frame.getClassName().startsWith("pult."))
                        .limit(3)
                        .map(frame ->
                                frame.getClassName().replaceFirst(".*\\.", "")
                                        + '.'
                                        + frame.getMethodName()
                                        + ':'
                                        + frame.getLineNumber())
                        .toList();
        return own.isEmpty() ? "nothing" : String.join(" < ", own);
    }

    public static void until(String what, Duration patience, BooleanSupplier so) {
        var end = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come: " + what + "; meanwhile " + threads());
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
