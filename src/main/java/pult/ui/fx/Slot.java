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
    private @Nullable Runnable again;

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
                                came(() -> then.accept(result));
                            }
                        },
                        e -> {
                            if (mine == latest) {
                                came(() -> failed.accept(e));
                            }
                        });
    }

    /// A bug in what is done with it keeps nobody from reading again.
    private void came(Runnable use) {
        busy = false;
        try {
            use.run();
        } finally {
            once();
        }
    }

    /// Something stored has changed: reads again, after the reading under way if there is one, so
    /// that a store that changes all the time does not keep a result from ever being shown.
    ///
    /// @param read starts the reading in this slot
    public void follow(Runnable read) {
        if (busy) {
            again = read;
        } else {
            read.run();
        }
    }

    private void once() {
        var read = again;
        again = null;
        if (read != null) {
            read.run();
        }
    }

    /// Forgets what is under way.
    public void clear() {
        latest++;
        busy = false;
        again = null;
        var old = running;
        running = null;
        if (old != null) {
            old.cancel();
        }
    }
}
