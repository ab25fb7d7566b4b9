package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledRegions;
import pult.bundled.Topics;
import pult.domain.appeal.HistoryEntry;
import pult.domain.machine.Story;
import pult.stand.region.TopicShare;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The invented region as it is served at a first start.
final class SyntheticStandRegionTest {
    private static final int SIZE = 2000;
    private final SteeredClock clock = new SteeredClock();

    private static StandRegion.Source source() {
        var topics =
                Topics.load().stream()
                        .map(t -> new TopicShare(t.topic(), t.weight(), t.fastTrack()))
                        .toList();
        return SyntheticStandRegion.of(BundledRegions.load("RU-ORL"), topics, 57, SIZE);
    }

    @Test
    void theWholeFeedKeepsTheContract() throws Exception {
        try (var stand = Stand.start(StandSettings.inMemory(source(), clock))) {
            var items = Caller.as(stand, "operator").feed(1000);
            assertThat(items.stream().map(item -> item.path("posId").asLong()).distinct())
                    .hasSize(SIZE);
            var states =
                    items.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            item -> item.path("state").asString(),
                                            Collectors.counting()));
            assertThat(states).containsKeys("IN_PROGRESS", "ANSWERED", "CLOSED", "REGISTERED");
            assertThat(items)
                    .allSatisfy(item -> {
                        var history = item.path("history");
                        assertThat(history.get(history.size() - 1).path("state"))
                                .isEqualTo(item.path("state"));
                    });
            assertThat(operatorsOrganisation(stand))
                    .isEqualTo("Управление ЖКХ администрации города Орла");
        }
    }

    /// A repeat is of the same citizen on the same topic, and its text says so.
    @Test
    void aRepeatedAppealSaysWhichOneItRepeats() throws Exception {
        try (var stand = Stand.start(StandSettings.inMemory(source(), clock))) {
            var items = byNumber(Caller.as(stand, "operator"), "");
            var repeats =
                    items.values().stream().filter(i -> !i.path("repeatOf").isNull()).toList();
            assertThat(repeats).hasSizeGreaterThan(10);
            assertThat(repeats)
                    .allSatisfy(repeat -> {
                        var earlier =
                                java.util.Objects.requireNonNull(
                                        items.get(repeat.path("repeatOf").asLong()));
                        assertThat(repeat.path("applicant")).isEqualTo(earlier.path("applicant"));
                        assertThat(repeat.path("topic")).isEqualTo(earlier.path("topic"));
                        assertThat(repeat.path("text").asString())
                                .contains(earlier.path("posId").asString());
                        assertThat(repeat.path("receivedAt").asString())
                                .isGreaterThan(earlier.path("receivedAt").asString());
                    });
            assertThat(items.values())
                    .filteredOn(item -> item.path("repeatOf").isNull())
                    .noneMatch(item -> item.path("text").asString().contains("Обращаюсь повторно"));
        }
    }

    /// Who approves sees what: the text, who wrote it, when it was handed in; who has it back sees
    /// why.
    @Test
    void whatIsBeingDecidedOnHasItsAnswer() throws Exception {
        try (var stand = Stand.start(StandSettings.inMemory(source(), clock))) {
            var decided =
                    byNumber(Caller.as(stand, "operator"), "").values().stream()
                            .filter(item ->
                                    Set.of("ON_APPROVAL", "APPROVED", "REWORK")
                                            .contains(item.path("state").asString()))
                            .toList();
            assertThat(decided)
                    .extracting(item -> item.path("state").asString())
                    .contains("ON_APPROVAL", "REWORK");
            assertThat(decided)
                    .allSatisfy(item -> {
                        var history = item.path("history");
                        var last = history.get(history.size() - 1);
                        var answer = item.path("answers").get(0);
                        assertThat(answer.path("text").asString()).hasSizeGreaterThan(80);
                        assertThat(answer.path("author").asString()).isNotBlank();
                        assertThat(item.path("completedAt").isNull()).isTrue();
                        assertThat(history)
                                .anySatisfy(line -> {
                                    assertThat(line.path("state").asString())
                                            .isEqualTo("ON_APPROVAL");
                                    assertThat(line.path("at")).isEqualTo(answer.path("at"));
                                    assertThat(line.path("actor")).isEqualTo(answer.path("author"));
                                });
                        var approved = item.path("state").asString().equals("APPROVED");
                        assertThat(answer.path("approver").isNull()).isEqualTo(!approved);
                        if (item.path("state").asString().equals("REWORK")) {
                            assertThat(last.path("comment").asString()).isNotBlank();
                        }
                    });
        }
    }

    @Test
    void whatArrivesNamesNoAppealOfAnotherRegion() {
        var region = source().seenAt(clock.instant());
        for (var serial = 0; serial < 400; serial++) {
            var text = region.arriving(serial, 900_000_000L + serial, clock.instant()).appeal();
            assertThat(text.repeatOf()).isNull();
            assertThat(text.text()).doesNotContain("Обращаюсь повторно", "моё второе обращение");
        }
    }

    @Test
    void someAppealsAreSentToAndFro() {
        var region = source().seenAt(clock.instant());
        var sent = 0;
        for (var index = 0; index < SIZE; index++) {
            var appeal = region.appeal(index).appeal();
            if (Story.pingPong(appeal)) {
                sent++;
                assertThat(appeal.state().open()).isTrue();
                assertThat(appeal.history())
                        .extracting(HistoryEntry::at)
                        .isSorted()
                        .allMatch(at -> at.isBefore(clock.instant()));
            }
        }
        assertThat(sent).isBetween(2, 40);
    }

    private static String operatorsOrganisation(Stand stand) {
        var me = Caller.as(stand, "operator").get("/operator/v1/me").json();
        return me.path("organisation").asString();
    }

    @Test
    void theWallShowsNoHouseOfIt() throws Exception {
        try (var stand = Stand.start(StandSettings.inMemory(source(), clock))) {
            var operator = Caller.as(stand, "operator");
            var full = byNumber(operator, "");
            var wall = byNumber(operator, "&view=wall");
            var houses = new HashSet<String>();
            full.forEach((number, item) -> {
                var address = item.path("place").path("address").asString();
                var shown =
                        java.util.Objects.requireNonNull(wall.get(number))
                                .path("place")
                                .path("address")
                                .asString();
                if (item.path("place").path("precision").asString().equals("HOUSE")
                        && shown.equals(address)) {
                    houses.add(address);
                }
            });
            assertThat(houses).isEmpty();
        }
    }

    private static java.util.Map<Long, JsonNode> byNumber(Caller caller, String view) {
        return caller.get("/operator/v1/changes?limit=1000" + view)
                .json()
                .path("items")
                .valueStream()
                .collect(
                        Collectors.toMap(item -> item.path("posId").asLong(), Function.identity()));
    }

    @Test
    void numbersAreFoundAndArrivalsRepeatable() {
        var region = source().seenAt(clock.instant());
        for (var index : new int[] {0, 1, 999, SIZE - 1}) {
            assertThat(region.indexOf(region.appeal(index).posId())).hasValue(index);
        }
        assertThat(region.indexOf(1)).isEmpty();
        assertThat(region.indexOf(region.appeal(7).posId() + 1)).isEmpty();
        var at = clock.instant();
        assertThat(region.arriving(3, 900_000_000, at))
                .isEqualTo(region.arriving(3, 900_000_000, at));
        assertThat(region.arriving(3, 900_000_000, at).appeal().text())
                .isNotEqualTo(region.arriving(4, 900_000_001, at).appeal().text());
    }

    @Test
    void theSameMomentIsTheSameRegion() {
        var at = clock.instant();
        assertThat(source().seenAt(at).appeal(77)).isEqualTo(source().seenAt(at).appeal(77));
        assertThat(source().seenAt(at.plus(Duration.ofDays(2))).appeal(77))
                .isNotEqualTo(source().seenAt(at).appeal(77));
    }
}
