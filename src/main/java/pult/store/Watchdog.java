package pult.store;

import pult.platform.Threads;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work on the database that may never come back, on a thread of its own. It is waited for and left
/// behind, never interrupted: an interrupt closes the file under every other thread.
final class Watchdog<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();

    /// Begins the work.
    Watchdog(String thread, Callable<T> work) {
        Threads.platform(thread)
                .newThread(() -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception | Error e) {
                        result.completeExceptionally(e);
                    }
                })
                .start();
    }

    /// @throws TimeoutException when it is not done by then; it goes on
    /// @throws ExecutionException with what the work threw
    T await(Duration longest) throws InterruptedException, ExecutionException, TimeoutException {
        return result.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// The same for a caller that must not give up early: an interrupt is kept for later.
    T awaitAnyhow(Duration longest) throws ExecutionException, TimeoutException {
        var until = System.nanoTime() + longest.toNanos();
        var interrupted = false;
        try {
            while (true) {
                try {
                    return await(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    CompletableFuture<T> result() {
        return result;
    }
}
