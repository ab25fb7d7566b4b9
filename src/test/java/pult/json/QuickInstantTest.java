package pult.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Random;

/// The quick way against Jackson's own, which shares no code with it.
final class QuickInstantTest {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private static String read(JsonMapper mapper, String text) {
        try {
            return String.valueOf(mapper.readValue('"' + text + '"', Instant.class));
        } catch (JacksonException e) {
            return "refused";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-06T10:00:00Z",
                "2026-03-06T10:00:00.5Z",
                "2026-03-06T10:00:00.000000001Z",
                "2026-03-06T10:00:00.123456789Z",
                "2026-03-06T10:00:00.1234567890Z",
                "2026-03-06T10:00:00.Z",
                "2026-03-06T10:00Z",
                "2026-03-06T24:00:00Z",
                "2026-03-06T23:59:60Z",
                "2026-03-06T10:60:00Z",
                "2026-02-29T10:00:00Z",
                "2028-02-29T10:00:00Z",
                "2026-02-30T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-00-01T10:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "-001-01-01T00:00:00Z",
                "+2026-03-06T10:00:0Z",
                "2026-03-06T10:00:00+03:00",
                "2026-03-06T10:00:00+0300",
                "2026-03-06t10:00:00z",
                "2026-03-06 10:00:00Z",
                "2026-03-06T1٠:00:00Z",
                "2026-03-06T10:00:00.-12Z",
                "1772791200",
                "1772791200.5",
                "",
                " ",
                "завтра"
            })
    void readsWhatJacksonReads(String text) {
        assertThat(read(Json.mapper(), text)).isEqualTo(read(PLAIN, text));
    }

    @Test
    void readsEveryTimeThatIsWritten() {
        var seed = Long.getLong("times.seed", System.nanoTime());
        System.out.println("times: -Dtimes.seed=" + seed);
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var scale = new int[] {1, 1_000, 1_000_000, 1_000_000_000}[random.nextInt(4)];
            var time =
                    Instant.ofEpochSecond(
                            random.nextLong(-62_167_219_200L, 253_402_300_800L),
                            random.nextInt(1_000_000_000) / scale * (long) scale);

            assertThat(QuickInstant.parse(time.toString())).as(time.toString()).isEqualTo(time);
        }
    }

    @Test
    void anEmptyValueStaysOne() {
        assertThat((Object) Json.mapper().readValue("null", Instant.class)).isNull();
    }
}
