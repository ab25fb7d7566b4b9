package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;

final class StandFaultsTest {
    private static final String FEED = "/operator/v1/changes?limit=20";
    private static final String CLAIM = "{\"type\":\"claim\"}";

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
    void aLinkThatIsDown() {
        var up = stand.faults().linkDown();
        assertThatThrownBy(() -> feed()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> feed()).isInstanceOf(IOException.class);
        up.run();
        assertThat(operator.get(FEED).status()).isEqualTo(200);
    }

    @Test
    void aConnectionThatBreaksAfterTheEffect() {
        stand.faults().next(1, Call.Kind.ACTION, new Fault.Drop(Fault.Moment.AFTER));
        var key = Caller.key(1);
        assertThatThrownBy(() -> operator.act(SmallRegion.FIRST, 1, key, CLAIM))
                .hasCauseInstanceOf(IOException.class);
        assertThat(stand.log().effects(key)).isEqualTo(1);
        assertThat(operator.act(SmallRegion.FIRST, 1, key, CLAIM).status()).isEqualTo(200);
        assertThat(stand.log().effects(key)).isEqualTo(1);
    }

    @Test
    void aServerErrorBeforeAndAfterTheEffect() {
        stand.faults().next(1, Call.Kind.ACTION, new Fault.Status(503, Fault.Moment.BEFORE));
        var key = Caller.key(1);
        assertThat(operator.act(SmallRegion.FIRST, 1, key, CLAIM).status()).isEqualTo(503);
        assertThat(stand.log().deliveries(key)).isZero();
        stand.faults().next(1, Call.Kind.ACTION, new Fault.Status(500, Fault.Moment.AFTER));
        assertThat(operator.act(SmallRegion.FIRST, 1, key, CLAIM).status()).isEqualTo(500);
        assertThat(stand.log().effects(key)).isEqualTo(1);
        assertThat(operator.act(SmallRegion.FIRST, 1, key, CLAIM).status()).isEqualTo(200);
    }

    @Test
    void aRequestThatArrivesTwice() {
        stand.faults().next(1, Call.Kind.ACTION, new Fault.Twice());
        var key = Caller.key(1);
        assertThat(operator.act(SmallRegion.FIRST, 1, key, CLAIM).status()).isEqualTo(200);
        assertThat(stand.log().deliveries(key)).isEqualTo(2);
        assertThat(stand.log().effects(key)).isEqualTo(1);
    }

    @Test
    void aBodyThatIsCut() {
        stand.faults().next(1, Call.Kind.FEED, new Fault.CutBody());
        assertThatThrownBy(() -> feed()).isInstanceOf(IOException.class);
        stand.faults().next(1, Call.Kind.FEED, new Fault.ShortBody());
        var body = operator.raw("GET", FEED, Map.of(), new byte[0]).body();
        assertThat(body).startsWith("{\"items\":[").doesNotContain("],\"next\":");
        assertThat(operator.get(FEED).status()).isEqualTo(200);
    }

    @Test
    void aPageWithTheHashOfAnother() throws Exception {
        stand.faults().next(1, Call.Kind.FEED, new Fault.WrongHash());
        assertThat(hashFits(operator.get(FEED))).isFalse();
        assertThat(hashFits(operator.get(FEED))).isTrue();
    }

    private static boolean hashFits(Caller.Reply page) throws Exception {
        var array = page.body().substring(9, page.body().indexOf(",\"next\":"));
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of()
                .formatHex(digest.digest(array.getBytes(StandardCharsets.UTF_8)))
                .equals(page.json().path("sha256").asString());
    }

    @Test
    void tooManyRequests() {
        stand.faults().next(1, call -> true, new Fault.Throttle(Duration.ofSeconds(7)));
        var reply = operator.get(FEED);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(reply.code()).isEqualTo("limitation_exception");
    }

    @Test
    void aCursorThatExpiresAndATokenThatDoes() {
        stand.faults().next(1, Call.Kind.FEED, new Fault.CursorExpired());
        assertThat(operator.get(FEED).code()).isEqualTo("cursor_expired");
        stand.faults().next(1, Call.Kind.FEED, new Fault.TokenExpired());
        assertThat(operator.get(FEED).code()).isEqualTo("unauthorized");
        assertThat(operator.get(FEED).status()).as("until a new one is got").isEqualTo(401);
        assertThat(Caller.as(stand, "operator").get(FEED).status()).isEqualTo(200);
        stand.forgetTokens();
        assertThat(operator.get("/operator/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aClockThatIsOff() {
        stand.faults().skewClock(Duration.ofHours(-5));
        var date = operator.get(FEED).header("Date");
        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
                .isEqualTo(java.time.Instant.parse("2026-03-02T04:00:00Z"));
        stand.faults().clear();
        assertThat(operator.get(FEED).header("Date")).isEqualTo("Mon, 02 Mar 2026 09:00:00 GMT");
    }

    @Test
    void aSlowLink() {
        stand.faults().next(1, Call.Kind.FEED, new Fault.Slow(Duration.ofMillis(120)));
        var began = System.nanoTime();
        assertThat(operator.get(FEED).status()).isEqualTo(200);
        assertThat(System.nanoTime() - began).isGreaterThan(Duration.ofMillis(120).toNanos());
    }

    @Test
    void aFaultHitsOnlyItsCallsAndOnlySoOften() {
        var off =
                stand.faults()
                        .always(
                                call -> call.path().endsWith("/me"),
                                new Fault.Status(502, Fault.Moment.BEFORE));
        stand.faults().next(2, Call.Kind.FEED, new Fault.Status(504, Fault.Moment.BEFORE));
        assertThat(operator.get(FEED).status()).isEqualTo(504);
        assertThat(operator.get(FEED).status()).isEqualTo(504);
        assertThat(operator.get(FEED).status()).isEqualTo(200);
        assertThat(operator.get("/operator/v1/me").status()).isEqualTo(502);
        off.run();
        assertThat(operator.get("/operator/v1/me").status()).isEqualTo(200);
    }

    private Caller.Reply feed() throws IOException {
        return operator.unchecked("GET", FEED, Map.of(), new byte[0]);
    }
}
