package pult.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Ranking;
import pult.domain.search.AppealSearch.Reading;
import pult.domain.search.Found;
import pult.domain.search.TextMarks;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/// Answers queries from an index. Safe on any thread.
final class Finder {
    /// With so many nobody looks for something alike.
    private static final int ENOUGH = 10;

    private static final int MOST_ALIKE = 30;

    /// A whole letter that was pasted is searched by its beginning.
    private static final int LONGEST = 300;

    private final SearchIndex index;
    private final Language language;
    private final Clock clock;

    Finder(SearchIndex index, Language language, Clock clock) {
        this.index = index;
        this.language = language;
        this.clock = clock;
    }

    /// @throws IOException when the index is damaged
    Found find(String words, Reading reading, Found.Coverage coverage) throws IOException {
        try {
            var asked = words.strip();
            var some = asked.length() <= LONGEST ? asked : asked.substring(0, LONGEST);
            return index.read(searcher -> find(searcher, some, reading, coverage));
        } catch (AlreadyClosedException e) {
            // Closed or made anew a moment ago.
            return Found.nothing(coverage);
        }
    }

    private Found find(
            IndexSearcher searcher, String words, Reading reading, Found.Coverage coverage)
            throws IOException {
        var lexicon = new Lexicon(searcher.getIndexReader(), language.stems());
        var correction =
                switch (reading) {
                    case HELPFUL ->
                            Correction.of(words, language.tokens(), language.vocabulary(), lexicon);
                    case LITERAL -> Correction.literally(words, language.tokens(), lexicon);
                };
        var concepts = language.concepts().of(correction.text(), correction.unfinished());
        if (concepts.isEmpty()) {
            return Found.nothing(coverage);
        }
        var shownFor = correction.text().equals(words) ? null : correction.text();
        TextMarks marks = new WordMarks(language.tokens(), language.stems(), concepts);
        var ranked = ranking(searcher, concepts, reading);
        return new Found(ranked.ranking(), ranked.sure(), shownFor, coverage, marks);
    }

    /// What has all of it comes first. Only where that is little, what is alike follows, so that
    /// the list ends soon after what was asked for.
    private Ranked ranking(IndexSearcher searcher, List<Concept> concepts, Reading reading)
            throws IOException {
        var queries = new Queries(language.stems(), clock.millis() / 86_400_000);
        var all = ranked(searcher, queries.all(concepts, false));
        if (all.length >= ENOUGH || reading == Reading.LITERAL) {
            return new Ranked(new Ranking(all), all.length);
        }
        var wider = appended(all, ranked(searcher, queries.all(concepts, true)));
        if (wider.length < ENOUGH && Queries.strong(concepts) > 1) {
            wider = appended(wider, ranked(searcher, queries.most(concepts)));
        }
        return new Ranked(new Ranking(wider), all.length);
    }

    /// @param sure so many of the first have all that was asked for
    private record Ranked(Ranking ranking, int sure) {}

    private static long[] appended(long[] first, long[] more) {
        return LongStream.concat(LongStream.of(first), LongStream.of(more))
                .distinct()
                .limit(Math.max(first.length, MOST_ALIKE))
                .toArray();
    }

    private long[] ranked(IndexSearcher searcher, Query query) throws IOException {
        var hits = searcher.search(query, new All());
        var keys = new long[hits.size];
        for (var hit = 0; hit < hits.size; hit++) {
            var inverted = Integer.MAX_VALUE - Float.floatToIntBits(hits.scores[hit]);
            keys[hit] = (long) inverted << 32 | hit;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).map(key -> hits.ids[(int) key]).toArray();
    }

    /// Gathers everything that is found: the list is filtered and grouped afterwards.
    private final class All implements CollectorManager<Hits, Hits> {
        @Override
        public Hits newCollector() {
            return new Hits();
        }

        @Override
        public Hits reduce(Collection<Hits> collectors) {
            return collectors.iterator().next();
        }
    }

    private final class Hits implements Collector {
        private long[] ids = new long[256];
        private float[] scores = new float[256];
        private int size;

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            var numbers = index.ids(context.reader());
            return new LeafCollector() {
                private @Nullable Scorable scorer;

                @Override
                public void setScorer(Scorable of) {
                    scorer = of;
                }

                @Override
                public void collect(int doc) throws IOException {
                    add(numbers[doc], Objects.requireNonNull(scorer).score());
                }
            };
        }

        private void add(long id, float score) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                scores = Arrays.copyOf(scores, size * 2);
            }
            ids[size] = id;
            scores[size++] = score;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
