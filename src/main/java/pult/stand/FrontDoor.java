package pult.stand;

import pult.stand.http.Forms;
import pult.stand.http.HttpAnswer;
import pult.stand.http.HttpRequest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Takes every request: checks the token, lets the armed faults happen, keeps the record.
final class FrontDoor {
    /// Client of the training stand, for the `Basic` header of the token call.
    static final String CLIENT = "pult:training";

    private static final String BEARER = "Bearer ";
    private static final int HASH_TAIL = 3;

    private final Routes routes;
    private final Ledger ledger;
    private final Tokens tokens;
    private final StandFaults faults;
    private final StandLog log;
    private final Supplier<Instant> now;

    /// A restoration waits for the requests under way, so that no result of the old epoch leaves
    /// under the name of the new one.
    private final ReentrantReadWriteLock epochs = new ReentrantReadWriteLock();

    FrontDoor(
            Routes routes,
            Ledger ledger,
            Tokens tokens,
            StandFaults faults,
            StandLog log,
            Supplier<Instant> now) {
        this.routes = routes;
        this.ledger = ledger;
        this.tokens = tokens;
        this.faults = faults;
        this.log = log;
        this.now = now;
    }

    HttpAnswer handle(HttpRequest request) {
        var found = routes.find(request.method(), request.path());
        var token = request.path().equals("/user-service/oauth/token");
        var kind =
                token ? Call.Kind.TOKEN : found.map(Routes.Found::kind).orElse(Call.Kind.UNKNOWN);
        var call = new Call(kind, request.method(), request.path());
        var answer = withFaults(call, request, found);
        log.received(new StandLog.Received(now.get(), call, answer.status()));
        return answer;
    }

    private HttpAnswer withFaults(Call call, HttpRequest request, Optional<Routes.Found> found) {
        var hits = faults.hitting(call);
        for (var fault : hits) {
            var early = before(fault, request);
            if (early.isPresent()) {
                return stamped(call, early.get());
            }
        }
        epochs.readLock().lock();
        try {
            var answer = answer(call, request, found);
            if (hits.contains(new Fault.Twice())) {
                answer = answer(call, request, found);
            }
            for (var fault : hits) {
                answer = after(fault, answer);
            }
            return stamped(call, answer);
        } finally {
            epochs.readLock().unlock();
        }
    }

    /// Does something between two requests.
    void between(Runnable work) {
        epochs.writeLock().lock();
        try {
            work.run();
        } finally {
            epochs.writeLock().unlock();
        }
    }

    /// What a fault answers instead of the server; empty when the request goes on.
    private Optional<HttpAnswer> before(Fault fault, HttpRequest request) {
        return switch (fault) {
            case Fault.Drop(var moment) ->
                    moment == Fault.Moment.BEFORE
                            ? Optional.of(HttpAnswer.dropped())
                            : Optional.empty();
            case Fault.Status(var status, var moment) ->
                    moment == Fault.Moment.BEFORE
                            ? Optional.of(Replies.error(status, codeOf(status)))
                            : Optional.empty();
            case Fault.Throttle(var retryAfter) ->
                    Optional.of(
                            Replies.error(429, "limitation_exception")
                                    .header("Retry-After", Long.toString(retryAfter.toSeconds())));
            case Fault.CursorExpired() -> Optional.of(Replies.error(410, "cursor_expired"));
            case Fault.Slow(var delay) -> {
                waitFor(delay);
                yield Optional.empty();
            }
            case Fault.TokenExpired() -> {
                bearer(request).ifPresent(tokens::forget);
                yield Optional.empty();
            }
            case Fault.Twice(), Fault.CutBody(), Fault.ShortBody(), Fault.WrongHash() ->
                    Optional.empty();
        };
    }

    private static HttpAnswer after(Fault fault, HttpAnswer answer) {
        return switch (fault) {
            case Fault.Drop(var moment) -> HttpAnswer.dropped();
            case Fault.Status(var status, var moment) -> Replies.error(status, codeOf(status));
            case Fault.CutBody() -> answer.cut();
            case Fault.ShortBody() ->
                    answer.body(
                            "application/json",
                            Arrays.copyOf(answer.body(), answer.body().length / 2));
            case Fault.WrongHash() -> answer.body("application/json", wrongHash(answer.body()));
            case Fault.Slow _,
                    Fault.Throttle _,
                    Fault.Twice _,
                    Fault.CursorExpired _,
                    Fault.TokenExpired _ ->
                    answer;
        };
    }

    /// The hash is the last member of a page: its last digit is changed.
    private static byte[] wrongHash(byte[] page) {
        var wrong = page.clone();
        var at = wrong.length - HASH_TAIL;
        if (at >= 0) {
            wrong[at] = (byte) (wrong[at] == '0' ? '1' : '0');
        }
        return wrong;
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "bad_request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 412 -> "epoch_changed";
            case 500 -> "internal_error";
            default -> status >= 500 ? "unavailable" : "bad_request";
        };
    }

    private static void waitFor(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpAnswer stamped(Call call, HttpAnswer answer) {
        return call.path().startsWith("/operator/")
                ? answer.header("X-Pult-Epoch", ledger.epoch())
                : answer;
    }

    private HttpAnswer answer(Call call, HttpRequest request, Optional<Routes.Found> found) {
        try {
            if (call.kind() == Call.Kind.TOKEN) {
                return token(request);
            }
            var user = bearer(request).flatMap(token -> tokens.owner(token, now.get()));
            if (user.isEmpty()) {
                return Replies.error(401, "unauthorized");
            }
            if (found.isEmpty()) {
                return Replies.error(404, "not_found");
            }
            var epoch = request.header("x-pult-epoch");
            if (epoch != null && !request.method().equals("GET") && !epoch.equals(ledger.epoch())) {
                return Replies.error(412, "epoch_changed");
            }
            return found.get().handler().answer(new Visit(request, found.get().path(), user.get()));
        } catch (Declined e) {
            return Replies.error(e.status(), e.code());
        }
    }

    private static Optional<String> bearer(HttpRequest request) {
        var header = request.header("authorization");
        return header != null && header.startsWith(BEARER)
                ? Optional.of(header.substring(BEARER.length()))
                : Optional.empty();
    }

    private HttpAnswer token(HttpRequest request) {
        var basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(CLIENT.getBytes(StandardCharsets.UTF_8));
        if (!request.method().equals("POST") || !basic.equals(request.header("authorization"))) {
            return HttpAnswer.json(401, "{\"error\":\"unauthorized\"}");
        }
        var form = Forms.parse(request.text());
        var user = StandUser.byLogin(form.getOrDefault("username", ""));
        if (!"password".equals(form.get("grant_type"))
                || user.isEmpty()
                || !StandUser.PASSWORD.equals(form.get("password"))) {
            return HttpAnswer.json(
                    400, "{\"error\":\"invalid_grant\",\"error_description\":\"Bad credentials\"}");
        }
        return Replies.ok(token(user.get()));
    }

    private JsonOut token(StandUser user) {
        var id = 1001 + List.copyOf(StandUser.ALL).indexOf(user);
        var out = new JsonOut(512).raw("{\"access_token\":");
        out.text(tokens.give(user, now.get()));
        out.raw(",\"token_type\":\"bearer\",\"expires_in\":").number(tokens.life().toSeconds());
        out.raw(",\"scope\":\"any\",\"patronymic\":").text(user.patronymic());
        out.raw(",\"system\":false,\"surname\":").text(user.surname());
        out.raw(",\"name\":").text(user.name());
        out.raw(",\"rsId\":null,\"userId\":").number(id).raw(",\"email\":");
        out.text(user.login() + "@example.test").raw(",\"superUser\":false,\"jti\":");
        return out.text(Hashes.sha256(user.login() + now.get()).substring(0, 32)).raw("}");
    }

    /// Every call of the contract but the token.
    static Routes routes(Map<String, Routes.Handler> handlers) {
        var routes = new Routes();
        handlers.forEach((where, handler) -> {
            var parts = where.split(" ", 3);
            routes.add(parts[1], parts[2], Call.Kind.valueOf(parts[0]), handler);
        });
        return routes;
    }
}
