package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The observed part: shapes, null habits and fractions of the samples.
final class ObservedTest {
    private static final String SIX_DIGITS = "2026-0\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";

    private final SteeredClock clock = new SteeredClock();
    private Stand stand;
    private Caller operator;

    @BeforeEach
    void start() throws Exception {
        stand = Stand.start(StandSettings.inMemory(SmallRegion.of(5), clock));
        operator = Caller.as(stand, "operator");
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void aTokenByThePasswordGrant() {
        var token = Caller.stranger(stand).signIn("operator", "training").json();
        assertThat(token.path("token_type").asString()).isEqualTo("bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(token.path("scope").asString()).isEqualTo("any");
        assertThat(token.has("rsId") && token.path("rsId").isNull()).isTrue();
        assertThat(Caller.stranger(stand).signIn("operator", "wrong").status()).isEqualTo(400);
        assertThat(Caller.stranger(stand).get("/inbox-service/regions/all").status())
                .isEqualTo(401);
        clock.forward(java.time.Duration.ofMinutes(61));
        assertThat(operator.get("/inbox-service/regions/all").status()).isEqualTo(401);
    }

    @Test
    void classifiers() {
        var regions = operator.get("/inbox-service/regions/all").json();
        assertThat(regions.get(0).path("id").asInt()).isEqualTo(57);
        assertThat(regions.get(0).path("coordinates").asString()).isEqualTo("52.967,36.069");
        var subjects = operator.get("/inbox-service/subjects/region/57?size=10000").json();
        var subject = subjects.path("content").get(0);
        assertThat(subject.path("name").asString()).isEqualTo("Дворы");
        assertThat(subject.path("deleted").isBoolean()).isTrue();
        assertThat(operator.get("/inbox-service/subjects/region/57/all").json().size())
                .isEqualTo(1);
        var parts = operator.get("/inbox-service/subsubjects/search?regionId=57&size=10000").json();
        assertThat(parts.path("content").get(1).path("subject").path("id").asInt())
                .isEqualTo(subject.path("id").asInt());
        assertThat(
                        operator.get(
                                        "/inbox-service/subsubjects/subject/"
                                                + subject.path("id").asInt()
                                                + "/region/57")
                                .json()
                                .size())
                .isEqualTo(2);
    }

    @Test
    void aMessageIsCreatedWithItsFileAndItsCardIsShown() {
        var boundary = "xXx";
        var file =
                """
                --xXx
                Content-Disposition: form-data; name="file"; filename="двор.png"
                Content-Type: image/png

                байты
                --xXx--
                """
                        .replace("\n", "\r\n");
        var stored =
                operator.call(
                        "POST",
                        "/inbox-service/filestorage",
                        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary),
                        file.getBytes(StandardCharsets.UTF_8));
        var fileId = stored.json().path("id").asString();
        assertThat(fileId).matches("\\d+");

        var created =
                operator.send(
                                "POST",
                                "/inbox-service/external-appeal-system/appeals",
                                Map.of(),
                                """
                                {"id":124124,"description":"Во дворе не убран снег",
                                "createdAt":"2026-02-21T08:25:50.234Z","applicant":{"epguId":1000000001,
                                "surname":"Тестов","name":"Тест","patronymic":"Тестович",
                                "email":"test@example.test","phone":"+70000000000"},"subjectId":100,
                                "subsubjectId":1000,"attachmentIds":["%s"],
                                "location":"г. Примерск, ул. Ленина, 1","regionId":57,
                                "organizationInfo":{"ogrn":"1020000000000"}}\
                                """
                                        .formatted(fileId))
                        .json();
        for (var name :
                new String[] {"id", "attachmentIds", "organizationInfo", "history", "answerAt"}) {
            assertThat(created.has(name) && created.path(name).isNull()).as(name).isTrue();
        }
        assertThat(created.path("customFieldValues").isArray()).isTrue();
        assertThat(created.path("warnings").isArray()).isTrue();
        assertThat(created.path("status").asString()).isEqualTo("MODERATION_NEW");
        assertThat(created.path("statusText").asString()).isEqualTo("На модерации");
        assertThat(created.path("createdAt").asString()).matches(SIX_DIGITS);
        assertThat(created.path("subsubjectId").asInt()).isEqualTo(1000);
        assertThat(created.path("applicant").path("epguId").asLong()).isEqualTo(1000000001);
        assertThat(created.path("applicant").path("phone").isNull()).isTrue();

        var posId = created.path("posId").asLong();
        var card = card(posId);
        assertThat(card.path("attachmentIds").get(0).asString()).isEqualTo(fileId);
        assertThat(card.path("warnings").isNull()).isTrue();
        assertThat(card.path("answerAt").asString()).matches(SIX_DIGITS);
        assertThat(card.path("history").get(0).path("answer").isNull()).isTrue();
        assertThat(stand.appeal(posId)).isPresent();
        assertThat(operator.feed(2)).hasSize(6);
    }

    @Test
    void aCardTellsTheAnswerInItsHistory() {
        stand.answerAsOther(SmallRegion.FIRST);
        var card = card(SmallRegion.FIRST);
        assertThat(card.path("status").asString()).isEqualTo("SEND_RESPONSE");
        var history = card.path("history");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.get(0).path("createdBy").isNull()).isTrue();
        assertThat(history.get(1).path("answer").path("comment").asString())
                .contains("вопрос решён");
        assertThat(history.get(1).path("createdBy").path("surname").asString())
                .isEqualTo("Демидов");
        assertThat(history.get(1).path("createdAt").asString()).matches(SIX_DIGITS);
    }

    @Test
    void publicStepsNameNobodyAndWhatIsAbsentIsNothing() {
        stand.answerAsOther(SmallRegion.FIRST);
        var target = "/api-service/appeals-mobile-api/public-appeal-steps-by-id/";
        var steps = operator.get(target + SmallRegion.FIRST);
        assertThat(steps.json().size()).isEqualTo(2);
        assertThat(steps.body()).doesNotContain("Демидов");
        assertThat(operator.get(target + 7).status()).isEqualTo(204);
        assertThat(operator.get("/appeal-service/external-appeal-system/appeals/7").status())
                .isEqualTo(204);
    }

    private tools.jackson.databind.JsonNode card(long posId) {
        return operator.get("/appeal-service/external-appeal-system/appeals/" + posId).json();
    }
}
