package pult.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pult.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Examples written by people who had not seen the rule; a third was held out while it was made.
class MergeExamplesTest {
    private static JsonNode examples(String file) throws IOException {
        try (var in =
                Objects.requireNonNull(
                        MergeExamplesTest.class.getResourceAsStream("/merge/" + file + ".json"))) {
            return Json.mapper().readTree(in.readAllBytes());
        }
    }

    @TestFactory
    Stream<DynamicTest> open() throws IOException {
        return tests("open");
    }

    @TestFactory
    Stream<DynamicTest> heldOut() throws IOException {
        return tests("held-out");
    }

    private static Stream<DynamicTest> tests(String file) throws IOException {
        var examples = examples(file);
        var tests = new ArrayList<DynamicTest>();
        examples.path("merge")
                .forEach(one ->
                        tests.add(
                                DynamicTest.dynamicTest(
                                        one.path("name").asString(), () -> merge(one))));
        examples.path("split")
                .forEach(one ->
                        tests.add(
                                DynamicTest.dynamicTest(
                                        "«" + one.path("text").asString() + "»",
                                        () -> split(one))));
        return tests.stream();
    }

    private static void merge(JsonNode one) {
        var merge =
                TextMerge.of(
                        one.path("base").asString(),
                        one.path("mine").asString(),
                        one.path("theirs").asString());
        assertThat(merge.open()).as("conflicts").isEqualTo(one.path("conflicts").asInt());
        if (one.has("merged")) {
            assertThat(merge.text()).isEqualTo(one.path("merged").asString());
        }
        if (one.has("places")) {
            var kinds = new ArrayList<String>();
            one.path("places").forEach(place -> kinds.add(place.path("kind").asString()));
            assertThat(merge.places()).extracting(place -> place.kind().name()).isEqualTo(kinds);
        }
    }

    private static void split(JsonNode one) {
        var wanted = new ArrayList<String>();
        one.path("sentences").forEach(sentence -> wanted.add(sentence.asString()));
        assertThat(Sentences.split(one.path("text").asString()))
                .extracting(sentence -> sentence.text().strip())
                .isEqualTo(wanted);
    }

    /// Whatever the text, its sentences are that text again, and a text merged with itself stays.
    @ParameterizedTest
    @ValueSource(strings = {"open", "held-out"})
    void nothingIsLostByItself(String file) throws IOException {
        for (var one : examples(file).path("merge")) {
            for (var field : List.of("base", "mine", "theirs")) {
                var text = one.path(field).asString();
                var again = new StringBuilder();
                Sentences.split(text).forEach(s -> again.append(s.text()).append(s.gap()));
                assertThat(again.toString()).isEqualTo(text.isBlank() ? "" : text);
                assertThat(TextMerge.of(text, text, text).open()).isZero();
            }
        }
    }
}
