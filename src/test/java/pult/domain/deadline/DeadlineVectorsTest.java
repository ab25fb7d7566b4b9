package pult.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pult.bundled.BundledCalendars;
import pult.domain.deadline.DeadlineRule.Ending;
import pult.domain.deadline.Ground.Confidence;
import pult.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Thirty dates computed elsewhere, from the published calendars of 2024–2026.
class DeadlineVectorsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final DeadlineEngine ENGINE =
            new DeadlineEngine(ZONE, BundledCalendars.russia(), OfficeHours.NINE_TO_SIX);

    @Test
    void thereAreThirty() throws IOException {
        assertThat(vectors()).hasSize(30);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyFieldOfAVectorHolds(JsonNode vector) {
        if (vector.path("kind").asString().equals("SOCIAL_REACTION")) {
            social(vector);
        } else {
            days(vector);
        }
    }

    private static void days(JsonNode vector) {
        var term = Term.calendarDays(vector.path("days").asInt());
        var start = LocalDate.parse(vector.path("start").asString()).atTime(11, 20);
        var plain = ENGINE.compute(rule(term, Roll.NONE, 30), from(start));
        assertThat(plain.raw()).isEqualTo(vector.path("raw").asString());
        assertThat(plain.due())
                .isEqualTo(plain.raw().atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant());
        if (vector.has("rawIsWorking")) {
            assertThat(ENGINE.calendar().working(plain.raw()))
                    .isEqualTo(vector.path("rawIsWorking").asBoolean());
        }
        when(vector, "rollBack", rule(term, Roll.PRECEDING_WORKING_DAY, 0), start);
        when(vector, "rollForward", rule(term, Roll.NEXT_WORKING_DAY, 0), start);
        when(vector, "threeWorking", rule(Term.workingDays(3), Roll.NONE, 0), start);
        when(vector, "ifWorking", rule(Term.workingDays(10), Roll.NONE, 0), start);
        if (vector.has("extendedRaw")) {
            var extended = ENGINE.compute(rule(term, Roll.NONE, 30), from(start).extended(30));
            assertThat(extended.raw()).isEqualTo(vector.path("extendedRaw").asString());
        }
    }

    private static void when(
            JsonNode vector, String field, DeadlineRule rule, LocalDateTime start) {
        if (vector.has(field)) {
            var due = ENGINE.compute(rule, from(start)).due();
            assertThat(LocalDate.ofInstant(due, ZONE))
                    .as(field)
                    .isEqualTo(vector.path(field).asString());
        }
    }

    private static void social(JsonNode vector) {
        var start = LocalDateTime.parse(vector.path("start").asString());
        assertThat(local(Term.workingHours(4), start)).isEqualTo(time(vector, "plus4wh"));
        assertThat(local(Term.workingHours(9), start)).isEqualTo(time(vector, "plus9wh"));
        when(vector, "interim7wd", rule(Term.workingDays(7), Roll.NONE, 0), start);
    }

    private static LocalDateTime time(JsonNode vector, String field) {
        return LocalDateTime.parse(vector.path(field).asString());
    }

    private static LocalDateTime local(Term term, LocalDateTime start) {
        return LocalDateTime.ofInstant(
                ENGINE.compute(rule(term, Roll.NONE, 0), from(start)).due(), ZONE);
    }

    private static Course from(LocalDateTime start) {
        return Course.from(start.atZone(ZONE).toInstant());
    }

    private static DeadlineRule rule(Term term, Roll roll, int extension) {
        return new DeadlineRule(
                DeadlineStep.ANSWER,
                StartEvent.REGISTERED,
                term,
                new Ending(DayEnd.END_OF_DAY, roll, false, extension),
                Warnings.USUAL,
                new Ground(null, "", Confidence.HIGH));
    }

    private static Stream<JsonNode> vectors() throws IOException {
        try (var in =
                DeadlineVectorsTest.class.getResourceAsStream("/deadlines/deadline_vectors.json")) {
            assertThat(in).isNotNull();
            return List.copyOf(Json.mapper().readTree(in).path("vectors").valueStream().toList())
                    .stream();
        }
    }
}
