package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

final class PlayersTest {
    private static final int MANY = 400;
    private static final String ANSWER =
            "{\"type\":\"submitAnswer\",\"text\":\"Снег убран.\",\"resolution\":\"SOLVED\","
                    + "\"approval\":\"APPROVER\"}";

    private final SteeredClock clock = new SteeredClock();

    @Test
    void theApproverDecidesInSecondsAndReturnsAFew() throws Exception {
        assertThat(played()).isEqualTo(played());
        var states = played();
        assertThat(states.get(AppealState.REWORK)).isBetween(8L, 34L);
        assertThat(states.get(AppealState.ANSWERED))
                .isEqualTo(MANY - states.get(AppealState.REWORK));
    }

    private Map<AppealState, Long> played() throws Exception {
        try (var stand = answered()) {
            stand.play(clock.instant().plusSeconds(1));
            assertThat(states(stand)).containsOnlyKeys(AppealState.ON_APPROVAL);
            stand.play(clock.instant().plusSeconds(9));
            var returned =
                    all().mapToObj(id -> stand.appeal(id).orElseThrow().appeal())
                            .filter(a -> a.state() == AppealState.REWORK)
                            .findFirst()
                            .orElseThrow();
            assertThat(returned.history().getLast().comment()).isNotBlank();
            assertThat(returned.answers().getLast().approver()).isNull();
            return states(stand);
        }
    }

    /// Who acts for the approver decides as the approver does; on their own answer nobody does.
    @Test
    void whoActsForTheApproverIsWaitedForUnlessTheAnswerIsTheirs() throws Exception {
        try (var stand = Stand.start(StandSettings.inMemory(SmallRegion.of(50), clock))) {
            var body =
                    "{\"who\":\"colleague\",\"absent\":\"approver\",\"from\":\"%s\",\"until\":\"%s\"}"
                            .formatted(
                                    clock.instant().minus(Duration.ofHours(1)),
                                    clock.instant().plus(Duration.ofDays(2)));
            var made =
                    Caller.as(stand, "approver")
                            .send(
                                    "POST",
                                    "/operator/v1/shared/substitution",
                                    Map.of("Idempotency-Key", Caller.key(77), "If-Match", "\"0\""),
                                    "{\"id\":\"s\",\"deleted\":false,\"body\":" + body + "}");
            assertThat(made.status()).isEqualTo(200);
            stand.forgetTokens();
            Caller.as(stand, "operator").act(SmallRegion.FIRST, 1, ANSWER);
            stand.play(clock.instant().plusSeconds(1));
            Caller.as(stand, "colleague").act(SmallRegion.FIRST + 2, 1, ANSWER);

            stand.play(clock.instant().plusSeconds(30));

            assertThat(state(stand, SmallRegion.FIRST))
                    .as("the replacement is here and may decide")
                    .isEqualTo(AppealState.ON_APPROVAL);
            assertThat(state(stand, SmallRegion.FIRST + 2))
                    .as("nobody decides on their own answer, so it is played")
                    .isIn(AppealState.ANSWERED, AppealState.REWORK);

            stand.forgetTokens();
            stand.play(clock.instant().plusSeconds(31));
            assertThat(state(stand, SmallRegion.FIRST))
                    .as("nobody is here who may decide")
                    .isIn(AppealState.ANSWERED, AppealState.REWORK);
        }
    }

    private static AppealState state(Stand stand, long id) {
        return stand.appeal(id).orElseThrow().appeal().state();
    }

    @Test
    void citizensRateSomeAnswersAndSomeAreNotContent() throws Exception {
        try (var stand = answered()) {
            stand.play(clock.instant().plusSeconds(9));
            stand.play(clock.instant().plus(Duration.ofHours(2)));
            var appeals = all().mapToObj(id -> stand.appeal(id).orElseThrow().appeal()).toList();
            var rated = appeals.stream().filter(a -> a.rating() != null).toList();
            assertThat(rated).hasSizeBetween(MANY / 4, MANY / 2);
            assertThat(rated)
                    .allSatisfy(a ->
                            assertThat(a.state())
                                    .isEqualTo(
                                            java.util.Objects.requireNonNull(a.rating()) <= 2
                                                    ? AppealState.REOPENED
                                                    : AppealState.ANSWERED));
            assertThat(rated).anyMatch(a -> a.state() == AppealState.REOPENED);
        }
    }

    @Test
    void theRegionDecidesWhichMarkReopens() throws Exception {
        for (var threshold : new int[] {0, 1, 2, 3, 5}) {
            var customs = StandSettings.Customs.USUAL.withReopenRating(threshold);
            try (var stand = answered(customs)) {
                var me = Caller.as(stand, "operator").get("/operator/v1/me").json();
                assertThat(me.path("preset").path("reopenRating").asInt()).isEqualTo(threshold);
                stand.play(clock.instant().plusSeconds(9));
                stand.play(clock.instant().plus(Duration.ofHours(2)));
                var rated =
                        all().mapToObj(id -> stand.appeal(id).orElseThrow().appeal())
                                .filter(a -> a.rating() != null)
                                .toList();
                assertThat(rated)
                        .as("both sides of the threshold")
                        .anyMatch(a -> stars(a) == Math.max(1, threshold))
                        .anyMatch(a -> stars(a) == Math.min(5, threshold + 1))
                        .allSatisfy(a ->
                                assertThat(a.state() == AppealState.REOPENED)
                                        .isEqualTo(stars(a) <= threshold));
            }
        }
    }

    private static int stars(Appeal appeal) {
        return Objects.requireNonNull(appeal.rating());
    }

    @Test
    void newAppealsComeInAtTheirRate() throws Exception {
        var customs = StandSettings.Customs.USUAL.withArrivalsPerHour(120);
        var settings = StandSettings.inMemory(SmallRegion.of(10), clock).withCustoms(customs);
        try (var stand = Stand.start(settings)) {
            stand.play(clock.instant().plus(Duration.ofMinutes(10)));
            assertThat(stand.total()).isEqualTo(30);
            assertThat(Caller.as(stand, "operator").feed(7)).hasSize(30);
        }
    }

    private Stand answered() throws Exception {
        return answered(StandSettings.Customs.USUAL);
    }

    private Stand answered(StandSettings.Customs customs) throws Exception {
        var stand =
                Stand.start(
                        StandSettings.inMemory(SmallRegion.of(MANY), clock).withCustoms(customs));
        var operator = Caller.as(stand, "operator");
        var key = 0;
        for (var from = 0; from < MANY; from += 100) {
            var items = new StringBuilder();
            for (var i = from; i < from + 100; i++) {
                items.append(items.isEmpty() ? "" : ",")
                        .append(
                                "{\"posId\":%d,\"idempotencyKey\":\"%s\",\"ifMatch\":1,\"clientId\":\"c\",\"seq\":%d,\"action\":%s}"
                                        .formatted(
                                                SmallRegion.FIRST + i,
                                                Caller.key(++key),
                                                key,
                                                ANSWER));
            }
            operator.send(
                    "POST", "/operator/v1/changes:batch", Map.of(), "{\"items\":[" + items + "]}");
        }
        return stand;
    }

    private static LongStream all() {
        return LongStream.range(SmallRegion.FIRST, SmallRegion.FIRST + MANY);
    }

    private static Map<AppealState, Long> states(Stand stand) {
        return all().mapToObj(id -> stand.appeal(id).orElseThrow().appeal().state())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
