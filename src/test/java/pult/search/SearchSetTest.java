package pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.appeal.Appeal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// The relevance set agrees with itself and with its corpus.
final class SearchSetTest {
    private static List<SearchSet.Query> queries;
    private static List<Appeal> corpus;

    @BeforeAll
    static void read() throws IOException {
        queries = SearchSet.queries();
        corpus = SearchSet.corpus();
    }

    @Test
    void theCorpusIsWhole() {
        assertThat(corpus.stream().map(appeal -> appeal.id().number()))
                .hasSize(CorpusMaker.SIZE)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(corpus)
                .allSatisfy(appeal -> {
                    assertThat(appeal.text()).isNotBlank();
                    assertThat(appeal.essence()).isNotBlank();
                });
        assertThat(corpus).anySatisfy(appeal -> assertThat(appeal.answers()).isNotEmpty());
    }

    @Test
    void threeHundredQueriesAndNoneTwice() {
        assertThat(queries).hasSize(300);
        assertThat(queries).extracting(SearchSet.Query::id).doesNotHaveDuplicates();
        assertThat(queries.stream().map(query -> query.text().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void everyThirdOfAKindIsHeldOut() {
        var kinds = queries.stream().collect(groupingBy(SearchSet.Query::kind));
        assertThat(kinds)
                .containsOnlyKeys(
                        "inflected",
                        "yo",
                        "typo",
                        "layout",
                        "case",
                        "synonym",
                        "number",
                        "name",
                        "address",
                        "answer",
                        "combined",
                        "phrase");
        kinds.forEach((kind, ofKind) -> {
            assertThat(ofKind.size() % 3).as(kind).isZero();
            for (var i = 0; i < ofKind.size(); i++) {
                var query = ofKind.get(i);
                assertThat(query.id()).isEqualTo("%s-%02d", kind, i + 1);
                assertThat(query.heldOut()).as(query.toString()).isEqualTo(i % 3 == 2);
            }
        });
        assertThat(queries).filteredOn(SearchSet.Query::heldOut).hasSize(100);
    }

    @Test
    void everyRelevantAppealIsInTheCorpus() {
        var numbers =
                corpus.stream().map(appeal -> appeal.id().number()).collect(Collectors.toSet());
        assertThat(queries)
                .allSatisfy(query ->
                        assertThat(query.relevant())
                                .as(query.toString())
                                .isNotEmpty()
                                .isSorted()
                                .doesNotHaveDuplicates()
                                .isSubsetOf(numbers));
    }

    @Test
    void everySectorIsAskedAbout() {
        var asked = new HashSet<Long>();
        queries.forEach(query -> asked.addAll(query.relevant()));
        assertThat(
                        corpus.stream()
                                .filter(appeal -> asked.contains(appeal.id().number()))
                                .map(appeal -> appeal.topic().block())
                                .collect(Collectors.toSet()))
                .isEqualTo(
                        corpus.stream()
                                .map(appeal -> appeal.topic().block())
                                .collect(Collectors.toSet()));
    }

    @Test
    void recallCountsWhatCouldBeAmongTheFirstTen() {
        var few = new SearchSet.Query("a", "a", "a", List.of(1L, 2L), false);
        assertThat(few.recall(List.of(2L, 5L))).isEqualTo(0.5);
        assertThat(few.recall(List.of(9L, 2L, 1L))).isEqualTo(1);
        assertThat(few.recall(List.of())).isZero();
        var numbers = LongStream.rangeClosed(1, 40).boxed().toList();
        var many = new SearchSet.Query("b", "b", "b", numbers, false);
        assertThat(many.recall(numbers)).isEqualTo(1);
        assertThat(few.recall(numbers.reversed())).isZero();
    }
}
