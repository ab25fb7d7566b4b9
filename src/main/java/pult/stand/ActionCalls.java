package pult.stand;

import pult.domain.change.RestReason;
import pult.stand.http.HttpAnswer;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Operator actions, one or many.
final class ActionCalls {
    private static final int LARGEST_BATCH = 100;

    private final Ledger ledger;
    private final Desk desk;
    private final StandLog log;
    private final EventHub events;
    private final FileShelf files;
    private final Substitutes substitutes;
    private final Holds holds;
    private final Supplier<Instant> now;

    ActionCalls(
            Ledger ledger,
            Desk desk,
            StandLog log,
            EventHub events,
            FileShelf files,
            Holds holds,
            Supplier<Instant> now) {
        this.ledger = ledger;
        this.desk = desk;
        this.log = log;
        this.events = events;
        this.files = files;
        this.holds = holds;
        this.substitutes = new Substitutes(ledger, Substitutes.ANY_LENGTH, now);
        this.now = now;
    }

    private record Wish(
            StandUser user,
            long posId,
            String key,
            long version,
            String clientId,
            long seq,
            String actingFor,
            JsonNode action) {
        String type() {
            return action.path("type").asString("");
        }

        String fingerprint() {
            return Hashes.sha256(posId + "|" + actingFor + "|" + action).substring(0, 16);
        }
    }

    private record Said(int status, String body) {}

    HttpAnswer act(Visit visit) {
        var body = visit.json();
        var said =
                carryOut(
                        new Wish(
                                visit.user(),
                                visit.posId(),
                                visit.key(),
                                visit.version(),
                                clientId(body),
                                seq(body),
                                body.path("actingFor").asString(""),
                                action(body)));
        return HttpAnswer.json(said.status(), said.body());
    }

    HttpAnswer batch(Visit visit) {
        var items = visit.json().path("items");
        if (!items.isArray() || items.isEmpty() || items.size() > LARGEST_BATCH) {
            throw new Declined(400, "bad_request");
        }
        var wishes = new ArrayList<Wish>();
        for (var item : items) {
            wishes.add(
                    new Wish(
                            visit.user(),
                            item.path("posId").asLong(0),
                            item.path("idempotencyKey").asString(""),
                            item.path("ifMatch").asLong(-1),
                            clientId(item),
                            seq(item),
                            item.path("actingFor").asString(""),
                            action(item)));
        }
        return Replies.ok(results(wishes));
    }

    private JsonOut results(List<Wish> wishes) {
        var failed = new HashSet<Long>();
        var out = new JsonOut(wishes.size() * 4096).raw("{\"items\":[");
        var comma = false;
        for (var wish : wishes) {
            var said = failed.contains(wish.posId()) ? afterFailure(wish) : carryOut(wish);
            if (said.status() != 200) {
                failed.add(wish.posId());
            }
            out.raw(comma ? ",{\"idempotencyKey\":" : "{\"idempotencyKey\":").text(wish.key());
            out.raw(",\"status\":").number(said.status()).raw(",\"body\":");
            out.json(said.body()).raw("}");
            comma = true;
        }
        return out.raw("]}");
    }

    private Said afterFailure(Wish wish) {
        return ledger.find(wish.posId())
                .map(held ->
                        new Said(
                                409, Replies.conflictBody(RestReason.PREVIOUS_FAILED.code(), held)))
                .orElseGet(() -> new Said(404, Replies.errorBody(RestReason.NOT_FOUND.code())));
    }

    private Said carryOut(Wish wish) {
        log.delivered(wish.key());
        ledger.saw(wish.clientId(), wish.seq());
        return ledger.locked(() -> settle(wish));
    }

    private Said settle(Wish wish) {
        var before = ledger.settled(wish.key()).map(Effect::reply);
        var held = ledger.find(wish.posId());
        if (before.isPresent()) {
            var reply = before.get();
            if (reply.fingerprint().equals(wish.fingerprint())) {
                return new Said(reply.status(), reply.body());
            }
            return held.map(theirs ->
                            new Said(
                                    409,
                                    Replies.conflictBody(
                                            RestReason.IDEMPOTENCY_KEY_REUSED.code(), theirs)))
                    .orElseGet(() -> new Said(404, Replies.errorBody(RestReason.NOT_FOUND.code())));
        }
        var at = now.get();
        if (held.isEmpty()) {
            return kept(wish, at, new Said(404, Replies.errorBody(RestReason.NOT_FOUND.code())));
        }
        var attached = attachments(wish.action());
        var ruling =
                attached.isEmpty()
                        ? new Ruling.Refused(RestReason.UNKNOWN_VALUE, "action.attachmentIds")
                        : judge(wish, held.get(), at, attached.get());
        return switch (ruling) {
            case Ruling.Forbidden(var reason) ->
                    kept(wish, at, new Said(403, Replies.errorBody(reason.code())));
            case Ruling.Refused(var reason, var field) ->
                    kept(wish, at, new Said(422, Replies.refusalBody(reason.code(), field)));
            case Ruling.Conflict(var reason) ->
                    kept(wish, at, new Said(409, Replies.conflictBody(reason.code(), held.get())));
            case Ruling.Done done -> done(wish, held.get(), done, at);
        };
    }

    private Ruling judge(Wish wish, StandAppeal held, Instant at, List<StandAttachment> attached) {
        var acting =
                wish.actingFor().isEmpty()
                        ? null
                        : substitutes.acting(wish.user(), wish.actingFor()).orElse(null);
        if (acting == null && !wish.actingFor().isEmpty()) {
            return new Ruling.Forbidden(RestReason.NO_SUBSTITUTION);
        }
        return desk.rule(
                held,
                new Desk.Asked(
                        wish.user(),
                        wish.version(),
                        wish.key(),
                        ledger.nextNumber(at),
                        at,
                        wish.action(),
                        attached,
                        acting,
                        wish.clientId()));
    }

    /// A refusal leaves its result under the key and nothing else.
    private Said kept(Wish wish, Instant at, Said said) {
        ledger.record(effect(wish, at, said, new Thing.Nothing()));
        return said;
    }

    private static Effect effect(Wish wish, Instant at, Said said, Thing thing) {
        return new Effect(
                at,
                wish.type(),
                wish.user().login(),
                wish.posId(),
                new Effect.Reply(
                        wish.key(),
                        wish.fingerprint(),
                        wish.clientId(),
                        wish.seq(),
                        said.status(),
                        said.body()),
                thing);
    }

    private Said done(Wish wish, StandAppeal before, Ruling.Done done, Instant at) {
        var takes = StandAction.of(wish.type()).map(StandAction::takes).orElse(false);
        var after = holds.after(before, done.after(), wish.user().login(), takes, at);
        var said = new Said(200, Replies.doneBody(after, done.number(), at));
        // The end of a hold moves without a new version: no action depends on it.
        var changed = !after.equals(before);
        ledger.record(
                effect(wish, at, said, changed ? new Thing.Snapshot(after) : new Thing.Nothing()));
        var login = wish.user().login();
        log.applied(new StandLog.Applied(at, wish.key(), wish.posId(), wish.type(), login));
        if (changed) {
            events.changed(wish.posId(), after.version());
        }
        return said;
    }

    /// Empty when a named file is not there or not whole.
    private Optional<List<StandAttachment>> attachments(JsonNode action) {
        var found = new ArrayList<StandAttachment>();
        for (var id : action.path("attachmentIds")) {
            var file = files.whole(id.asString(""));
            if (file.isEmpty()) {
                return Optional.empty();
            }
            found.add(file.get());
        }
        return Optional.of(found);
    }

    private static String clientId(JsonNode body) {
        var id = body.path("clientId").asString("");
        if (id.isEmpty() || id.length() > 64) {
            throw new Declined(400, "bad_request");
        }
        return id;
    }

    private static long seq(JsonNode body) {
        var seq = body.path("seq").asLong(0);
        if (seq < 1) {
            throw new Declined(400, "bad_request");
        }
        return seq;
    }

    private static JsonNode action(JsonNode body) {
        var action = body.path("action");
        if (!action.isObject()) {
            throw new Declined(400, "bad_request");
        }
        return action;
    }
}
