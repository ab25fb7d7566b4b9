package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.json.Json;
import pult.stand.http.HttpAnswer;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/// Drafts and what operators share besides appeals.
final class DocCalls {
    static final Set<String> KINDS =
            Set.of("view", "cause", "problem", "alarmAck", "promise", "substitution", "handover");
    private static final int LONGEST_ID = 64;
    private static final int USUAL_VERSIONS = 20;
    private static final int MOST_VERSIONS = 50;

    private final Ledger ledger;
    private final StandLog log;
    private final HolderCalls holders;
    private final Substitutes substitutes;
    private final Holds holds;
    private final EventHub events;
    private final Supplier<Instant> now;

    /// @param substitutionDays the longest substitution
    DocCalls(
            Ledger ledger,
            StandLog log,
            HolderCalls holders,
            Holds holds,
            EventHub events,
            int substitutionDays,
            Supplier<Instant> now) {
        this.substitutes = new Substitutes(ledger, substitutionDays, now);
        this.holders = holders;
        this.holds = holds;
        this.events = events;
        this.ledger = ledger;
        this.log = log;
        this.now = now;
    }

    HttpAnswer draft(Visit visit) {
        var posId = known(visit);
        return ledger.locked(() -> ledger.shelf().find(Shelf.DRAFT, Long.toString(posId)))
                .filter(doc -> !doc.deleted())
                .map(doc -> Replies.ok(draft(doc)).header("ETag", "\"" + doc.version() + "\""))
                .orElseGet(() -> HttpAnswer.of(204));
    }

    HttpAnswer putDraft(Visit visit) {
        var posId = known(visit);
        if (!substitutes.works(visit.user())) {
            return Replies.error(403, "forbidden");
        }
        var sent = visit.json();
        var version = visit.version();
        return ledger.locked(() -> {
            var draft = StandDraft.sent(sent, stands(posId));
            return holders.heldByOther(posId, visit.user())
                    ? Replies.error(423, "draft_held")
                    : putDraft(visit.user(), posId, version, draft);
        });
    }

    private @Nullable StandDraft stands(long posId) {
        return ledger.shelf()
                .find(Shelf.DRAFT, Long.toString(posId))
                .filter(doc -> !doc.deleted())
                .map(StandDraft::of)
                .orElse(null);
    }

    /// Somebody saves a draft outside of any request.
    void write(StandUser user, long posId, String text) {
        var _ =
                ledger.locked(() -> {
                    var version =
                            ledger.shelf()
                                    .find(Shelf.DRAFT, Long.toString(posId))
                                    .filter(doc -> !doc.deleted())
                                    .map(Thing.Doc::version)
                                    .orElse(0L);
                    var stands = stands(posId);
                    var outcome = stands == null ? null : stands.outcome();
                    return putDraft(user, posId, version, new StandDraft(text, outcome));
                });
    }

    private HttpAnswer putDraft(StandUser user, long posId, long version, StandDraft draft) {
        var id = Long.toString(posId);
        var before = ledger.shelf().find(Shelf.DRAFT, id);
        var alive = before.filter(doc -> !doc.deleted());
        if (version != alive.map(Thing.Doc::version).orElse(0L)) {
            var out = conflict();
            alive.ifPresentOrElse(doc -> out.json(draft(doc).text()), () -> out.raw("null"));
            return HttpAnswer.json(409, out.raw("}").text());
        }
        var at = now.get();
        var next = before.map(Thing.Doc::version).orElse(0L) + 1;
        var doc =
                new Thing.Doc(
                        Shelf.DRAFT,
                        id,
                        next,
                        draft.text().isEmpty(),
                        user.login(),
                        at,
                        "",
                        null,
                        draft.json());
        ledger.record(new Effect(at, Shelf.DRAFT, user.login(), posId, null, doc));
        touch(user, posId, at);
        return Replies.ok(draft(doc));
    }

    /// Who writes still works on it.
    private void touch(StandUser user, long posId, Instant at) {
        ledger.find(posId)
                .ifPresent(held -> {
                    var anew = holds.touched(held, user.login(), at);
                    if (!anew.equals(held)) {
                        ledger.record(
                                new Effect(
                                        at,
                                        "touch",
                                        user.login(),
                                        posId,
                                        null,
                                        new Thing.Snapshot(anew)));
                        events.changed(posId, anew.version());
                    }
                });
    }

    /// Earlier texts, newest first.
    HttpAnswer draftVersions(Visit visit) {
        var posId = known(visit);
        var before = visit.number("before", Long.MAX_VALUE);
        var limit = (int) Math.min(visit.number("limit", USUAL_VERSIONS), MOST_VERSIONS);
        var found =
                ledger.locked(() ->
                        ledger.shelf()
                                .past()
                                .of(Long.toString(posId), before, now.get(), limit + 1));
        var page = found.subList(0, Math.min(limit, found.size()));
        var out = new JsonOut(1024).raw("{\"posId\":").number(posId).raw(",\"items\":[");
        var comma = false;
        for (var version : page) {
            var doc = version.last();
            out.raw(comma ? ",{" : "{").raw("\"version\":").number(doc.version());
            out.raw(",\"author\":").text(doc.author());
            out.raw(",\"begun\":").time(version.begun()).raw(",\"at\":").time(doc.at());
            out.raw(",\"text\":").text(StandDraft.of(doc).text()).raw("}");
            comma = true;
        }
        return Replies.ok(out.raw("],\"hasMore\":").truth(found.size() > limit).raw("}"));
    }

    private static JsonOut draft(Thing.Doc doc) {
        var draft = StandDraft.of(doc);
        var out = new JsonOut(doc.body().length() + 256).raw("{\"posId\":").raw(doc.id());
        out.raw(",\"version\":").number(doc.version()).raw(",\"author\":").text(doc.author());
        out.raw(",\"text\":").text(draft.text()).raw(",\"outcome\":").text(draft.outcome());
        return out.raw(",\"at\":").time(doc.at()).raw("}");
    }

    HttpAnswer shared(Visit visit) {
        var kind = kind(visit);
        return new ShelfFeed(ledger, now).page(visit, kind, DocCalls::sharedItem);
    }

    HttpAnswer putShared(Visit visit) {
        var kind = kind(visit);
        if (!substitutes.works(visit.user())) {
            return Replies.error(403, "forbidden");
        }
        var json = visit.json();
        var id = json.path("id").asString("");
        if (id.isEmpty() || id.length() > LONGEST_ID || !json.path("body").isObject()) {
            throw new Declined(400, "bad_request");
        }
        var key = visit.key();
        var version = visit.version();
        var deleted = json.path("deleted").asBoolean(false);
        var body = json.path("body").toString();
        log.delivered(key);
        return ledger.locked(() -> {
            var repeated = ledger.settled(key).map(Effect::reply);
            if (repeated.isPresent()) {
                return HttpAnswer.json(repeated.get().status(), repeated.get().body());
            }
            var before = ledger.shelf().find(kind, id);
            var held = before.map(Thing.Doc::version).orElse(0L);
            if (kind.equals(Substitutes.KIND)) {
                var declined = substitution(visit.user(), id, json, before.orElse(null));
                if (declined != null) {
                    return declined;
                }
            }
            if (version != held) {
                return sharedConflict(before);
            }
            var doc =
                    new Thing.Doc(
                            kind,
                            id,
                            held + 1,
                            deleted,
                            visit.user().login(),
                            now.get(),
                            "",
                            null,
                            body);
            var out = new JsonOut(512);
            sharedItem(out, doc);
            settle(ledger, log, key, kind, doc, out.text());
            return Replies.ok(out);
        });
    }

    /// Null when it may be written. Who writes has to have the right over what stands there too, or
    /// anybody could end what others made.
    private @Nullable HttpAnswer substitution(
            StandUser user, String id, JsonNode sent, Thing.@Nullable Doc before) {
        var body = sent.path("body");
        var stands =
                before == null || before.deleted() ? null : Json.mapper().readTree(before.body());
        if (!Substitutes.mayGive(user, body)
                || (stands != null && !Substitutes.mayGive(user, stands))) {
            return Replies.error(403, "forbidden");
        }
        if (sent.path("deleted").asBoolean(false)) {
            return null;
        }
        var fault = substitutes.fault(id, body, stands);
        return fault == null
                ? null
                : HttpAnswer.json(422, Replies.refusalBody(fault.code(), fault.field()));
    }

    private static HttpAnswer sharedConflict(java.util.Optional<Thing.Doc> before) {
        var out = conflict();
        before.ifPresentOrElse(doc -> sharedItem(out, doc), () -> out.raw("null"));
        return HttpAnswer.json(409, out.raw("}").text());
    }

    static void settle(
            Ledger ledger, StandLog log, String key, String type, Thing.Doc doc, String body) {
        var reply = new Effect.Reply(key, "", "", 0, 200, body);
        ledger.record(new Effect(doc.at(), type, doc.author(), 0, reply, doc));
        log.applied(new StandLog.Applied(doc.at(), key, 0, type, doc.author()));
    }

    /// A conflict up to the value of `theirs`.
    static JsonOut conflict() {
        return new JsonOut(512)
                .raw("{\"code\":\"version_mismatch\",\"message\":\"version mismatch\",\"theirs\":");
    }

    private static void sharedItem(JsonOut out, Thing.Doc doc) {
        out.raw("{\"id\":").text(doc.id()).raw(",\"kind\":").text(doc.collection());
        out.raw(",\"version\":").number(doc.version());
        out.raw(",\"deleted\":").truth(doc.deleted()).raw(",\"author\":").text(doc.author());
        out.raw(",\"at\":").time(doc.at()).raw(",\"body\":").json(doc.body()).raw("}");
    }

    private long known(Visit visit) {
        return ledger.find(visit.posId()).orElseThrow(() -> new Declined(404, "not_found")).posId();
    }

    private static String kind(Visit visit) {
        var kind = visit.place("kind");
        if (!KINDS.contains(kind)) {
            throw new Declined(404, "not_found");
        }
        return kind;
    }
}
