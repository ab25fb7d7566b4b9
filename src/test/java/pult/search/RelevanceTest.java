package pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.search.AppealSearch.Reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Whether the search finds what an operator would be glad to get. The search was tuned on the open
/// queries; the others are run and nothing but their figure is looked at.
class RelevanceTest {
    private static final double LEAST = 0.9;
    private static final Instant FROZEN = Instant.parse("2026-11-23T07:30:00Z");

    @TempDir static Path folder;

    private static FullTextSearch search;

    @BeforeAll
    static void index() throws IOException {
        search =
                new FullTextSearch(
                        folder.resolve("search/set"),
                        SealedDirectoryTest.keys(1),
                        new ListFeed(SearchSet.corpus()),
                        Clock.fixed(FROZEN, ZoneOffset.UTC));
        search.start();
        Await.until("a whole index", () -> search.coverage().whole());
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static double recall(SearchSet.Query query) {
        return query.recall(found(query));
    }

    private static List<Long> found(SearchSet.Query query) {
        return LongStream.of(search.find(query.text(), Reading.HELPFUL).ranking().ids())
                .boxed()
                .toList();
    }

    @Test
    void theOpenQueriesFindWhatIsRelevant() throws IOException {
        var open = SearchSet.queries().stream().filter(query -> !query.heldOut()).toList();
        var kinds = new TreeMap<String, double[]>();
        var sum = 0.0;
        for (var query : open) {
            var recall = recall(query);
            sum += recall;
            var kind = kinds.computeIfAbsent(query.kind(), name -> new double[2]);
            kind[0] += recall;
            kind[1]++;
            if (recall < 1) {
                System.out.printf(Locale.ROOT, "open %.2f %s%n", recall, query);
            }
        }
        kinds.forEach((kind, figures) ->
                System.out.printf(
                        Locale.ROOT, "open %s recall@10 %.3f%n", kind, figures[0] / figures[1]));
        System.out.printf(Locale.ROOT, "open recall@10 %.3f%n", sum / open.size());
        assertThat(sum / open.size()).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void soDoTheQueriesHeldOut() throws IOException {
        var heldOut = SearchSet.queries().stream().filter(SearchSet.Query::heldOut).toList();
        var recall = heldOut.stream().mapToDouble(RelevanceTest::recall).average().orElseThrow();
        System.out.printf(Locale.ROOT, "held-out recall@10 %.3f%n", recall);
        assertThat(recall).isGreaterThanOrEqualTo(LEAST);
    }
}
