package pult.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs blocking work away from the JavaFX thread and brings its result back onto it. View models
/// are given one, so that their tests run without the toolkit.
public interface Background {
    /// Handle of work under way.
    interface Work {
        /// Forgets its result; the work itself runs to its end. JavaFX thread.
        void cancel();
    }

    /// @param name of the thread, e.g. `queue-ids`; no data of the work
    /// @param work blocking; runs on its own named virtual thread
    /// @param then gets the result on the JavaFX thread
    /// @param failed gets the exception on the JavaFX thread
    <T> Work run(
            String name,
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed);

    /// The same for work whose failure would be a bug: the exception goes to the handler of
    /// uncaught exceptions of the JavaFX thread.
    default <T> Work run(String name, Callable<T> work, Consumer<? super T> then) {
        return run(
                name,
                work,
                then,
                e -> {
                    throw new IllegalStateException(name, e);
                });
    }

    /// Work without a result.
    default Work run(String name, Runnable work) {
        return run(
                name,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                },
                done -> {});
    }
}
