package pult.ui.fx;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Background work that is done one piece after another, in the order it was asked for: a text is
/// never overwritten by an older one, nor written again after it became an action. JavaFX thread.
public final class Lane {
    private record Piece<T>(
            @Nullable Object key,
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {}

    private final Background background;
    private final String name;
    private final Deque<Piece<?>> waiting = new ArrayDeque<>();
    private @Nullable CompletableFuture<Runnable> running;
    private int turn;

    /// @param name of the threads
    public Lane(Background background, String name) {
        this.background = background;
        this.name = name;
    }

    /// @param key work that waits last with the same key is replaced by this; null for none
    public <T> void add(
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

    /// Whether nothing is under way and nothing waits.
    public boolean idle() {
        return running == null && waiting.isEmpty();
    }

    /// Does all that waits before it returns; for closing. What is under way is waited for.
    public void finish() {
        while (running != null || !waiting.isEmpty()) {
            var under = running;
            if (under != null) {
                running = null;
                under.join().run();
            } else {
                now(waiting.remove());
            }
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
        var done = new CompletableFuture<Runnable>();
        running = done;
        turn++;
        var mine = turn;
        background.run(
                name,
                () -> {
                    try {
                        var result = piece.work.call();
                        done.complete(() -> piece.then.accept(result));
                        return result;
                    } catch (Exception e) {
                        done.complete(() -> piece.failed.accept(e));
                        throw e;
                    } finally {
                        done.complete(() -> {});
                    }
                },
                result -> settled(mine, () -> piece.then.accept(result)),
                e -> settled(mine, () -> piece.failed.accept(e)));
    }

    /// Once: what [#finish()] has waited for is told there.
    private void settled(int which, Runnable told) {
        if (which == turn && running != null) {
            running = null;
            told.run();
            next();
        }
    }
}
