package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.json.Json;
import pult.sync.Failure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Answers of a hostile or broken server: a typed failure, or read as something harmless; never an
/// exception nobody expects.
final class HostileAnswerTest {
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "\"\"",
                    "\"x\"",
                    "\"1\"",
                    "-1",
                    "0",
                    "1.5",
                    "1e400",
                    "99999999999999999999",
                    "9223372036854775807",
                    "[]",
                    "[null]",
                    "[[]]",
                    "[1,\"x\",{}]",
                    "{}",
                    "{\"a\":{\"b\":[]}}",
                    "\"\\u0000\\uD800\"",
                    "\"+1000000000-12-31T23:59:59Z\"",
                    "\"-999999999-01-01T00:00:00Z\"");

    private Behind behind;

    @BeforeEach
    void start() throws Exception {
        behind = Behind.with(3);
    }

    @AfterEach
    void stop() throws Exception {
        behind.close();
    }

    private void answering(Relay.Call call, Relay.Tamper tamper) {
        var renew = new AtomicInteger(call == Relay.Call.TOKEN ? 1 : 0);
        behind.relay.tamper((asked, whole) -> {
            if (asked.call() == Relay.Call.ME && renew.getAndDecrement() > 0) {
                return whole.status(401).body("").wire();
            }
            return asked.call() == call ? tamper.answer(asked, whole) : whole.wire();
        });
    }

    /// Every field of every answer in turn becomes something else.
    @ParameterizedTest
    @EnumSource
    void wrongTypesNeverCrash(Relay.Call call) {
        var page = behind.page("", 3);
        var on = page.appeals().getFirst();
        var change = Behind.note(on);
        var whole = new ArrayList<String>();
        answering(
                call,
                (_, answer) -> {
                    whole.add(answer.text());
                    return answer.wire();
                });
        assertThat(behind.call(call, on, change, page.epoch()).failure()).isNull();
        var variants = variants(whole.getFirst());
        assertThat(variants).hasSizeGreaterThan(30);
        for (var variant : variants) {
            answering(call, (_, answer) -> answer.body(variant).wire());
            var outcome = behind.call(call, on, change, page.epoch());
            // A token that is none is found out by whoever gets it.
            var known =
                    outcome.failure() == null
                            || outcome.failure() instanceof Failure.Broken
                            || (call == Relay.Call.TOKEN
                                    && outcome.failure() instanceof Failure.Unauthorised);
            assertThat(known)
                    .as("%s %s", outcome, variant.substring(0, Math.min(200, variant.length())))
                    .isTrue();
        }
    }

    private static List<String> variants(String json) {
        var variants = new ArrayList<String>();
        var tree = Json.mapper().readTree(json);
        // The hash has to fit, or nothing behind it would be looked at.
        each(tree, () -> variants.add(hashed(tree)));
        for (var value : VALUES) {
            variants.add(value);
        }
        return variants;
    }

    private static void each(JsonNode node, Runnable changed) {
        switch (node) {
            case ObjectNode object -> {
                for (var name : List.copyOf(object.propertyNames())) {
                    var was = object.get(name);
                    tried(value -> object.set(name, value), changed);
                    object.set(name, was);
                    each(was, changed);
                }
            }
            case ArrayNode array -> {
                // One element stands for all.
                for (var place = 0; place < Math.min(1, array.size()); place++) {
                    var at = place;
                    var was = array.get(at);
                    tried(value -> array.set(at, value), changed);
                    array.set(at, was);
                    each(was, changed);
                }
            }
            default -> {}
        }
    }

    private static void tried(Consumer<JsonNode> set, Runnable changed) {
        for (var value : VALUES) {
            set.accept(Json.mapper().readTree(value));
            changed.run();
        }
    }

    private static String hashed(JsonNode tree) {
        if (!(tree instanceof ObjectNode page) || !page.has("sha256")) {
            return tree.toString();
        }
        var was = page.get("sha256");
        if (was.isString() && was.asString().length() == 64 && page.get("items") != null) {
            page.put("sha256", sha256(page.get("items").toString()));
        }
        var text = page.toString();
        page.set("sha256", was);
        return text;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooDeepTooLongOrTooDenseIsRefused(Relay.Call call) {
        var page = behind.page("", 3);
        var on = page.appeals().getFirst();
        var bomb = "\"" + " ".repeat(2 << 20) + "\"";
        var bodies =
                List.of(
                        "[".repeat(100_000),
                        "{\"a\":".repeat(100_000),
                        "{\"items\":" + "[".repeat(100_000),
                        "{\"x\":" + "[".repeat(60) + "]".repeat(60) + "}",
                        "{\"x\":[" + "1,".repeat(2_100_000) + "1]}",
                        "{\"" + "n".repeat(300) + "\":1}",
                        "{\"x\":" + "9".repeat(200) + "}",
                        bomb,
                        "\u0000\u0001\u0002",
                        "\uFEFF{}");
        for (var body : bodies) {
            for (var gzip : new boolean[] {false, true}) {
                answering(call, (_, whole) -> whole.body(body).wire(Relay.Framing.CHUNKED, gzip));
                assertThat(behind.call(call, on, Behind.note(on), page.epoch()).failure())
                        .as("%s %s", call, body.substring(0, Math.min(20, body.length())))
                        .isInstanceOf(Failure.Broken.class);
            }
        }
    }

    /// 33 MB behind gzip, below the ratio of a bomb, and 9 MB in clear: on every call.
    @Test
    void bodiesOverTheLimitsAreRefused() {
        var page = behind.page("", 3);
        var on = page.appeals().getFirst();
        var dice = new java.util.Random(33);
        var noise = new byte[400_000];
        dice.nextBytes(noise);
        var unit = HexFormat.of().formatHex(noise) + "0".repeat(32_900_000);
        var large = "{\"x\":\"" + unit + "\"}";
        assertThat(large.length()).isGreaterThan(32 << 20).isLessThan(34 << 20);
        var wide = "{\"x\":\"" + "0".repeat(9 << 20) + "\"}";
        for (var call : Relay.Call.values()) {
            answering(call, (_, whole) -> whole.body(large).wire(Relay.Framing.LENGTH, true));
            assertThat(behind.call(call, on, Behind.note(on), page.epoch()).failure())
                    .as("%s", call)
                    .isEqualTo(new Failure.Broken("too_large"));
            for (var framing : Relay.Framing.values()) {
                answering(call, (_, whole) -> whole.body(wide).wire(framing, false));
                assertThat(behind.call(call, on, Behind.note(on), page.epoch()).failure())
                        .as("%s %s", call, framing)
                        .isEqualTo(new Failure.Broken("too_large"));
            }
        }
    }

    /// Not gzip although it says so, two parts, a wrong sum, deflate under the name of gzip.
    @Test
    void brokenPackingIsRefused() {
        var page = behind.page("", 3);
        var on = page.appeals().getFirst();
        for (var call : Relay.Call.values()) {
            answering(call, (_, whole) -> whole.header("Content-Encoding", "gzip").wire());
            assertThat(behind.call(call, on, Behind.note(on), page.epoch()).failure())
                    .isEqualTo(new Failure.Broken("truncated"));
            answering(
                    call,
                    (_, whole) -> {
                        var wire = whole.wire(Relay.Framing.LENGTH, true);
                        wire[wire.length - 6] ^= 1;
                        return wire;
                    });
            assertThat(behind.call(call, on, Behind.note(on), page.epoch()).failure())
                    .isEqualTo(new Failure.Broken("truncated"));
            answering(call, (_, whole) -> whole.header("Content-Encoding", "br").wire());
            // A body nobody packed is read whatever the header claims.
            var outcome = behind.call(call, on, Behind.note(on), page.epoch());
            assertThat(outcome.value() != null || outcome.failure() instanceof Failure.Broken)
                    .isTrue();
        }
    }
}
