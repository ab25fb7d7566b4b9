package pult.search;

import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// The local copy could not be read; the index has nothing to do with it.
final class FeedFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private FeedFailed(RuntimeException cause) {
        super(cause.getClass().getSimpleName(), cause);
    }

    static <T> T asked(Supplier<T> question) throws FeedFailed {
        try {
            return question.get();
        } catch (CompletionException e) {
            throw new FeedFailed(e.getCause() instanceof RuntimeException known ? known : e);
        } catch (RuntimeException e) {
            throw new FeedFailed(e);
        }
    }
}
