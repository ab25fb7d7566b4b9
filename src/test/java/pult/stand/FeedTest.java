package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

final class FeedTest {
    private static final String FEED = "/operator/v1/changes?limit=100";

    private final SteeredClock clock = new SteeredClock();
    private Stand stand;
    private Caller operator;

    @BeforeEach
    void start() throws Exception {
        stand = Stand.start(StandSettings.inMemory(SmallRegion.of(1234), clock));
        operator = Caller.as(stand, "operator");
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void givesEachAppealOnce() {
        var items = operator.feed(100);
        assertThat(items).hasSize(1234);
        assertThat(items.stream().map(item -> item.path("posId").asLong()).distinct())
                .hasSize(1234);
        assertThat(operator.get(FEED).json().path("total").asLong()).isEqualTo(1234);
    }

    @Test
    void aPageSaysThatItIsWhole() throws Exception {
        var page = operator.get(FEED);
        var body = page.body();
        assertThat(body).startsWith("{\"items\":[");
        var array = body.substring(9, body.indexOf(",\"next\":"));
        var digest = MessageDigest.getInstance("SHA-256");
        var hash = HexFormat.of().formatHex(digest.digest(array.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.json().path("sha256").asString()).isEqualTo(hash);
        assertThat(page.json().path("count").asInt()).isEqualTo(100);
        assertThat(page.header("content-encoding")).isEqualTo("gzip");
        assertThat(operator.get(FEED, Map.of()).header("content-encoding")).isEmpty();
    }

    @Test
    void aChangedAppealMovesToTheEndAndARemovedOneLeavesATombstone() {
        var first = SmallRegion.FIRST;
        var cursor = lastCursor();
        assertThat(operator.act(first, 1, "{\"type\":\"claim\"}").status()).isEqualTo(200);
        stand.remove(first + 1);
        var news = operator.get("/operator/v1/changes?cursor=" + cursor).json().path("items");
        assertThat(news.size()).isEqualTo(2);
        assertThat(news.get(0).path("posId").asLong()).isEqualTo(first);
        assertThat(news.get(0).path("version").asLong()).isEqualTo(2);
        assertThat(news.get(0).path("assignee").asString()).isEqualTo("operator");
        assertThat(news.get(1).path("deleted").asBoolean()).isTrue();

        var all = operator.feed(1000);
        assertThat(all).hasSize(1234);
        assertThat(all.getLast().path("posId").asLong()).isEqualTo(first + 1);
        assertThat(stand.total()).isEqualTo(1233);
    }

    @Test
    void anAppealThatChangesTwiceIsToldInItsNewestVersion() {
        var cursor = lastCursor();
        operator.act(SmallRegion.FIRST, 1, "{\"type\":\"claim\"}");
        operator.act(SmallRegion.FIRST, 2, "{\"type\":\"release\"}");
        var page = operator.get("/operator/v1/changes?cursor=" + cursor).json();
        assertThat(page.path("count").asInt()).isEqualTo(1);
        assertThat(page.path("items").get(0).path("version").asLong()).isEqualTo(3);
        assertThat(page.path("hasMore").asBoolean()).isFalse();
    }

    @Test
    void theWallSeesNoPersonAndNoHouse() {
        var page = operator.get("/operator/v1/changes?limit=5&view=wall");
        assertThat(page.body())
                .doesNotContain("Тестов", "+70000000000", "example.test", "срочно", "д. 5", "кв. 7")
                .contains("Орёл, ул. Ленина");
        var place = page.json().path("items").get(0).path("place");
        assertThat(place.path("lat").asDouble()).isEqualTo(52.967);
        assertThat(place.path("precision").asString()).isEqualTo("STREET");
    }

    @Test
    void anAlienCursorIsGone() {
        for (var cursor : new String[] {"nonsense", "YXBwZWFsc3x4eHh8NXw1", wallCursor()}) {
            var reply = operator.get("/operator/v1/changes?cursor=" + cursor);
            assertThat(reply.status()).isEqualTo(410);
            assertThat(reply.code()).isEqualTo("cursor_expired");
        }
    }

    @Test
    void aCursorLivesForThirtyDays() {
        var cursor = lastCursor();
        clock.forward(Duration.ofDays(29));
        assertThat(operatorAgain().get("/operator/v1/changes?cursor=" + cursor).status())
                .isEqualTo(200);
        clock.forward(Duration.ofDays(2));
        assertThat(operatorAgain().get("/operator/v1/changes?cursor=" + cursor).status())
                .isEqualTo(410);
    }

    @Test
    void tooLargeAPageIsRefused() {
        assertThat(operator.get("/operator/v1/changes?limit=1001").status()).isEqualTo(400);
        assertThat(operator.get("/operator/v1/changes?limit=0").status()).isEqualTo(400);
    }

    @Test
    void oneAppealCarriesItsVersionAsTag() {
        var reply = operator.get("/operator/v1/appeals/" + SmallRegion.FIRST);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.json().path("text").asString()).endsWith("\"срочно\" \\ 😀");
        assertThat(operator.get("/operator/v1/appeals/7").code()).isEqualTo("not_found");
    }

    private Caller operatorAgain() {
        return Caller.as(stand, "operator");
    }

    private String wallCursor() {
        var page = operator.get("/operator/v1/changes?limit=5&view=wall").json();
        return page.path("next").asString();
    }

    private String lastCursor() {
        var cursor = "";
        var more = true;
        while (more) {
            var at = cursor.isEmpty() ? "" : "&cursor=" + cursor;
            var page = operator.get("/operator/v1/changes?limit=1000" + at).json();
            cursor = page.path("next").asString();
            more = page.path("hasMore").asBoolean();
        }
        return cursor;
    }
}
