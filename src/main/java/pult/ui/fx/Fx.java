package pult.ui.fx;

import javafx.application.Platform;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// The only way onto the JavaFX thread.
public final class Fx {
    private Fx() {}

    /// Starts the toolkit when nobody has; returns once it runs. Windows that close do not end it.
    public static void start() {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRuns) {
            started.countDown();
        }
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the toolkit was starting", e);
        }
        Platform.setImplicitExit(false);
    }

    /// Runs at once when called on the JavaFX thread, else soon on it. Any thread.
    public static void onFx(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /// Runs after the present event has been dealt with, never at once. Any thread.
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /// Runs on the JavaFX thread and waits for the result; for snapshots, start-up and tests.
    public static <T> T call(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        var task = new FutureTask<>(work::get);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the JavaFX thread", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("failed on the JavaFX thread", e.getCause());
        }
    }

    public static boolean onFxThread() {
        return Platform.isFxApplicationThread();
    }
}
