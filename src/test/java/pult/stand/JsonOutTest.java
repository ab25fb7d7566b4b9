package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.json.Json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

final class JsonOutTest {
    @Test
    void textsAreReadBackAsTheyWere() {
        var random = new SplittableRandom(7);
        for (var i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(40); n > 0; n--) {
                text.appendCodePoint(
                        switch (random.nextInt(5)) {
                            case 0 -> random.nextInt(0x20);
                            case 1 -> 0x1F600 + random.nextInt(60);
                            case 2 -> 0x2010 + random.nextInt(60);
                            case 3 -> "\"\\/ab".charAt(random.nextInt(5));
                            default -> 'а' + random.nextInt(32);
                        });
            }
            var written = new JsonOut(8).text(text.toString()).text();
            assertThat(Json.mapper().readTree(written).asString()).isEqualTo(text.toString());
        }
        assertThat(new JsonOut(8).text("a\uD83Db").text()).isEqualTo("\"a\uFFFDb\"");
    }

    @Test
    void timesAreThoseOfJava() {
        var random = new SplittableRandom(8);
        for (var i = 0; i < 5000; i++) {
            var time =
                    Instant.ofEpochSecond(
                                    random.nextLong(-2_000_000_000L, 8_000_000_000L),
                                    random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000))
                            .truncatedTo(ChronoUnit.MICROS);
            var written = new JsonOut(8).time(time).text();
            assertThat(Instant.parse(written.substring(1, written.length() - 1))).isEqualTo(time);
        }
        var whole = Instant.parse("2024-02-29T23:59:59Z");
        assertThat(new JsonOut(8).time(whole).text()).isEqualTo("\"2024-02-29T23:59:59Z\"");
        assertThat(new JsonOut(8).sixDigitTime(whole).text())
                .isEqualTo("\"2024-02-29T23:59:59.000000Z\"");
    }

    @Test
    void numbersAreReadBackAsTheyWere() {
        for (var value : new double[] {0, 52.967131, -0.5, -122.4185, 36.06964, 90, 0.000001}) {
            var written = new JsonOut(8).decimal(value).text();
            assertThat(Double.parseDouble(written)).isEqualTo(value);
        }
        for (var value : new long[] {0, 7, -7, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(Long.parseLong(new JsonOut(8).number(value).text())).isEqualTo(value);
        }
    }

    @Test
    void addressesLoseTheirHouses() {
        assertThat(Addresses.withoutHouse("Орёл, ул. Ленина, д. 5, кв. 7"))
                .isEqualTo("Орёл, ул. Ленина");
        assertThat(Addresses.withoutHouse("Ливенский район, с. Никольское, ул. Мира, 12а"))
                .isEqualTo("Ливенский район, с. Никольское, ул. Мира");
        assertThat(Addresses.withoutHouse("г. Орёл, ул. 8 Марта, дом 10 корп. 2"))
                .isEqualTo("г. Орёл, ул. 8 Марта");
        assertThat(Addresses.withoutHouse("5317 GEARY BLVD, SAN FRANCISCO"))
                .isEqualTo("GEARY BLVD, SAN FRANCISCO");
        assertThat(Addresses.withoutHouse("Орёл, Московское шоссе"))
                .isEqualTo("Орёл, Московское шоссе");
    }
}
