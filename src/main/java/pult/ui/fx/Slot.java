package pult.ui.fx;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A place for one result at a time: starting new work drops the older work and whatever it would
/// still bring. JavaFX thread.
public final class Slot {
    private final Background background;
    private final String name;
    private long latest;
    private boolean busy;
    private Background.@Nullable Work running;

    /// @param name of the threads, e.g. `card`
    public Slot(Background background, String name) {
        this.background = background;
        this.name = name;
    }

    public <T> void run(Callable<T> work, Consumer<? super T> then) {
        run(
                work,
                then,
                e -> {
                    throw new IllegalStateException(name, e);
                });
    }

    public <T> void run(
            Callable<T> work, Consumer<? super T> then, Consumer<? super Exception> failed) {
        clear();
        var mine = latest;
        busy = true;
        running =
                background.run(
                        name,
                        work,
                        result -> {
                            if (mine == latest) {
                                busy = false;
                                then.accept(result);
                            }
                        },
                        e -> {
                            if (mine == latest) {
                                busy = false;
                                failed.accept(e);
                            }
                        });
    }

    /// True while a result is awaited.
    public boolean busy() {
        return busy;
    }

    /// Forgets what is under way.
    public void clear() {
        latest++;
        busy = false;
        var old = running;
        running = null;
        if (old != null) {
            old.cancel();
        }
    }
}
