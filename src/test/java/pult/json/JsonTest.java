package pult.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;

final class JsonTest {
    private enum Colour {
        RED,
        BLUE
    }

    private record Thing(String name, long count, Instant at, Colour colour) {}

    private static final Thing THING =
            new Thing("ямы", 3, Instant.parse("2026-04-06T09:00:00.123456Z"), Colour.BLUE);

    private static void refused(String json, Class<?> type) {
        assertThatThrownBy(() -> Json.mapper().readValue(json, type))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void writesTimesAsTextAndReadsThemBack() {
        var json = Json.mapper().writeValueAsString(THING);

        assertThat(json).contains("\"2026-04-06T09:00:00.123456Z\"").contains("ямы");
        assertThat(Json.mapper().readValue(json, Thing.class)).isEqualTo(THING);
        assertThat(Json.mapper().readValue("\"2026-04-06T12:00:00+03:00\"", ZonedDateTime.class))
                .as("the offset is kept")
                .hasToString("2026-04-06T12:00+03:00");
    }

    @Test
    void passesOverFieldsNobodyKnows() {
        var json =
                "{\"name\":\"x\",\"новое\":{\"a\":[1]},\"count\":1,"
                        + "\"at\":\"2026-01-01T00:00:00Z\",\"colour\":\"RED\"}";
        assertThat(Json.mapper().readValue(json, Thing.class).colour()).isEqualTo(Colour.RED);
    }

    @Test
    void refusesHostileInput() {
        refused("[".repeat(51) + "]".repeat(51), Object.class);
        assertThat(Json.mapper().readValue("[".repeat(50) + "]".repeat(50), Object.class))
                .isNotNull();
        refused('"' + "x".repeat(Json.MAX_STRING + 1) + '"', String.class);
        refused("{\"" + "n".repeat(300) + "\":1}", Map.class);
        refused("1".repeat(200), Number.class);
        refused("{} {}", Map.class);
        refused("[" + "1,".repeat(2_000_000) + "1]", Object.class);
        refused("{\"colour\":1}", Thing.class);
        refused("{\"@class\":\"java.io.File\"}", Colour.class);
    }

    @Test
    void doesNotQuoteTheInputInFailures() {
        assertThatThrownBy(() -> Json.mapper().readValue("{\"name\":\"Иванов\",,}", Thing.class))
                .hasMessageNotContaining("Иванов");
    }
}
