package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Drafts, templates, shared things, files, dictionaries, presence and events.
final class SharedThingsTest {
    private static final String DRAFT = "/operator/v1/appeals/" + SmallRegion.FIRST + "/draft";

    private final SteeredClock clock = new SteeredClock();
    private Stand stand;
    private Caller operator;
    private Caller colleague;

    @BeforeEach
    void start() throws Exception {
        var customs = StandSettings.Customs.USUAL.withHeartbeat(Duration.ofMillis(50));
        stand = Stand.start(StandSettings.inMemory(SmallRegion.of(5), clock).withCustoms(customs));
        operator = Caller.as(stand, "operator");
        colleague = Caller.as(stand, "colleague");
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void aDraftIsSharedAndNeverOverwritten() {
        assertThat(operator.get(DRAFT).status()).isEqualTo(204);
        var first = putDraft(operator, 0, "Уважаемый…");
        assertThat(first.json().path("version").asLong()).isEqualTo(1);
        var late = putDraft(colleague, 0, "Здравствуйте");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("theirs").path("text").asString()).isEqualTo("Уважаемый…");
        assertThat(putDraft(colleague, 1, "Здравствуйте").status()).isEqualTo(200);
        assertThat(operator.get(DRAFT).json().path("author").asString()).isEqualTo("colleague");
        assertThat(putDraft(operator, 2, "").status()).isEqualTo(200);
        assertThat(operator.get(DRAFT).status()).isEqualTo(204);
        assertThat(putDraft(operator, 2, "я").json().path("theirs").isNull()).isTrue();
    }

    /// A stretch of work is one version; pages go back in time; what is older than 90 days is gone.
    @Test
    void earlierTextsOfADraftArePages() {
        putDraft(operator, 0, "Здравствуйте!");
        clock.forward(Duration.ofMinutes(1));
        putDraft(operator, 1, "Здравствуйте! Снег");
        putDraft(colleague, 2, "Здравствуйте! Снег вывезут.");
        clock.forward(Duration.ofMinutes(10));
        putDraft(operator, 3, "");
        putDraft(operator, 0, "Добрый день!");

        var first = operator.get(DRAFT + "/versions?limit=2").json();
        assertThat(first.path("hasMore").asBoolean()).isTrue();
        assertThat(first.path("items"))
                .extracting(
                        one -> one.path("version").asLong(),
                        one -> one.path("author").asString(),
                        one -> one.path("text").asString())
                .containsExactly(
                        tuple(5L, "operator", "Добрый день!"),
                        tuple(3L, "colleague", "Здравствуйте! Снег вывезут."));
        var second = operator.get(DRAFT + "/versions?limit=2&before=3").json();
        assertThat(second.path("hasMore").asBoolean()).isFalse();
        var stretch = second.path("items").path(0);
        assertThat(stretch.path("text").asString()).isEqualTo("Здравствуйте! Снег");
        assertThat(Instant.parse(stretch.path("begun").asString()))
                .isEqualTo(Instant.parse(stretch.path("at").asString()).minusSeconds(60));
        assertThat(operator.get(DRAFT + "/versions?before=0").status()).isEqualTo(400);

        clock.forward(Duration.ofDays(90).minusMinutes(5));
        var later = Caller.as(stand, "operator");
        assertThat(later.get(DRAFT + "/versions").json().path("items")).hasSize(1);
    }

    /// A workstation that knows nothing of meanings leaves the one that stands.
    @Test
    void aDraftHasAMeaningUntilItIsTakenAway() {
        assertThat(meaning(0, ",\"outcome\":\"SOLVED\"")).isEqualTo("SOLVED");
        assertThat(meaning(1, "")).isEqualTo("SOLVED");
        assertThat(meaning(2, ",\"outcome\":\"INTERIM\"")).isEqualTo("INTERIM");
        assertThat(operator.get(DRAFT).json().path("outcome").asString()).isEqualTo("INTERIM");
        assertThat(meaning(3, ",\"outcome\":null")).isEqualTo("null");
        for (var wrong : List.of("\"DONE\"", "7", "{}")) {
            assertThat(put(4, ",\"outcome\":" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    private String meaning(long version, String outcome) {
        var reply = put(version, outcome);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().required("outcome").asString("null");
    }

    private Caller.Reply put(long version, String outcome) {
        return operator.send(
                "PUT",
                DRAFT,
                Map.of("If-Match", "\"" + version + "\""),
                "{\"text\":\"Добрый день!\"" + outcome + "}");
    }

    private static Caller.Reply putDraft(Caller who, long version, String text) {
        return who.send(
                "PUT",
                DRAFT,
                Map.of("If-Match", "\"" + version + "\""),
                "{\"text\":\"" + text + "\",\"clientId\":\"c\"}");
    }

    @Test
    void sharedThingsAreAFeed() {
        var target = "/operator/v1/shared/promise";
        var saved = putShared(1, 0, "{\"until\":\"2026-04-15\"}");
        assertThat(saved.json().path("version").asLong()).isEqualTo(1);
        assertThat(putShared(1, 0, "{\"until\":\"2026-04-15\"}").body()).isEqualTo(saved.body());
        assertThat(stand.log().effects(Caller.key(1))).isEqualTo(1);
        assertThat(putShared(2, 0, "{}").status()).isEqualTo(409);
        assertThat(putShared(3, 1, "{\"kept\":true}").status()).isEqualTo(200);
        var page = operator.get(target).json();
        assertThat(page.path("count").asInt()).isEqualTo(1);
        assertThat(page.path("items").get(0).path("body").path("kept").asBoolean()).isTrue();
        var next = page.path("next").asString();
        assertThat(operator.get(target + "?cursor=" + next).json().path("count").asInt()).isZero();
        assertThat(operator.get("/operator/v1/shared/cause").json().path("count").asInt()).isZero();
        assertThat(
                        operator.raw("GET", "/operator/v1/shared/nonsense", Map.of(), new byte[0])
                                .status())
                .isEqualTo(404);
    }

    private Caller.Reply putShared(int key, long version, String body) {
        return operator.send(
                "POST",
                "/operator/v1/shared/promise",
                Map.of("Idempotency-Key", Caller.key(key), "If-Match", "\"" + version + "\""),
                "{\"id\":\"p-1\",\"deleted\":false,\"body\":" + body + "}");
    }

    @Test
    void aTemplateIsPublishedByTwo() {
        assertThat(operator.get("/operator/v1/templates/changes").json().path("count").asInt())
                .isZero();
        var body =
                "{\"type\":\"save\",\"body\":{\"title\":\"Снег\",\"text\":\"{{?дата}}\",\"folder\":\"\","
                    + "\"shared\":true,\"blocks\":[],\"categories\":[],\"channels\":[],\"regimes\":[],"
                    + "\"states\":[],\"validFrom\":null,\"validTo\":null,\"reviewAt\":null}}";
        assertThat(template(operator, 1, 0, body)).isEqualTo("DRAFT");
        assertThat(template(operator, 2, 1, "{\"type\":\"submit\"}")).isEqualTo("ON_APPROVAL");
        assertThat(template(operator, 3, 2, "{\"type\":\"approve\"}")).isEqualTo("forbidden");
        var approver = Caller.as(stand, "approver");
        assertThat(template(approver, 4, 1, "{\"type\":\"approve\"}"))
                .isEqualTo("version_mismatch");
        assertThat(template(approver, 5, 2, "{\"type\":\"approve\"}")).isEqualTo("PUBLISHED");
        assertThat(template(approver, 5, 2, "{\"type\":\"approve\"}")).isEqualTo("PUBLISHED");
        assertThat(template(operator, 6, 3, "{\"type\":\"return\"}")).isEqualTo("missing");
        var items = operator.get("/operator/v1/templates/changes").json().path("items");
        assertThat(items.get(0).path("approver").asString()).isEqualTo("approver");
        assertThat(items.get(0).path("version").asLong()).isEqualTo(3);
    }

    private static String template(Caller who, int key, long version, String action) {
        var reply =
                who.send(
                        "POST",
                        "/operator/v1/templates/t-1/changes",
                        Map.of(
                                "Idempotency-Key",
                                Caller.key(key),
                                "If-Match",
                                "\"" + version + "\""),
                        "{\"clientId\":\"c\",\"seq\":1,\"action\":" + action + "}");
        return reply.status() == 200
                ? reply.json().path("template").path("status").asString()
                : reply.code();
    }

    @Test
    void dictionariesAreFetchedOnce() {
        for (var name :
                new String[] {
                    "blocks",
                    "categories",
                    "organisations",
                    "municipalities",
                    "people",
                    "deadlineRules",
                    "calendars"
                }) {
            var target = "/operator/v1/dictionaries/" + name;
            var reply = operator.get(target);
            assertThat(reply.json().path("items").size()).as(name).isPositive();
            var again = operator.get(target, Map.of("If-None-Match", reply.header("ETag")));
            assertThat(again.status()).isEqualTo(304);
        }
        var years = operator.get("/operator/v1/dictionaries/calendars").json().path("items");
        assertThat(years.valueStream().map(year -> year.path("year").asInt())).contains(2026, 2027);
    }

    @Test
    void aPictureOfAnAppealIsDownloadedInParts() {
        var appeal = operator.get("/operator/v1/appeals/" + SmallRegion.FIRST).json();
        var file = appeal.path("attachments").get(0);
        var bytes = Pictures.bytes(file.path("id").asString()).orElseThrow();
        assertThat(Hashes.sha256(bytes)).isEqualTo(file.path("sha256").asString());
        assertThat(bytes.length).isEqualTo(file.path("size").asInt());
        var target = "/operator/v1/files/" + file.path("id").asString();
        assertThat(operator.get(target).status()).isEqualTo(200);
        var part = operator.get(target, Map.of("Range", "bytes=1-3"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("PNG");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 1-3/" + bytes.length);
        assertThat(operator.get(target, Map.of("Range", "bytes=999999-")).status()).isEqualTo(416);
        assertThat(operator.get("/operator/v1/files/none").status()).isEqualTo(404);
    }

    @Test
    void anUploadGoesOnWhereItBroke() {
        var content = "Акт выполненных работ".repeat(50).getBytes(StandardCharsets.UTF_8);
        var target = begin(content, Hashes.sha256(content));
        assertThat(append(target, 0, Arrays.copyOf(content, 700)).header("Upload-Offset"))
                .isEqualTo("700");
        var wrong = append(target, 0, content);
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.header("Upload-Offset")).isEqualTo("700");
        var head = operator.call("HEAD", target, Map.of(), new byte[0]);
        assertThat(head.header("Upload-Offset")).isEqualTo("700");
        assertThat(head.header("Upload-Length")).isEqualTo(Integer.toString(content.length));
        var rest = Arrays.copyOfRange(content, 700, content.length);
        assertThat(append(target, 700, rest).status()).isEqualTo(204);
        assertThat(operator.get(target, Map.of()).body()).contains("выполненных");

        var id = target.substring(target.lastIndexOf('/') + 1);
        var answer =
                "{\"type\":\"submitAnswer\",\"text\":\"Готово\",\"resolution\":\"SOLVED\","
                        + "\"approval\":\"APPROVER\",\"attachmentIds\":[\""
                        + id
                        + "\"]}";
        var sent = operator.act(SmallRegion.FIRST, 1, answer).json();
        assertThat(sent.path("appeal").path("attachments").get(1).path("name").asString())
                .isEqualTo("акт.txt");
    }

    @Test
    void anUploadThatIsNotWhatItPromisedIsEmptied() {
        var content = "другое".getBytes(StandardCharsets.UTF_8);
        var target = begin(content, "0".repeat(64));
        assertThat(append(target, 0, content).code()).isEqualTo("hash_mismatch");
        assertThat(operator.call("HEAD", target, Map.of(), new byte[0]).header("Upload-Offset"))
                .isEqualTo("0");
    }

    private String begin(byte[] content, String hash) {
        var begun =
                operator.send(
                        "POST",
                        "/operator/v1/files",
                        Map.of(),
                        "{\"name\":\"акт.txt\",\"size\":"
                                + content.length
                                + ",\"contentType\":\"text/plain\",\"sha256\":\""
                                + hash
                                + "\"}");
        assertThat(begun.status()).isEqualTo(201);
        return begun.header("Location");
    }

    private Caller.Reply append(String target, long offset, byte[] bytes) {
        return operator.call(
                "PATCH",
                target,
                Map.of(
                        "Upload-Offset",
                        Long.toString(offset),
                        "Content-Type",
                        "application/offset+octet-stream"),
                bytes);
    }

    @Test
    void presenceTellsOfTheOthers() {
        assertThat(present(operator, "a", "ANSWERING").path("others").size()).isZero();
        var others = present(colleague, "b", "VIEWING").path("others");
        assertThat(others.get(0).path("login").asString()).isEqualTo("operator");
        assertThat(others.get(0).path("activity").asString()).isEqualTo("ANSWERING");
        clock.forward(Duration.ofSeconds(61));
        assertThat(present(colleague, "b", "VIEWING").path("others").size()).isZero();
    }

    private static tools.jackson.databind.JsonNode present(
            Caller who, String client, String activity) {
        return who.send(
                        "PUT",
                        "/operator/v1/presence",
                        Map.of(),
                        "{\"clientId\":\"%s\",\"posId\":%d,\"activity\":\"%s\"}"
                                .formatted(client, SmallRegion.FIRST, activity))
                .json();
    }

    @Test
    void eventsHintAtChangesAndNothingIsMissed() throws Exception {
        try (var stream = listen("")) {
            stand.citizenComments(SmallRegion.FIRST, "Когда?");
            stand.alarm("BURST", SmallRegion.FIRST);
            assertThat(stream.next("data: "))
                    .isEqualTo("data: {\"posId\":563000001,\"version\":2}");
            assertThat(stream.next("event: ")).isEqualTo("event: alarm");
            assertThat(stream.next(": ")).isEqualTo(": ");
        }
        stand.citizenComments(SmallRegion.FIRST, "Алло!");
        try (var stream = listen("2")) {
            assertThat(stream.next("id: ")).isEqualTo("id: 3");
            assertThat(stream.next("event: ")).isEqualTo("event: change");
        }
        try (var stream = listen("999")) {
            assertThat(stream.next("data: ")).isEqualTo("data: {}");
        }
    }

    private EventLines listen(String lastId) throws Exception {
        var token =
                Caller.stranger(stand)
                        .signIn("operator", "training")
                        .json()
                        .path("access_token")
                        .asString();
        var request =
                HttpRequest.newBuilder(URI.create(stand.uri() + "/operator/v1/events"))
                        .header("Authorization", "Bearer " + token);
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        var response =
                HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(response.headers().firstValue("X-Pult-Epoch")).contains(stand.epoch());
        var lines =
                new EventLines(
                        new BufferedReader(
                                new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
        assertThat(lines.next(": ")).contains("учебный стенд");
        return lines;
    }

    private record EventLines(BufferedReader in) implements AutoCloseable {
        /// The next line that begins so.
        String next(String beginning) throws Exception {
            var line = in.readLine();
            while (!line.startsWith(beginning)) {
                line = in.readLine();
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
