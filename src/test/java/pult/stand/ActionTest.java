package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

final class ActionTest {
    /// On the platform, and on VK.
    private static final long POS = SmallRegion.FIRST;

    private static final long VK = SmallRegion.FIRST + 1;
    private static final String BODY = "Управление ЖКХ администрации города Орла";
    private static final String ANSWER =
            "{\"type\":\"submitAnswer\",\"text\":\"Снег убран.\",\"resolution\":\"SOLVED\","
                    + "\"approval\":\"APPROVER\"}";
    private static final String ANSWER_ALONE = ANSWER.replace("\"APPROVER\"", "\"AUTHOR\"");

    private final SteeredClock clock = new SteeredClock();
    private Stand stand;
    private Caller operator;

    @BeforeEach
    void start() throws Exception {
        stand = Stand.start(StandSettings.inMemory(SmallRegion.of(50), clock));
        operator = Caller.as(stand, "operator");
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void takingAndReleasing() {
        var taken = operator.act(POS, 1, "{\"type\":\"claim\"}").json();
        assertThat(taken.path("version").asLong()).isEqualTo(2);
        assertThat(taken.path("number").isNull()).isTrue();
        assertThat(taken.path("appeal").path("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(taken.path("appeal").path("assignee").asString()).isEqualTo("operator");

        var other = Caller.as(stand, "colleague").act(POS, 2, "{\"type\":\"claim\"}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("taken_by_other");

        var again = operator.act(POS, 2, "{\"type\":\"claim\"}").json();
        assertThat(again.path("version").asLong()).isEqualTo(2);

        var released = operator.act(POS, 2, "{\"type\":\"release\"}").json();
        assertThat(released.path("appeal").path("assignee").isNull()).isTrue();
        assertThat(released.path("appeal").path("state").asString()).isEqualTo("REGISTERED");
        assertThat(operator.act(POS, 3, "{\"type\":\"release\"}").code()).isEqualTo("not_mine");
    }

    @Test
    void aRepeatedKeyHasOneEffectAndOneResult() {
        var key = Caller.key(4711);
        var first = operator.act(POS, 1, key, "{\"type\":\"claim\"}");
        stand.citizenComments(POS, "Когда?");
        var second = operator.act(POS, 1, key, "{\"type\":\"claim\"}");
        assertThat(second.body()).isEqualTo(first.body());
        clock.forward(Duration.ofDays(30));
        var later = Caller.as(stand, "operator").act(POS, 1, key, "{\"type\":\"claim\"}");
        assertThat(later.body()).isEqualTo(first.body());
        assertThat(stand.log().effects(key)).isEqualTo(1);
        assertThat(stand.log().deliveries(key)).isEqualTo(3);

        var reused = operator.raw("GET", "/operator/v1/me", Map.of(), new byte[0]);
        assertThat(reused.status()).as("the first token has run out").isEqualTo(401);
    }

    @Test
    void aKeyForSomethingElseIsRefused() {
        var key = Caller.key(4711);
        operator.act(POS, 1, key, "{\"type\":\"claim\"}");
        assertThat(operator.act(POS, 2, key, "{\"type\":\"release\"}").code())
                .isEqualTo("idempotency_key_reused");
        assertThat(operator.act(VK, 1, key, "{\"type\":\"claim\"}").code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void aRefusalIsRepeatedToo() {
        var key = Caller.key(1);
        var first = operator.act(POS, 7, key, ANSWER);
        assertThat(first.code()).isEqualTo("version_mismatch");
        stand.citizenComments(POS, "Когда?");
        assertThat(operator.act(POS, 2, key, ANSWER).body()).isEqualTo(first.body());
        assertThat(stand.log().effects(key)).isZero();
        assertThat(stand.log().deliveries(key)).isEqualTo(2);
    }

    @Test
    void oneKeyFromManyThreadsHasOneEffect() throws Exception {
        var key = Caller.key(9);
        var note = "{\"type\":\"note\",\"text\":\"Звонили\"}";
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var replies =
                    threads.invokeAll(
                            java.util.Collections.nCopies(
                                    20, () -> operator.act(POS, 1, key, note).body()));
            for (var reply : replies) {
                assertThat(reply.get()).isEqualTo(replies.getFirst().get());
            }
        }
        assertThat(stand.log().effects(key)).isEqualTo(1);
        assertThat(stand.log().deliveries(key)).isEqualTo(20);
        assertThat(stand.appeal(POS).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void anActionKnowingAnotherEpochDoesNothing() {
        var target = "/operator/v1/appeals/" + POS + "/changes";
        var body = "{\"clientId\":\"c\",\"seq\":1,\"action\":{\"type\":\"claim\"}}";
        var old =
                Map.of(
                        "Idempotency-Key", Caller.key(1),
                        "If-Match", "\"1\"",
                        "X-Pult-Epoch", stand.epoch());
        stand.restoreEarlier(Duration.ofMinutes(1));
        var reply = operator.send("POST", target, old, body);
        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.code()).isEqualTo("epoch_changed");
        assertThat(reply.header("X-Pult-Epoch")).isEqualTo(stand.epoch());
        assertThat(stand.log().applied()).isEmpty();
    }

    @Test
    void anOldVersionMeetsTheirs() {
        stand.citizenComments(POS, "Ещё и фонарь не горит");
        var reply = operator.act(POS, 1, ANSWER);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("version_mismatch");
        var theirs = reply.json().path("theirs");
        assertThat(theirs.path("version").asLong()).isEqualTo(2);
        assertThat(theirs.path("history").get(1).path("comment").asString())
                .isEqualTo("Ещё и фонарь не горит");
    }

    @Test
    void somebodyAnsweredFirst() {
        stand.answerAsOther(POS);
        assertThat(operator.act(POS, 1, ANSWER).code()).isEqualTo("already_answered");
        assertThat(operator.act(POS, 2, "{\"type\":\"claim\"}").code()).isEqualTo("not_open");
    }

    @Test
    void notesNeverConflict() {
        stand.answerAsOther(POS);
        var reply = operator.act(POS, 1, "{\"type\":\"note\",\"text\":\"Звонила бригада\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("version").asLong()).isEqualTo(3);
        assertThat(
                        operator.act(
                                        POS,
                                        1,
                                        "{\"type\":\"link\",\"posId\":"
                                                + VK
                                                + ",\"kind\":\"REPEAT\"}")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void anAnswerOnThePlatformGoesOnApproval() {
        var reply = operator.act(POS, 1, ANSWER).json();
        assertThat(reply.path("appeal").path("state").asString()).isEqualTo("ON_APPROVAL");
        assertThat(reply.path("number").asString()).matches("57-2026-1184\\d\\d");
        var answer = reply.path("appeal").path("answers").get(0);
        assertThat(answer.path("author").asString()).isEqualTo("Крылова Анна Сергеевна");
        assertThat(answer.path("approver").isNull()).isTrue();
        assertThat(answer.path("changeId").asString()).startsWith("01890000-");
    }

    @Test
    void aSocialAnswerOfItsAuthorGoesStraightOut() {
        var reply = operator.act(VK, 1, ANSWER_ALONE).json();
        assertThat(reply.path("appeal").path("state").asString()).isEqualTo("ANSWERED");
        assertThat(reply.path("appeal").path("completedAt").isNull()).isFalse();
        assertThat(operator.act(POS, 1, ANSWER_ALONE).status()).isEqualTo(403);
    }

    @Test
    void numbersOfAnswersAreNeverUsedTwice() {
        var first = operator.act(POS, 1, ANSWER).json().path("number").asString();
        var second = operator.act(VK, 1, ANSWER_ALONE).json().path("number").asString();
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void whatCannotBeTakenNamesItsField() {
        assertThat(refused(ANSWER.replace("Снег убран.", "  ")))
                .isEqualTo("empty_text action.text");
        var longest = "я".repeat(601);
        var onVk = operator.act(VK, 1, ANSWER.replace("Снег убран.", longest));
        assertThat(onVk.code()).isEqualTo("text_too_long");
        assertThat(operator.act(POS, 1, ANSWER.replace("Снег убран.", longest)).status())
                .isEqualTo(200);
        assertThat(refused("{\"type\":\"dance\"}")).isEqualTo("unknown_value action.type");
        assertThat(refused("{\"type\":\"note\"}")).isEqualTo("missing action.text");
        assertThat(refused(ANSWER.replace("SOLVED", "FINE")))
                .isEqualTo("unknown_value action.resolution");
        assertThat(refused(ANSWER.replace("\"text\"", "\"attachmentIds\":[\"none\"],\"text\"")))
                .isEqualTo("unknown_value action.attachmentIds");
    }

    private String refused(String action) {
        var reply = operator.act(POS, 1, action);
        assertThat(reply.status()).isEqualTo(422);
        return reply.code() + ' ' + reply.json().path("field").asString();
    }

    @Test
    void rolesAreKept() {
        var observer = Caller.as(stand, "observer");
        assertThat(observer.act(POS, 1, "{\"type\":\"note\",\"text\":\"я\"}").code())
                .isEqualTo("forbidden");
        assertThat(observer.feed(1000)).hasSize(50);
        assertThat(operator.act(POS, 1, "{\"type\":\"takeOver\"}").status()).isEqualTo(403);
        assertThat(operator.act(POS, 1, "{\"type\":\"approve\"}").status()).isEqualTo(403);
        assertThat(Caller.as(stand, "approver").act(POS, 1, ANSWER).status()).isEqualTo(403);
    }

    @Test
    void theWholeWayOfAnAppeal() {
        var head = Caller.as(stand, "head");
        var approver = Caller.as(stand, "approver");
        assertThat(state(head, 1, "{\"type\":\"assign\",\"organisation\":\"" + BODY + "\"}"))
                .isEqualTo("ASSIGNED");
        assertThat(state(operator, 2, "{\"type\":\"accept\"}")).isEqualTo("IN_PROGRESS");
        assertThat(state(operator, 3, "{\"type\":\"askApplicant\",\"text\":\"Какой дом?\"}"))
                .isEqualTo("AWAITING_APPLICANT");
        stand.citizenComments(POS, "Дом 5");
        assertThat(
                        state(
                                operator,
                                5,
                                "{\"type\":\"requestExtension\",\"until\":\"2026-04-20T09:00:00Z\","
                                        + "\"reason\":\"Ждём технику\"}"))
                .isEqualTo("EXTENSION_REQUESTED");
        assertThat(
                        state(
                                approver,
                                6,
                                "{\"type\":\"approveExtension\",\"until\":\"2026-04-20T09:00:00Z\","
                                        + "\"notice\":\"Срок продлён\"}"))
                .isEqualTo("INTERIM_ANSWERED");
        assertThat(state(operator, 7, ANSWER)).isEqualTo("ON_APPROVAL");
        assertThat(state(approver, 8, "{\"type\":\"return\",\"reason\":\"TONE\"}"))
                .isEqualTo("REWORK");
        assertThat(state(operator, 9, ANSWER.replace("submitAnswer", "resubmit")))
                .isEqualTo("ON_APPROVAL");
        assertThat(state(approver, 10, "{\"type\":\"approve\"}")).isEqualTo("ANSWERED");
        assertThat(state(operator, 11, "{\"type\":\"close\"}")).isEqualTo("CLOSED");
        assertThat(state(head, 12, "{\"type\":\"reopen\",\"reason\":\"Не сделано\"}"))
                .isEqualTo("REOPENED");
        assertThat(
                        state(
                                operator,
                                13,
                                "{\"type\":\"escalate\",\"level\":1,\"reason\":\"Резонанс\"}"))
                .isEqualTo("REOPENED");
        assertThat(state(head, 14, "{\"type\":\"takeOver\"}")).isEqualTo("IN_PROGRESS");
        assertThat(
                        state(
                                head,
                                15,
                                "{\"type\":\"transfer\",\"direction\":\"UP\",\"organisation\":\""
                                        + BODY
                                        + "\","
                                        + "\"reason\":\"SUPERIOR_ORG\"}"))
                .isEqualTo("TRANSFERRED");
        assertThat(state(head, 16, "{\"type\":\"transferReturned\",\"reason\":\"Не наше\"}"))
                .isEqualTo("REGISTERED");
        assertThat(
                        state(
                                operator,
                                17,
                                "{\"type\":\"classify\",\"block\":\"ROADS\",\"category\":\"Дороги\","
                                    + "\"subcategory\":null}"))
                .isEqualTo("REGISTERED");
        assertThat(
                        state(
                                operator,
                                18,
                                "{\"type\":\"locate\",\"municipality\":\"Орёл\",\"address\":\"\","
                                        + "\"lat\":52.9,\"lon\":36.1,\"precision\":\"STREET\"}"))
                .as("an address may be empty")
                .isEqualTo("REGISTERED");
        assertThat(
                        state(
                                approver,
                                19,
                                "{\"type\":\"leaveWithoutAnswer\",\"reason\":\"ABUSIVE\","
                                        + "\"notice\":\"Злоупотребление правом недопустимо\"}"))
                .isEqualTo("LEFT_WITHOUT_ANSWER");
        assertThat(state(operator, 20, "{\"type\":\"interimAnswer\",\"text\":\"…\"}"))
                .isEqualTo("not_open");
    }

    private String state(Caller who, long version, String action) {
        var reply = who.act(POS, version, action);
        return reply.status() == 200
                ? reply.json().path("appeal").path("state").asString()
                : reply.code();
    }

    @Test
    void aBatchKeepsTheOrderOfEachAppeal() {
        var claim = "{\"type\":\"claim\"}";
        var note = "{\"type\":\"note\",\"text\":\"я\"}";
        var items =
                item(POS, 1, 1, claim)
                        + ","
                        + item(POS, 9, 2, "{\"type\":\"release\"}")
                        + ","
                        + item(POS, 9, 3, note)
                        + ","
                        + item(VK, 1, 4, claim)
                        + ","
                        + item(7, 1, 5, claim);
        var reply =
                operator.send(
                        "POST",
                        "/operator/v1/changes:batch",
                        Map.of(),
                        "{\"items\":[" + items + "]}");
        var results = reply.json().path("items");
        assertThat(results.valueStream().map(one -> one.path("status").asInt()))
                .containsExactly(200, 409, 409, 200, 404);
        assertThat(results.get(1).path("body").path("code").asString())
                .isEqualTo("version_mismatch");
        assertThat(results.get(2).path("body").path("code").asString())
                .isEqualTo("previous_failed");
        assertThat(stand.log().applied()).hasSize(2);
    }

    private static String item(long posId, long version, int key, String action) {
        return "{\"posId\":%d,\"idempotencyKey\":\"%s\",\"ifMatch\":%d,\"clientId\":\"test\",\"seq\":%d,\"action\":%s}"
                .formatted(posId, Caller.key(key), version, key, action);
    }

    @Test
    void brokenRequestsAreNotCarriedOut() {
        var target = "/operator/v1/appeals/" + POS + "/changes";
        var whole = "{\"clientId\":\"c\",\"seq\":1,\"action\":{\"type\":\"claim\"}}";
        var headers = Map.of("Idempotency-Key", Caller.key(1), "If-Match", "\"1\"");
        assertThat(operator.send("POST", target, Map.of("If-Match", "\"1\""), whole).status())
                .isEqualTo(400);
        assertThat(
                        operator.send(
                                        "POST",
                                        target,
                                        Map.of("Idempotency-Key", Caller.key(1)),
                                        whole)
                                .status())
                .isEqualTo(400);
        assertThat(operator.send("POST", target, headers, "{\"clientId\"").status()).isEqualTo(400);
        assertThat(
                        operator.send("POST", target, headers, "{\"clientId\":\"c\",\"seq\":0}")
                                .status())
                .isEqualTo(400);
        assertThat(stand.log().applied()).isEmpty();
    }

    @Test
    void theServerRemembersHowFarAWorkstationCame() {
        operator.act(POS, 1, "{\"type\":\"claim\"}");
        operator.act(POS, 1, ANSWER);
        var me = operator.get("/operator/v1/me?clientId=test").json();
        assertThat(me.path("lastSeq").asLong()).isEqualTo(2);
        assertThat(me.path("fullName").asString()).isEqualTo("Крылова Анна Сергеевна");
        assertThat(me.path("position").asString()).isEqualTo("дежурный оператор");
        assertThat(me.path("limits").path("answerChars").path("VK").asInt()).isEqualTo(600);
        assertThat(operator.get("/operator/v1/me").json().path("lastSeq").asLong()).isZero();
    }

    @Test
    void anExecutorAndABodyAboveOrBelowStandInTheDirectory() {
        var head = Caller.as(stand, "head");
        assertThat(refusal(head, 1, assign("УЖКХ", "")))
                .isEqualTo("unknown_value action.organisation");
        assertThat(refusal(head, 1, assign(BODY, ",\"assignee\":\"nobody\"")))
                .isEqualTo("unknown_value action.assignee");
        assertThat(refusal(head, 1, transfer("UP", "SUPERIOR_ORG")))
                .isEqualTo("unknown_value action.organisation");
        assertThat(refusal(head, 1, transfer("DOWN", "SUBORDINATE_ORG")))
                .isEqualTo("unknown_value action.organisation");
        assertThat(state(head, 1, assign(BODY, ",\"assignee\":\"executor\"")))
                .isEqualTo("ASSIGNED");
    }

    @Test
    void whatIsSentOutGoesToWhoeverIsCompetent() {
        var head = Caller.as(stand, "head");
        assertThat(state(head, 1, transfer("OUT", "NOT_COMPETENT"))).isEqualTo("TRANSFERRED");
        var other = SmallRegion.FIRST + 5;
        var up = head.act(other, 1, transfer("UP", "FEDERAL_BODY_NOT_CONNECTED"));
        assertThat(up.status()).as("a ministry above that is not connected").isEqualTo(200);
    }

    /// The term of 59-ФЗ (art. 8, part 3) is warned of by the workstation and forbids nothing: a
    /// late step is better than none.
    @Test
    void aLateTransferIsTaken() {
        clock.forward(Duration.ofDays(8));
        assertThat(state(Caller.as(stand, "head"), 1, transfer("OUT", "NOT_COMPETENT")))
                .isEqualTo("TRANSFERRED");
    }

    private static String assign(String body, String more) {
        return "{\"type\":\"assign\",\"organisation\":\"" + body + '"' + more + '}';
    }

    private static String transfer(String direction, String reason) {
        return "{\"type\":\"transfer\",\"direction\":\"%s\",\"organisation\":\"Минтранс\",\"reason\":\"%s\"}"
                .formatted(direction, reason);
    }

    private static String refusal(Caller who, long version, String action) {
        var reply = who.act(POS, version, action);
        return reply.code() + ' ' + reply.json().path("field").asString("");
    }
}
