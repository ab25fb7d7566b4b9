package pult.domain.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.appeal.QueueCondition.Hand;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What waits for whose decision.
class ReachTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:00:00Z");

    @Test
    void whoAnswersForABlockDecidesForIt() {
        var who = new Rights("a", "Белова", Set.of(Role.APPROVER), Set.of("ROADS"), List.of());
        assertThat(Reach.decisions(who, NOW).orElseThrow().hands())
                .containsExactly(new Hand(Set.of("ROADS"), Set.of("a", "Белова")));
    }

    @Test
    void theHeadOfTheCentreDecidesForAll() {
        var who = SampleRights.of("h", Role.CENTRE_HEAD, "ROADS");
        assertThat(Reach.decisions(who, NOW).orElseThrow().hands())
                .containsExactly(new Hand(Set.of(), Set.of("h")));
        assertThat(Reach.decisions(SampleRights.of("o", Role.OPERATOR), NOW)).isEmpty();
    }

    @Test
    void whoStandsInDecidesNeitherTheirOwnNorThatOfTheAbsent() {
        var stands =
                new Substitution(
                        "a",
                        "Белова",
                        Set.of(Role.APPROVER),
                        Set.of("ROADS"),
                        NOW,
                        NOW.plus(Duration.ofDays(1)));
        var who = new Rights("o", "Лосева", Set.of(Role.OPERATOR), Set.of(), List.of(stands));
        assertThat(Reach.decisions(who, NOW).orElseThrow().hands())
                .containsExactly(new Hand(Set.of("ROADS"), Set.of("o", "Лосева", "a", "Белова")));
        assertThat(Reach.decisions(who, NOW.plus(Duration.ofDays(1)))).isEmpty();
    }
}
