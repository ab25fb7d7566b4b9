package pult.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.deadline.Course;
import pult.domain.deadline.Deadline;
import pult.domain.deadline.DeadlineEngine;
import pult.domain.deadline.DeadlineRules;
import pult.domain.deadline.DeadlineStep;
import pult.l10n.Language;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

class DeadlineReasonsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final DeadlineRules RULES = BundledDeadlines.rules();
    private static final DeadlineEngine ENGINE =
            new DeadlineEngine(MOSCOW, BundledCalendars.russia(), RULES.hours());

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }

    private static Deadline answer(String code, Course course) {
        var rule = RULES.procedure(code).orElseThrow().rule(DeadlineStep.ANSWER).orElseThrow();
        return ENGINE.compute(rule, course);
    }

    private static String line(Language language, Deadline deadline) {
        return new DeadlineReasons(Wording.of(language, MOSCOW)).line(deadline);
    }

    private static String line(Deadline deadline) {
        return line(Language.RU, deadline);
    }

    @Test
    void saysTheWholeChain() {
        var deadline = answer("FZ59", Course.from(at("2026-03-06T10:15")));
        assertThat(line(deadline))
                .isEqualTo(
                        "регистрация пт 06.03 + 30 календарных дней = вс 05.04 → пт 03.04, правило"
                                + " региона: предшествующий рабочий день");
        assertThat(line(Language.EN, deadline))
                .isEqualTo(
                        "registration Fri 06.03 + 30 calendar days = Sun 05.04 → Fri 03.04, the"
                                + " region's rule: the preceding working day");
    }

    @Test
    void saysAnExtension() {
        assertThat(line(answer("FZ59", Course.from(at("2026-04-01T10:00")).extended(30))))
                .isEqualTo(
                        "регистрация ср 01.04 + 30 календарных дней = пт 01.05; продление: + 30"
                                + " календарных дней = вс 31.05 → пт 29.05, правило региона:"
                                + " предшествующий рабочий день");
    }

    @Test
    void thePlatformsDateStandsAndTheRulesIsTold() {
        var deadline =
                answer(
                        "POS_FAST_TRACK",
                        Course.from(at("2026-01-06T09:30")).platform(at("2026-01-16T18:00")));
        assertThat(line(deadline))
                .isEqualTo(
                        "поступление вт 06.01, 09:30 + 10 календарных дней = пт 16.01, 09:30\n"
                                + "Платформа назначила пт 16.01, 18:00. Действует дата платформы."
                                + " По правилу вышло бы пт 16.01, 09:30.");
    }

    @Test
    void aPauseAndADayOffThatStays() {
        var course =
                Course.from(at("2026-03-02T10:00"))
                        .paused(at("2026-03-10T09:00"), at("2026-03-13T13:00"));
        assertThat(line(answer("POS", course)))
                .isEqualTo(
                        "поступление пн 02.03, 10:00 + 30 календарных дней = сб 04.04, 14:00 (пауза"
                                + " 3 д не считается); сб 04.04 — выходной, но срок не"
                                + " переносится");
    }

    @Test
    void aMissingYearIsLoud() {
        var deadline = answer("FZ59", Course.from(at("2027-12-10T10:00")));
        var lines = new DeadlineReasons(Wording.of(Language.RU, MOSCOW)).lines(deadline);
        assertThat(lines)
                .anySatisfy(line -> {
                    assertThat(line.tone()).isEqualTo(DeadlineReasons.Line.Tone.LOUD);
                    assertThat(line.text()).startsWith("Нет производственного календаря: 2028");
                });
    }
}
