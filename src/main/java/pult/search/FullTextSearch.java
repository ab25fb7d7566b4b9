package pult.search;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.search.AppealSearch;
import pult.domain.search.Found;
import pult.domain.search.SearchFeed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javax.crypto.SecretKey;

/// The search with its index, which one thread of the lowest priority (`pult-search`) keeps in step
/// with the local copy. An index that is missing, damaged or of another replica is made anew.
public final class FullTextSearch implements AppealSearch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FullTextSearch.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    /// Looking through everything takes a twentieth of the time at most.
    private static final int REST = 20;

    private static final Duration NOT_READY = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private enum Signal {
        CHANGED,
        BROKEN,
        END
    }

    private final Path folder;
    private final Function<byte[], SecretKey> keys;
    private final SearchFeed feed;
    private final Clock clock;
    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile @Nullable Finder finder;
    private volatile Found.Coverage coverage = Found.Coverage.NONE;
    private volatile boolean closed;

    /// @param folder of this replica's index; what else lies beside it belonged to others and goes
    /// @param keys gives the key that belongs to a salt
    @SuppressWarnings("ThreadPriorityCheck")
    public FullTextSearch(
            Path folder, Function<byte[], SecretKey> keys, SearchFeed feed, Clock clock) {
        this.folder = folder;
        this.keys = keys;
        this.feed = feed;
        this.clock = clock;
        thread = Thread.ofPlatform().name("pult-search").daemon().unstarted(this::run);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /// Opens the index and brings it into step.
    public void start() {
        thread.start();
    }

    /// Something stored has changed. Any thread; returns at once.
    public void changed() {
        signals.add(Signal.CHANGED);
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Found.Coverage coverage() {
        return coverage;
    }

    @Override
    public Found find(String words, Reading reading) {
        var present = finder;
        if (present == null || words.isBlank()) {
            return Found.nothing(coverage);
        }
        try {
            return present.find(words, reading, coverage);
        } catch (IOException e) {
            // A damaged file is seen by the codes of its blocks before anybody believes it.
            LOG.warn("the index cannot be read: {}", e.getClass().getSimpleName());
            signals.add(Signal.BROKEN);
            return Found.nothing(coverage);
        }
    }

    private void run() {
        IndexFolder.quiet();
        var language = Language.load();
        var pause = AFTER_FAILURE;
        while (!closed) {
            try (var index = opened(language.version())) {
                finder = new Finder(index, language, clock);
                serve(index, new IndexPass(index, language.documents(), feed, () -> closed));
                if (closed) {
                    return;
                }
                LOG.warn("the index is made anew");
            } catch (IOException | RuntimeException e) {
                LOG.warn("the index is lost: {}", e.getClass().getSimpleName());
            } finally {
                finder = null;
            }
            dropped();
            pause(pause);
            // What breaks again and again must not keep the disk busy.
            var longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private SearchIndex opened(String analysis) throws IOException {
        IndexFolder.only(folder);
        return SearchIndex.open(folder, keys, analysis);
    }

    private void dropped() {
        if (closed) {
            return;
        }
        tell(Found.Coverage.NONE);
        try {
            IndexFolder.clear(folder);
        } catch (IOException e) {
            LOG.warn("the index does not go: {}", e.getClass().getSimpleName());
        }
    }

    private void pause(Duration longest) {
        var until = System.nanoTime() + longest.toNanos();
        for (var left = longest; !closed && !left.isNegative(); ) {
            awaited(left);
            left = Duration.ofNanos(until - System.nanoTime());
        }
    }

    /// Returns when the index is broken or this is closed.
    private void serve(SearchIndex index, IndexPass pass) throws IOException {
        while (!closed) {
            var began = System.nanoTime();
            var done = passed(pass);
            if (closed) {
                break;
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            if (broken(done ? rest(took) : NOT_READY, !done)) {
                return;
            }
        }
        index.commit();
    }

    /// @return false when it has to be tried again
    private boolean passed(IndexPass pass) throws IOException {
        try {
            if (FeedFailed.asked(feed::ready)) {
                pass.run(this::tell);
                return true;
            }
        } catch (FeedFailed e) {
            LOG.warn("nothing to index: {}", e.getMessage());
        }
        return false;
    }

    private static Duration rest(Duration took) {
        var rest = took.multipliedBy(REST);
        return rest.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : rest;
    }

    /// Rests so long, and until there is something to do.
    private boolean broken(Duration rest, boolean again) {
        var until = System.nanoTime() + rest.toNanos();
        var changed = again;
        while (!closed) {
            var left = Duration.ofNanos(until - System.nanoTime());
            if (left.isNegative() && changed) {
                return false;
            }
            switch (awaited(left.isNegative() ? Duration.ofHours(1) : left)) {
                case CHANGED -> changed = true;
                case BROKEN -> {
                    return true;
                }
                case END -> {
                    return false;
                }
                case null -> {}
            }
        }
        return false;
    }

    private @Nullable Signal awaited(Duration longest) {
        try {
            return signals.poll(longest.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Nobody has a reason to; an interrupt would close the files of the index.
            LOG.warn("the search was interrupted");
            return null;
        }
    }

    private void tell(Found.Coverage now) {
        coverage = now;
        listeners.forEach(Runnable::run);
    }

    /// Ends after the batch under way; what is written stays.
    @Override
    public void close() {
        closed = true;
        signals.add(Signal.END);
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
