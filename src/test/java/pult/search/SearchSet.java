package pult.search;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// The relevance set for full-text search: a frozen corpus and judged queries. How it was made and
/// judged is told in `search/README.md` of the test resources.
public final class SearchSet {
    /// How many of the first hits count.
    public static final int DEPTH = 10;

    private SearchSet() {}

    /// @param id kind and place within the kind, e.g. `typo-07`
    /// @param kind what makes the query hard, e.g. `synonym`
    /// @param text as an operator types it
    /// @param relevant numbers of all relevant appeals, ascending, never empty
    /// @param heldOut true when the query is for the end, not for tuning
    public record Query(String id, String kind, String text, List<Long> relevant, boolean heldOut) {
        public Query {
            relevant = List.copyOf(relevant);
        }

        /// Relevant ones among the first ten, over as many as could be there.
        ///
        /// @param found numbers of appeals, best first, each once
        /// @return 0…1
        public double recall(List<Long> found) {
            var hits = found.stream().limit(DEPTH).filter(relevant::contains).count();
            return (double) hits / Math.min(DEPTH, relevant.size());
        }

        @Override
        public String toString() {
            return id + " «" + text + '»';
        }
    }

    /// All queries, those held out too.
    public static List<Query> queries() throws IOException {
        return Json.mapper()
                .readTree(bytes("queries.json"))
                .valueStream()
                .map(SearchSet::query)
                .toList();
    }

    /// The appeals of the corpus, oldest first. Only what is text is frozen; the rest is empty: no
    /// history, no files, no due dates, and an answer is as old as its appeal.
    public static List<Appeal> corpus() throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes("corpus.jsonl.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> appeal(Json.mapper().readTree(line)))
                    .toList();
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SearchSet.class.getResourceAsStream("/search/" + file))) {
            return in.readAllBytes();
        }
    }

    private static Query query(JsonNode node) {
        return new Query(
                node.path("id").asString(),
                node.path("kind").asString(),
                node.path("text").asString(),
                node.path("relevant").valueStream().map(JsonNode::asLong).toList(),
                node.path("heldOut").asBoolean());
    }

    private static Appeal appeal(JsonNode line) {
        var received = Instant.parse(line.path("receivedAt").asString());
        return new Appeal(
                new AppealId(line.path("number").asLong()),
                1,
                AppealState.valueOf(line.path("state").asString()),
                line.path("state").asString(),
                line.path("statusText").asString(),
                LegalRegime.valueOf(line.path("regime").asString()),
                Channel.valueOf(line.path("channel").asString()),
                new Topic(
                        line.path("block").asString(),
                        line.path("category").asString(),
                        line.path("subcategory").asString()),
                line.path("essence").asString(),
                line.path("text").asString(),
                applicant(line),
                new Place(
                        line.path("municipality").asString(),
                        line.path("address").asString(),
                        null,
                        Place.Precision.NONE),
                received,
                received,
                null,
                false,
                text(line, "executor"),
                null,
                null,
                null,
                List.of(),
                line.path("answers").valueStream().map(node -> answer(node, received)).toList());
    }

    private static Applicant applicant(JsonNode line) {
        return new Applicant(
                line.path("surname").asString(),
                line.path("name").asString(),
                text(line, "patronymic"),
                text(line, "phone"),
                text(line, "email"));
    }

    private static Answer answer(JsonNode node, Instant at) {
        return new Answer(
                text(node, "number"),
                null,
                node.path("text").asString(),
                text(node, "author"),
                text(node, "approver"),
                at,
                false);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isNull() ? null : node.path(name).asString();
    }
}
