package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.stand.http.HttpAnswer;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;

/// Templates of answers: their feed, their versions, four eyes before one is published.
final class TemplateCalls {
    private static final String COLLECTION = "template";
    private static final int LONGEST_TITLE = 255;

    private final Ledger ledger;
    private final StandLog log;
    private final Substitutes substitutes;
    private final Supplier<Instant> now;

    TemplateCalls(Ledger ledger, StandLog log, Substitutes substitutes, Supplier<Instant> now) {
        this.substitutes = substitutes;
        this.ledger = ledger;
        this.log = log;
        this.now = now;
    }

    HttpAnswer changes(Visit visit) {
        return new ShelfFeed(ledger, now).page(visit, COLLECTION, TemplateCalls::item);
    }

    HttpAnswer act(Visit visit) {
        var key = visit.key();
        var version = visit.version();
        var action = visit.json().path("action");
        if (!action.isObject()) {
            throw new Declined(400, "bad_request");
        }
        log.delivered(key);
        return ledger.locked(() -> {
            var repeated = ledger.settled(key).map(Effect::reply);
            return repeated.isPresent()
                    ? HttpAnswer.json(repeated.get().status(), repeated.get().body())
                    : judge(visit, key, version, action);
        });
    }

    private HttpAnswer judge(Visit visit, String key, long version, JsonNode action) {
        var id = visit.place("templateId");
        var before = ledger.shelf().find(COLLECTION, id);
        var type = action.path("type").asString("");
        if (before.isEmpty() && !type.equals("save")) {
            return Replies.error(404, "not_found");
        }
        var approves = EnumSet.complementOf(EnumSet.of(Role.OBSERVER, Role.OPERATOR));
        if (!substitutes.works(visit.user())
                || (type.equals("approve") && !substitutes.has(visit.user(), approves::contains))) {
            return Replies.error(403, "forbidden");
        }
        if (before.isPresent() && before.get().version() != version) {
            var out = DocCalls.conflict();
            item(out, before.get());
            return HttpAnswer.json(409, out.raw("}").text());
        }
        var wrong = wrong(visit.user(), type, action, before);
        if (wrong != null) {
            return wrong;
        }
        var doc = next(visit.user(), id, type, action, before);
        var out = new JsonOut(1024).raw("{\"version\":").number(doc.version());
        item(out.raw(",\"template\":"), doc);
        var body = out.raw(",\"at\":").time(doc.at()).raw("}").text();
        DocCalls.settle(ledger, log, key, "template." + type, doc, body);
        return HttpAnswer.json(200, body);
    }

    private static @Nullable HttpAnswer wrong(
            StandUser user, String type, JsonNode action, Optional<Thing.Doc> before) {
        return switch (type) {
            case "save" -> {
                var title = action.path("body").path("title").asString("");
                yield title.isBlank() || title.length() > LONGEST_TITLE
                        ? refused("missing", "action.body.title")
                        : null;
            }
            case "approve" ->
                    before.isPresent() && before.get().author().equals(user.login())
                            ? refused("same_person", null)
                            : null;
            case "return" ->
                    action.path("reason").asString("").isBlank()
                            ? refused("missing", "action.reason")
                            : null;
            case "submit", "retire", "delete" -> null;
            default -> refused("unknown_value", "action.type");
        };
    }

    private static HttpAnswer refused(String code, @Nullable String field) {
        return HttpAnswer.json(422, Replies.refusalBody(code, field));
    }

    private Thing.Doc next(
            StandUser user, String id, String type, JsonNode action, Optional<Thing.Doc> before) {
        var status =
                switch (type) {
                    case "submit" -> "ON_APPROVAL";
                    case "approve" -> "PUBLISHED";
                    case "retire", "delete" -> "RETIRED";
                    default -> "DRAFT";
                };
        var body =
                type.equals("save")
                        ? action.path("body").toString()
                        : before.map(Thing.Doc::body).orElseThrow();
        var approves = type.equals("approve");
        return new Thing.Doc(
                COLLECTION,
                id,
                before.map(Thing.Doc::version).orElse(0L) + 1,
                type.equals("delete"),
                approves ? before.orElseThrow().author() : user.login(),
                now.get(),
                status,
                approves ? user.login() : null,
                body);
    }

    private static void item(JsonOut out, Thing.Doc doc) {
        out.raw("{\"id\":").text(doc.id()).raw(",\"version\":").number(doc.version());
        out.raw(",\"deleted\":").truth(doc.deleted()).raw(",\"status\":").text(doc.status());
        out.raw(",\"author\":").text(doc.author()).raw(",\"approver\":").text(doc.approver());
        out.raw(",\"at\":").time(doc.at()).raw(",\"body\":").json(doc.body()).raw("}");
    }
}
