package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Who may lend whose right, and for how long.
final class SubstitutesTest {
    private static final int MOST = 10;

    private final SteeredClock clock = new SteeredClock();
    private Stand stand;
    private ZoneId zone;
    private int key;

    @BeforeEach
    void start() throws Exception {
        var customs = StandSettings.Customs.USUAL.withSubstitutionDays(MOST);
        stand = Stand.start(StandSettings.inMemory(SmallRegion.of(5), clock).withCustoms(customs));
        zone = new SmallRegion(1, clock.instant()).zone();
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    private Instant day(int fromToday) {
        return LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(fromToday)
                .atStartOfDay(zone)
                .toInstant();
    }

    private Caller.Reply put(String login, String id, long version, boolean deleted, String body) {
        return Caller.as(stand, login)
                .send(
                        "POST",
                        "/operator/v1/shared/substitution",
                        Map.of(
                                "Idempotency-Key",
                                Caller.key(++key),
                                "If-Match",
                                "\"" + version + "\""),
                        "{\"id\":\"%s\",\"deleted\":%s,\"body\":%s}".formatted(id, deleted, body));
    }

    private static String body(String who, String absent, Instant from, Instant until) {
        return "{\"who\":\"%s\",\"absent\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(who, absent, from, until);
    }

    /// The code of a refusal, empty when it was made.
    private String made(String login, String who, String absent, Instant from, Instant until) {
        var reply = put(login, "s-" + key, 0, false, body(who, absent, from, until));
        return reply.status() == 200 ? "" : reply.code();
    }

    @Test
    void oneGivesAwayOnesOwnRightAndTheHeadOfTheCentreAnybodys() {
        assertThat(made("head", "colleague", "head", day(0), day(1))).isEmpty();
        assertThat(made("centre", "operator", "roads", day(0), day(1))).isEmpty();
        assertThat(made("operator", "colleague", "head", day(0), day(1))).isEqualTo("forbidden");
        assertThat(made("head", "colleague", "approver", day(0), day(1))).isEqualTo("forbidden");
        assertThat(made("deputy", "colleague", "approver", day(0), day(1)))
                .as("a right that is only lent")
                .isEqualTo("forbidden");
        assertThat(made("observer", "colleague", "observer", day(0), day(1)))
                .isEqualTo("forbidden");
    }

    @Test
    void nobodyActsForHimselfOrForNobody() {
        assertThat(made("head", "head", "head", day(0), day(1))).isEqualTo("same_person");
        assertThat(made("head", "nobody", "head", day(0), day(1))).isEqualTo("unknown_value");
        assertThat(made("centre", "head", "nobody", day(0), day(1))).isEqualTo("unknown_value");
    }

    @Test
    void itBeginsTodayOrLater() {
        assertThat(made("head", "colleague", "head", day(0).minusMillis(1), day(1)))
                .isEqualTo("period_past");
        assertThat(made("head", "colleague", "head", day(0), day(1))).isEmpty();
        assertThat(made("head", "colleague", "head", day(2), day(2)))
                .as("no time at all")
                .isEqualTo("unknown_value");
        assertThat(made("head", "colleague", "head", day(2), day(2).plusMillis(1))).isEmpty();
    }

    @Test
    void itIsNotLongerThanTheRegionAllows() {
        assertThat(made("head", "colleague", "head", day(1), day(1 + MOST))).isEmpty();
        assertThat(made("head", "colleague", "head", day(1), day(1 + MOST).plusMillis(1)))
                .isEqualTo("period_too_long");
        var me = Caller.as(stand, "head").get("/operator/v1/me").json();
        assertThat(me.path("preset").path("substitutionDays").asInt()).isEqualTo(MOST);
    }

    @Test
    void aRightThatIsLentIsNotHandedOn() {
        assertThat(made("head", "colleague", "head", day(2), day(4))).isEmpty();
        assertThat(made("centre", "head", "roads", day(3), day(5)))
                .as("who acts is away")
                .isEqualTo("substitution_chain");
        assertThat(made("centre", "head", "roads", day(4), day(5))).as("just back").isEmpty();
        assertThat(made("colleague", "operator", "colleague", day(1), day(3)))
                .as("who is away acts for somebody")
                .isEqualTo("substitution_chain");
        assertThat(made("colleague", "operator", "colleague", day(1), day(2)))
                .as("just before")
                .isEmpty();
        assertThat(made("centre", "roads", "deputy", day(0), day(1)))
                .as("the deputy acts for the approver")
                .isEqualTo("substitution_chain");
    }

    @Test
    void itEndsEarlyByWhoMayMakeIt() {
        var own = body("colleague", "head", day(0), day(5));
        assertThat(put("head", "s", 0, false, own).status()).isEqualTo(200);
        assertThat(acts("colleague", "head")).isTrue();
        assertThat(put("colleague", "s", 1, true, own).code()).isEqualTo("forbidden");
        var stolen = body("operator", "colleague", day(0), day(5));
        assertThat(put("colleague", "s", 1, true, stolen).code())
                .as("another's, under an own name")
                .isEqualTo("forbidden");
        assertThat(put("head", "s", 1, false, body("operator", "head", day(0), day(5))).code())
                .as("another person is another substitution")
                .isEqualTo("unknown_value");
        assertThat(put("head", "s", 1, false, body("colleague", "head", day(0), day(6))).code())
                .isEqualTo("unknown_value");
        var shorter = put("head", "s", 1, false, body("colleague", "head", day(0), day(4)));
        assertThat(shorter.status()).isEqualTo(200);
        assertThat(put("head", "s", 1, true, own).code()).isEqualTo("version_mismatch");
        assertThat(put("centre", "s", 2, true, own).status()).isEqualTo(200);
        assertThat(acts("colleague", "head")).isFalse();
    }

    /// Who only watches writes while acting for somebody who works, and not a moment longer.
    @Test
    void whoActsForSomebodyWritesWhatTheyMay() {
        for (var what : List.of("draft", "holder", "view", "file", "template")) {
            assertThat(written(what)).as("by an own right: " + what).isEqualTo(403);
        }
        assertThat(made("centre", "observer", "head", day(0), day(2))).isEmpty();
        for (var what : List.of("draft", "holder", "view", "file", "template")) {
            assertThat(written(what)).as("for the head: " + what).isIn(200, 201);
        }
        clock.forward(Duration.ofDays(2));
        assertThat(written("draft")).as("it is over").isEqualTo(403);
    }

    private int written(String what) {
        var observer = Caller.as(stand, "observer");
        var appeal = "/operator/v1/appeals/" + SmallRegion.FIRST;
        var version = Map.of("If-Match", "\"0\"");
        var keyed = Map.of("If-Match", "\"0\"", "Idempotency-Key", Caller.key(++key));
        var reply =
                switch (what) {
                    case "draft" ->
                            observer.send(
                                    "PUT", appeal + "/draft", version, "{\"text\":\"Начало\"}");
                    case "holder" -> observer.send("PUT", appeal + "/draft/holder", Map.of(), "{}");
                    case "view" ->
                            observer.send(
                                    "POST",
                                    "/operator/v1/shared/cause",
                                    keyed,
                                    "{\"id\":\"c\",\"deleted\":false,\"body\":{}}");
                    case "file" ->
                            observer.send(
                                    "POST",
                                    "/operator/v1/files",
                                    Map.of(),
                                    "{\"name\":\"a.pdf\",\"size\":1,\"contentType\":\"application/pdf\","
                                        + "\"sha256\":\""
                                            + "0".repeat(64)
                                            + "\"}");
                    default ->
                            observer.send(
                                    "POST",
                                    "/operator/v1/templates/t1/changes",
                                    keyed,
                                    "{\"clientId\":\"c\",\"seq\":1,\"action\":{\"type\":\"save\",\"body\":{\"title\":\"Снег\",\"text\":\"Уберём\","
                                        + "\"folder\":\"\",\"shared\":true,\"blocks\":[],"
                                        + "\"categories\":[],\"channels\":[],\"regimes\":[],"
                                        + "\"states\":[],\"validFrom\":null,"
                                        + "\"validTo\":null,\"reviewAt\":null}}}");
                };
        return reply.status();
    }

    private boolean acts(String who, String absent) {
        return Caller.as(stand, who)
                .get("/operator/v1/me")
                .json()
                .path("substitutions")
                .valueStream()
                .anyMatch(one -> one.path("login").asString().equals(absent));
    }
}
