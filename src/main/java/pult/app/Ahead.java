package pult.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Work begun before its result is needed, on a named thread of its own.
///
/// @param <T> what it makes
final class Ahead<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Ahead() {}

    static <T> Ahead<T> of(String name, Supplier<T> work) {
        var ahead = new Ahead<T>();
        Thread.ofPlatform().name(name).start(() -> ahead.run(work));
        return ahead;
    }

    private void run(Supplier<T> work) {
        try {
            result.complete(work.get());
        } finally {
            // A bug goes on to the handler of uncaught ones; whoever waits must not wait for ever.
            result.completeExceptionally(new IllegalStateException("the work ahead failed"));
        }
    }

    /// Waits for the result.
    ///
    /// @throws CompletionException when the work failed
    T get() {
        return result.join();
    }
}
