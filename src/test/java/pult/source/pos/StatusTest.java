package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import pult.domain.change.Delivery;
import pult.sync.Failure;
import pult.sync.Source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Every status on every call, with the body the contract names, with a proxy's page and with none:
/// each is a typed failure or a typed word about the action.
final class StatusTest {
    private static final List<Integer> STATUSES =
            List.of(
                    200, 201, 202, 203, 204, 206, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402,
                    403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 418, 421,
                    422, 423, 424, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505,
                    507, 508, 511, 520, 599);
    private static final String NAMED =
            "{\"code\":\"some_code\",\"message\":\"m\",\"field\":\"text\"}";
    private static final List<String> BODIES = List.of(NAMED, "<html>Bad</html>", "");

    private Behind behind;

    @BeforeEach
    void start() throws Exception {
        behind = Behind.with(3);
    }

    @AfterEach
    void stop() throws Exception {
        behind.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasAType(Relay.Call call) {
        var page = behind.page("", 3);
        var on = page.appeals().getFirst();
        for (int status : STATUSES) {
            for (var body : BODIES) {
                var change = Behind.note(on);
                answering(call, status, body);
                var outcome = behind.call(call, on, change, page.epoch());
                assertThat(kind(outcome))
                        .as("%s answered with %d and '%s'", call, status, body)
                        .isEqualTo(expected(call, status, body));
                if (call == Relay.Call.PUSH && status != 401 && status != 403) {
                    assertThat(behind.relay.asked(call).getLast().headers().get("Idempotency-Key"))
                            .isEqualTo(change.id().toString());
                }
            }
        }
        behind.relay.tamper(Relay.HONEST);
        assertThat(behind.call(call, on, Behind.note(behind.reload(on.id())), page.epoch()).value())
                .as("the client goes on")
                .isNotNull();
    }

    private void answering(Relay.Call call, int status, String body) {
        var renew = new AtomicInteger(call == Relay.Call.TOKEN ? 1 : 0);
        behind.relay.tamper((asked, whole) -> {
            if (asked.call() == Relay.Call.ME && renew.getAndDecrement() > 0) {
                return whole.status(401).body("").wire();
            }
            return asked.call() == call ? whole.status(status).body(body).wire() : whole.wire();
        });
    }

    private static String kind(Behind.Outcome outcome) {
        var said = outcome.failure();
        if (said != null) {
            return said instanceof Failure.Broken ? "Broken" : said.toString();
        }
        return outcome.value() instanceof Source.Reply reply
                ? reply.delivery().toString()
                : "a value";
    }

    private static String expected(Relay.Call call, int status, String body) {
        var common = common(call, status);
        if (common != null) {
            return common;
        }
        if (call == Relay.Call.PUSH) {
            var named = body.equals(NAMED);
            switch (status) {
                case 409 -> {
                    return "Broken";
                }
                case 400, 413, 422 -> {
                    return named ? new Delivery.Refused("some_code", "text").toString() : "Broken";
                }
                case 403 -> {
                    return new Delivery.Refused("forbidden", null).toString();
                }
                case 204, 404 -> {
                    return new Delivery.Refused("not_found", null).toString();
                }
                case 412 -> {
                    return new Delivery.Postponed(Duration.ofSeconds(1)).toString();
                }
                default -> {}
            }
        }
        return new Failure.ServerFault(status).toString();
    }

    private static @Nullable String common(Relay.Call call, int status) {
        return switch (status) {
            case 200, 407 -> "Broken";
            case 401 -> new Failure.Unauthorised().toString();
            case 403 -> call == Relay.Call.PUSH ? null : new Failure.Unauthorised().toString();
            case 400 -> call == Relay.Call.TOKEN ? new Failure.Unauthorised().toString() : null;
            case 410 -> call == Relay.Call.CHANGES ? new Failure.CursorExpired().toString() : null;
            case 429 -> new Failure.Throttled(null).toString();
            default -> null;
        };
    }

    /// Zero would hammer a server that is busy, a month would stop the exchange for a month.
    @ParameterizedTest
    @CsvSource({"7,7", "0,1", "999999,3600", "3600,3600", "12345678901234567890,", "soon,", "-1,"})
    void believesAWaitWithinReason(String told, @Nullable Long seconds) {
        for (var call : Relay.Call.values()) {
            var page = behind.page("", 3);
            var on = page.appeals().getFirst();
            var renew = new AtomicInteger(call == Relay.Call.TOKEN ? 1 : 0);
            behind.relay.tamper((asked, whole) -> {
                if (asked.call() == Relay.Call.ME && renew.getAndDecrement() > 0) {
                    return whole.status(401).wire();
                }
                return asked.call() == call
                        ? whole.status(429).header("Retry-After", told).wire()
                        : whole.wire();
            });
            var wait = seconds == null ? null : Duration.ofSeconds(seconds);
            assertThat(behind.call(call, on, Behind.note(on), page.epoch()).failure())
                    .as("%s", call)
                    .isEqualTo(new Failure.Throttled(wait));
            behind.relay.tamper(Relay.HONEST);
        }
    }

    /// A proxy's own word carries no epoch: it is nobody's verdict about an action.
    @Test
    void onlyThePlatformItselfSettlesAnAction() {
        var page = behind.page("", 3);
        var on = page.appeals().getFirst();
        for (int status : List.of(200, 204, 400, 403, 404, 409, 412, 413, 422)) {
            behind.relay.tamper((asked, whole) ->
                    asked.call() == Relay.Call.PUSH
                            ? whole.status(status).body(NAMED).header("X-Pult-Epoch", null).wire()
                            : whole.wire());
            var outcome = behind.call(Relay.Call.PUSH, on, Behind.note(on), page.epoch());
            behind.relay.tamper(Relay.HONEST);
            assertThat(outcome.failure()).as("%d", status).isInstanceOf(Failure.Broken.class);
        }
    }
}
