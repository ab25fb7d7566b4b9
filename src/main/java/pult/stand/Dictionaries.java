package pult.stand;

import pult.stand.http.HttpAnswer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Classifiers and rules the workstation keeps a copy of.
final class Dictionaries {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2030;

    private record Rule(String code, String regime, int amount, String unit, String source) {}

    private static final List<Rule> RULES =
            List.of(
                    new Rule("T_REG", "FZ59_APPEAL", 3, "CALENDAR_DAYS", "59-ФЗ, ст. 8, ч. 2"),
                    new Rule("T_FORWARD", "FZ59_APPEAL", 7, "CALENDAR_DAYS", "59-ФЗ, ст. 8, ч. 3"),
                    new Rule(
                            "T_FORWARD_MIGRATION",
                            "FZ59_APPEAL",
                            5,
                            "CALENDAR_DAYS",
                            "59-ФЗ, ст. 8, ч. 3.1"),
                    new Rule(
                            "T_ANSWER_59",
                            "FZ59_APPEAL",
                            30,
                            "CALENDAR_DAYS",
                            "59-ФЗ, ст. 12, ч. 1"),
                    new Rule(
                            "T_EXTENSION_59",
                            "FZ59_APPEAL",
                            30,
                            "CALENDAR_DAYS",
                            "59-ФЗ, ст. 12, ч. 2"),
                    new Rule(
                            "T_POS_STD",
                            "ORDINARY_MESSAGE",
                            30,
                            "CALENDAR_DAYS",
                            "срок, который даёт платформа"),
                    new Rule(
                            "T_POS_FAST",
                            "ORDINARY_MESSAGE",
                            10,
                            "CALENDAR_DAYS",
                            "ускоренное решение, настройка"),
                    new Rule("T_SOC_HIGH", "OPEN_SOURCE", 4, "WORKING_HOURS", "настройка региона"),
                    new Rule("T_SOC", "OPEN_SOURCE", 9, "WORKING_HOURS", "настройка региона"),
                    new Rule("T_SOC_FINAL", "OPEN_SOURCE", 7, "WORKING_DAYS", "настройка региона"));

    private final StandRegion region;

    Dictionaries(StandRegion region) {
        this.region = region;
    }

    HttpAnswer answer(Visit visit) {
        var name = visit.place("name");
        var items = items(name).orElseThrow(() -> new Declined(404, "not_found"));
        var body =
                new JsonOut(items.size() + 64)
                        .raw("{\"name\":")
                        .text(name)
                        .raw(",\"items\":[")
                        .json(items.text())
                        .raw("]}")
                        .bytes();
        var tag = "\"" + Hashes.sha256(body).substring(0, 16) + "\"";
        return tag.equals(visit.request().header("if-none-match"))
                ? HttpAnswer.of(304).header("ETag", tag)
                : HttpAnswer.of(200).body("application/json", body).header("ETag", tag);
    }

    private Optional<JsonOut> items(String name) {
        return switch (name) {
            case "blocks" -> Optional.of(blocks());
            case "categories" -> Optional.of(categories());
            case "organisations" -> Optional.of(organisations());
            case "municipalities" -> Optional.of(municipalities());
            case "people" -> Optional.of(people());
            case "deadlineRules" -> Optional.of(rules());
            case "calendars" -> Optional.of(calendars());
            default -> Optional.empty();
        };
    }

    private JsonOut blocks() {
        var out = new Rows();
        for (var block : region.blocks()) {
            out.row().raw("{\"code\":").text(block.code()).raw(",\"name\":").text(block.name());
        }
        return out.end();
    }

    private JsonOut categories() {
        var out = new Rows();
        for (var topic : region.topics()) {
            var row = out.row().raw("{\"block\":").text(topic.block());
            row.raw(",\"category\":").text(topic.category());
            row.raw(",\"subcategory\":").text(topic.subcategory());
            row.raw(",\"fastTrack\":").truth(topic.fastTrack());
        }
        return out.end();
    }

    private JsonOut organisations() {
        var out = new Rows();
        var id = ObservedCalls.FIRST_OPA_ID;
        for (var body : region.organisations()) {
            out.row().raw("{\"opaId\":").number(id++).raw(",\"name\":").text(body);
        }
        return out.end();
    }

    private JsonOut municipalities() {
        var out = new Rows();
        for (var town : region.municipalities()) {
            var row = out.row().raw("{\"name\":").text(town.name());
            row.raw(",\"oktmo\":").text(town.oktmo());
            row.raw(",\"lat\":").decimal(town.lat()).raw(",\"lon\":").decimal(town.lon());
        }
        return out.end();
    }

    private JsonOut people() {
        var out = new Rows();
        for (var user : StandUser.ALL) {
            var row = out.row().raw("{\"login\":").text(user.login());
            row.raw(",\"fullName\":").text(user.fullName());
            row.raw(",\"position\":").text(user.position());
            row.raw(",\"roles\":[").text(user.role().name());
            row.raw("],\"organisation\":").text(region.organisations().getFirst());
        }
        return out.end();
    }

    private static JsonOut rules() {
        var out = new Rows();
        for (var rule : RULES) {
            var row = out.row().raw("{\"code\":").text(rule.code());
            row.raw(",\"regime\":").text(rule.regime());
            row.raw(",\"amount\":").number(rule.amount());
            row.raw(",\"unit\":").text(rule.unit()).raw(",\"source\":").text(rule.source());
        }
        return out.end();
    }

    private static JsonOut calendars() {
        var out = new Rows();
        for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            var shipped = shipped("/pult/calendar/ru-" + year + ".json");
            if (shipped.isPresent()) {
                var calendar = pult.json.Json.mapper().readTree(shipped.get());
                var row = out.row().raw("{\"year\":").number(year);
                row.raw(",\"off\":").json(calendar.required("off").toString());
                row.raw(",\"short\":").json(calendar.required("short").toString());
                row.raw(",\"workingWeekend\":");
                row.json(calendar.required("workingWeekend").toString());
            }
        }
        return out.end();
    }

    private static Optional<String> shipped(String path) {
        try (var in = Dictionaries.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /// Objects with commas between them; a row is opened by the caller and closed here.
    private static final class Rows {
        private final JsonOut out = new JsonOut(4096);
        private boolean open;

        JsonOut row() {
            out.raw(open ? "}," : "");
            open = true;
            return out;
        }

        JsonOut end() {
            return out.raw(open ? "}" : "");
        }
    }
}
