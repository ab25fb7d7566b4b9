package pult.feature.editor;

import org.jspecify.annotations.Nullable;

import pult.ui.fx.Background;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Background work that is done one piece after another, in the order it was asked for: a draft is
/// never overwritten by an older one, nor written again after it became an action. JavaFX thread.
final class Lane {
    private record Piece<T>(
            @Nullable Object key,
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {}

    private final Background background;
    private final String name;
    private final Deque<Piece<?>> waiting = new ArrayDeque<>();
    private @Nullable CompletableFuture<Void> running;

    /// @param name of the threads
    Lane(Background background, String name) {
        this.background = background;
        this.name = name;
    }

    /// @param key work that waits last with the same key is replaced by this; null for none
    <T> void add(
            @Nullable Object key,
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {
        var last = waiting.peekLast();
        if (key != null && last != null && key.equals(last.key)) {
            waiting.removeLast();
        }
        waiting.add(new Piece<>(key, work, then, failed));
        next();
    }

    boolean idle() {
        return running == null && waiting.isEmpty();
    }

    /// Does all that waits before it returns; for closing. What is under way is waited for.
    void finish() {
        var under = running;
        if (under != null) {
            under.join();
        }
        while (!waiting.isEmpty()) {
            now(waiting.remove());
        }
    }

    private static <T> void now(Piece<T> piece) {
        T result;
        try {
            result = piece.work.call();
        } catch (Exception e) {
            piece.failed.accept(e);
            return;
        }
        piece.then.accept(result);
    }

    private void next() {
        if (running == null && !waiting.isEmpty()) {
            start(waiting.remove());
        }
    }

    private <T> void start(Piece<T> piece) {
        var done = new CompletableFuture<Void>();
        running = done;
        background.run(
                name,
                () -> {
                    try {
                        return piece.work.call();
                    } finally {
                        done.complete(null);
                    }
                },
                result -> {
                    running = null;
                    piece.then.accept(result);
                    next();
                },
                e -> {
                    running = null;
                    piece.failed.accept(e);
                    next();
                });
    }
}
