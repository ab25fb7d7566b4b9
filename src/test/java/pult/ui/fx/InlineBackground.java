package pult.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// [Background] of tests: does the work at once on the caller's thread.
public final class InlineBackground implements Background {
    @Override
    public <T> Work run(
            String name,
            Callable<T> work,
            Consumer<? super T> then,
            Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return () -> {};
        }
        then.accept(result);
        return () -> {};
    }
}
