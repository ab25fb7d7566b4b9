package pult.stand;

import pult.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A client by hand: signs in, calls, and holds every exchange against the contract.
final class Caller {
    /// An answer as a test sees it.
    record Reply(int status, Map<String, List<String>> headers, String body) {
        JsonNode json() {
            return Json.mapper().readTree(body);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        String code() {
            return json().path("code").asString("");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private static final AtomicInteger KEYS = new AtomicInteger(1_000_000);
    private int seq;

    private Caller(URI base) {
        this.base = base;
    }

    static Caller stranger(Stand stand) {
        return new Caller(stand.uri());
    }

    static Caller as(Stand stand, String login) {
        var caller = new Caller(stand.uri());
        var token = caller.signIn(login, "training").json().path("access_token").asString("");
        caller.headers.put("Authorization", "Bearer " + token);
        return caller;
    }

    Reply signIn(String login, String password) {
        var basic =
                Base64.getEncoder()
                        .encodeToString("pult:training".getBytes(StandardCharsets.UTF_8));
        var form = "username=" + login + "&password=" + password + "&scope=any&grant_type=password";
        return call(
                "POST",
                "/user-service/oauth/token",
                Map.of(
                        "Authorization",
                        "Basic " + basic,
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8));
    }

    Reply get(String target) {
        return call("GET", target, Map.of("Accept-Encoding", "gzip"), new byte[0]);
    }

    Reply get(String target, Map<String, String> more) {
        return call("GET", target, more, new byte[0]);
    }

    Reply send(String method, String target, Map<String, String> more, String json) {
        var all = new LinkedHashMap<>(more);
        all.put("Content-Type", "application/json");
        return call(method, target, all, json.getBytes(StandardCharsets.UTF_8));
    }

    /// One action under a new key.
    Reply act(long posId, long version, String action) {
        return act(posId, version, key(KEYS.incrementAndGet()), action);
    }

    Reply act(long posId, long version, String key, String action) {
        return send(
                "POST",
                "/operator/v1/appeals/" + posId + "/changes",
                Map.of("Idempotency-Key", key, "If-Match", "\"" + version + "\""),
                "{\"clientId\":\"test\",\"seq\":" + ++seq + ",\"action\":" + action + "}");
    }

    static String key(int number) {
        return "01890000-0000-7000-8000-%012x".formatted(number);
    }

    /// An exchange that must keep the contract on both sides.
    Reply call(String method, String target, Map<String, String> more, byte[] body) {
        var asked = asked(method, target, more, body);
        var reply = raw(method, target, more, body);
        var answered = new ContractCheck.Answered(reply.status(), reply.headers(), reply.body());
        if (ContractCheck.requestViolations(asked).isEmpty() || reply.status() < 400) {
            ContractCheck.exchange(asked, answered);
        } else {
            ContractCheck.answer(asked, answered);
        }
        return reply;
    }

    private ContractCheck.Asked asked(
            String method, String target, Map<String, String> more, byte[] body) {
        var all = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        more.forEach((name, value) -> all.put(name, List.of(value)));
        return new ContractCheck.Asked(
                method, target, all, new String(body, StandardCharsets.UTF_8));
    }

    Reply raw(String method, String target, Map<String, String> more, byte[] body) {
        try {
            return unchecked(method, target, more, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without a look at the contract, and with the exceptions of a broken link.
    Reply unchecked(String method, String target, Map<String, String> more, byte[] body)
            throws IOException {
        var request =
                HttpRequest.newBuilder(base.resolve(target))
                        .timeout(Duration.ofSeconds(20))
                        .method(
                                method,
                                body.length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        more.forEach(request::setHeader);
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var heads = response.headers().map();
            return new Reply(
                    response.statusCode(), heads, ContractCheck.unpacked(heads, response.body()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every item of the feed, page after page.
    List<JsonNode> feed(int limit) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        var more = true;
        while (more) {
            var page =
                    get("/operator/v1/changes?limit="
                                    + limit
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                            .json();
            page.path("items").forEach(items::add);
            cursor = page.path("next").asString();
            more = page.path("hasMore").asBoolean();
        }
        return items;
    }
}
