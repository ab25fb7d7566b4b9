package pult.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-03-31T11:32:08Z");

    private final Formats formats = new Formats(Language.RU, ZoneId.of("Europe/Moscow"));

    @Test
    void datesStandInTheZoneOfTheRegion() {
        assertThat(formats.dateTime(NOW)).isEqualTo("вт 31.03.2026, 14:32");
        assertThat(formats.shortDateTime(NOW)).isEqualTo("вт 31.03, 14:32");
        assertThat(formats.timeWithSeconds(NOW)).isEqualTo("14:32:08");
        assertThat(formats.day(NOW)).isEqualTo("31.03");
        assertThat(formats.weekdayDay(LocalDate.of(2026, 4, 2))).isEqualTo("чт 02.04");

        var chelyabinsk = new Formats(Language.RU, ZoneId.of("Asia/Yekaterinburg"));
        assertThat(chelyabinsk.dateTime(NOW)).isEqualTo("вт 31.03.2026, 16:32");
        assertThat(chelyabinsk.day(Instant.parse("2026-03-31T19:00:00Z"))).isEqualTo("01.04");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "999,999",
        "2000,2_000",
        "41200,41_200",
        "230000,230_000",
        "-1234567,-1_234_567"
    })
    void thousandsStandApartByAThinNoBreakSpace(long number, String shown) {
        assertThat(formats.number(number)).isEqualTo(shown.replace('_', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S,меньше минуты",
        "PT58M,58 мин",
        "PT3H28M,3 ч 28 мин",
        "PT9H,9 ч",
        "PT23H59M,23 ч 59 мин",
        "P2DT5H,2 д"
    })
    void durationsHaveTwoUnitsBelowADay(Duration duration, String shown) {
        assertThat(formats.duration(duration)).isEqualTo(shown);
        assertThat(formats.duration(duration.negated())).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"PT20S,20 с", "PT40M,40 мин", "PT5H10M,5 ч", "PT47H,1 д", "PT48H,2 д"})
    void roughDurationHasOneUnit(Duration duration, String shown) {
        assertThat(formats.roughly(duration)).isEqualTo(shown);
    }

    @Test
    void ageOfAMomentIsNotCounted() {
        assertThat(formats.ago(Duration.ofSeconds(2))).isEqualTo("только что");
        assertThat(formats.ago(Duration.ofSeconds(20))).isEqualTo("20 с назад");
    }

    @ParameterizedTest
    @CsvSource({
        "0,обращений",
        "1,обращение",
        "2,обращения",
        "4,обращения",
        "5,обращений",
        "11,обращений",
        "12,обращений",
        "14,обращений",
        "21,обращение",
        "22,обращения",
        "111,обращений",
        "101,обращение",
        "1002,обращения"
    })
    void russianNounFitsItsNumber(long number, String noun) {
        assertThat(Plural.form(Language.RU, number, List.of("обращение", "обращения", "обращений")))
                .isEqualTo(noun);
    }
}
