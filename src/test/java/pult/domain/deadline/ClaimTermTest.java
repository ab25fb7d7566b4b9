package pult.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pult.domain.deadline.ClaimTerm.Standing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The examples of holds: when one that was begun is over, and what is told at a moment. Office
/// hours 09:00–18:00, four working hours, the last thirty minutes are told. Thursday 5 March is a
/// usual day, Friday 6 March a short one, 7 to 9 March are off.
class ClaimTermTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate SHORT = LocalDate.of(2026, 3, 6);
    private static final ClaimTerm FOUR_HOURS =
            new ClaimTerm(
                    MOSCOW,
                    new Week(),
                    OfficeHours.NINE_TO_SIX,
                    Duration.ofHours(4),
                    Duration.ofMinutes(30));

    private static final class Week implements WorkCalendar {
        @Override
        public boolean working(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6 && !day.equals(SHORT.plusDays(3));
        }

        @Override
        public boolean shortDay(LocalDate day) {
            return day.equals(SHORT);
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }

    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource({
        "2026-03-05T09:00, 2026-03-05T13:00, from the opening",
        "2026-03-05T10:15, 2026-03-05T14:15, within a day",
        "2026-03-05T14:00, 2026-03-05T18:00, to the last minute of the day",
        "2026-03-05T14:01, 2026-03-06T09:01, the rest of it the next morning",
        "2026-03-05T22:40, 2026-03-06T13:00, taken in the evening",
        "2026-03-05T06:30, 2026-03-05T13:00, taken before the office opens",
        "2026-03-06T13:00, 2026-03-06T17:00, to the end of a short day",
        "2026-03-06T16:30, 2026-03-10T12:30, over a short day and three days off",
        "2026-03-08T12:00, 2026-03-10T13:00, taken on a day off"
    })
    void whenItIsOver(String from, String until, String why) {
        assertThat(FOUR_HOURS.until(at(from))).as(why).isEqualTo(at(until));
    }

    @ParameterizedTest(name = "{3}: until {0}, now {1} → {2}")
    @CsvSource({
        "2026-03-05T13:00, 2026-03-05T09:00, HELD, just taken",
        "2026-03-05T13:00, 2026-03-05T12:29, HELD, thirty-one minutes left",
        "2026-03-05T13:00, 2026-03-05T12:30, EXPIRING, thirty minutes left",
        "2026-03-05T13:00, 2026-03-05T12:59, EXPIRING, the last minute",
        "2026-03-05T13:00, 2026-03-05T13:00, OVER, the moment itself",
        "2026-03-05T13:00, 2026-03-09T11:00, OVER, days later",
        "2026-03-06T09:20, 2026-03-05T17:49, HELD, a working evening and a morning left",
        "2026-03-06T09:20, 2026-03-05T17:50, EXPIRING, ten minutes today and twenty tomorrow",
        "2026-03-06T09:20, 2026-03-05T23:00, EXPIRING, at night nothing is left but the morning",
        "2026-03-10T09:30, 2026-03-06T16:59, HELD, the last minute before three days off",
        "2026-03-10T09:30, 2026-03-06T17:00, EXPIRING, after a short day",
        "2026-03-10T09:30, 2026-03-08T12:00, EXPIRING, on a day off"
    })
    void whatIsTold(String until, String now, Standing standing, String why) {
        assertThat(ClaimTerm.standing("operator", at(until), at(now), FOUR_HOURS.soon(at(now))))
                .as(why)
                .isEqualTo(standing);
    }

    @Test
    void nobodyAndNoEnd() {
        var now = at("2026-03-05T10:00");

        assertThat(ClaimTerm.standing(null, now, now, now)).isEqualTo(Standing.FREE);
        assertThat(ClaimTerm.standing("operator", null, now, now)).isEqualTo(Standing.ENDLESS);
        assertThat(
                        new ClaimTerm(
                                        MOSCOW,
                                        new Week(),
                                        OfficeHours.NINE_TO_SIX,
                                        Duration.ZERO,
                                        Duration.ZERO)
                                .until(now))
                .as("a region whose holds have no end")
                .isNull();
    }

    @Test
    void aRegionThatDoesNotWarnTellsTheEndAlone() {
        var now = at("2026-03-05T12:59");
        var silent =
                new ClaimTerm(
                        MOSCOW,
                        new Week(),
                        OfficeHours.NINE_TO_SIX,
                        Duration.ofHours(4),
                        Duration.ZERO);

        var until = at("2026-03-05T13:00");
        assertThat(ClaimTerm.standing("operator", until, now, silent.soon(now)))
                .isEqualTo(Standing.HELD);
    }
}
