package pult.search;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.search.Found;
import pult.domain.search.SearchFeed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Compares the index with the local copy and writes what differs: everything for a new index, what
/// changed meanwhile for one that was left behind. There is nothing else to remember between runs.
/// One thread, and one that reads ahead of it.
final class IndexPass {
    private static final int STATES = 2000;

    /// Read at once: an appeal that an operator opens meanwhile waits for so many at most.
    private static final int DOCUMENTS = 64;

    private static final String READER = "pult-search-read";

    /// So much is not done again after a crash.
    private static final int COMMIT_AFTER = 20_000;

    private final SearchIndex index;
    private final AppealDocument documents;
    private final SearchFeed feed;
    private final BooleanSupplier stopped;
    private SearchIndex.@Nullable Held held;
    private int uncommitted;

    IndexPass(
            SearchIndex index, AppealDocument documents, SearchFeed feed, BooleanSupplier stopped) {
        this.index = index;
        this.documents = documents;
        this.feed = feed;
        this.stopped = stopped;
    }

    /// @param progress told after each commit and at the end
    void run(Consumer<Found.Coverage> progress) throws IOException, FeedFailed {
        var before = held == null ? written() : held;
        held = null;
        var total = FeedFailed.asked(feed::count);
        if (before.size() > 0) {
            progress.accept(new Found.Coverage(index.size(), total, false));
        }
        var now = new SearchIndex.Held();
        var written = 0;
        var place = 0;
        var after = 0L;
        for (var states = states(after);
                !states.isEmpty() && !stopped.getAsBoolean();
                states = states(after)) {
            var differing = new ArrayList<SearchFeed.State>();
            for (var state : states) {
                while (place < before.size() && before.id(place) < state.id()) {
                    index.remove(before.id(place++));
                    written++;
                }
                var same = place < before.size() && before.id(place) == state.id();
                if (!same || before.mark(place) != state.mark()) {
                    differing.add(state);
                }
                place += same ? 1 : 0;
                now.add(state.id(), state.mark());
            }
            after = states.getLast().id();
            written += write(differing, before.size() > 0);
            if (uncommitted >= COMMIT_AFTER) {
                commit();
                progress.accept(new Found.Coverage(index.size(), total, false));
            }
        }
        if (stopped.getAsBoolean()) {
            return;
        }
        for (; place < before.size(); place++) {
            index.remove(before.id(place));
            written++;
        }
        finish(now, written, total, progress);
    }

    /// Also what a pass wrote that did not come to its end: it is not written twice.
    private SearchIndex.Held written() throws IOException {
        index.show();
        return index.held();
    }

    private void finish(
            SearchIndex.Held now, int written, long total, Consumer<Found.Coverage> progress)
            throws IOException {
        if (uncommitted >= DOCUMENTS) {
            commit();
        } else if (written > 0) {
            index.show();
        }
        held = now;
        var size = index.size();
        progress.accept(new Found.Coverage(size, Math.max(size, total), true));
    }

    private void commit() throws IOException {
        index.commit();
        uncommitted = 0;
    }

    private List<SearchFeed.State> states(long after) throws FeedFailed {
        return FeedFailed.asked(() -> feed.states(after, STATES));
    }

    /// The next appeals are read while the present ones are written: both take about as long.
    private int write(List<SearchFeed.State> states, boolean replacing)
            throws IOException, FeedFailed {
        var next = read(states, 0);
        for (var from = 0; from < states.size() && !stopped.getAsBoolean(); from += DOCUMENTS) {
            var appeals = FeedFailed.asked(next::join);
            next = read(states, from + DOCUMENTS);
            var some = part(states, from);
            var marks = new HashMap<Long, Long>();
            some.forEach(state -> marks.put(state.id(), state.mark()));
            for (var appeal : appeals) {
                var id = appeal.id().number();
                var document = documents.of(appeal, marks.getOrDefault(id, 0L));
                if (replacing) {
                    index.writer().updateDocument(AppealDocument.term(id), document);
                } else {
                    index.writer().addDocument(document);
                }
            }
            uncommitted += some.size();
        }
        return states.size();
    }

    private CompletableFuture<List<Appeal>> read(List<SearchFeed.State> states, int from) {
        var ids = part(states, from).stream().mapToLong(SearchFeed.State::id).toArray();
        return ids.length == 0
                ? CompletableFuture.completedFuture(List.of())
                : CompletableFuture.supplyAsync(
                        () -> feed.appeals(ids), Thread.ofVirtual().name(READER)::start);
    }

    private static List<SearchFeed.State> part(List<SearchFeed.State> states, int from) {
        var size = states.size();
        return states.subList(Math.min(size, from), Math.min(size, from + DOCUMENTS));
    }
}
