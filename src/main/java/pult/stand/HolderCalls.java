package pult.stand;

import pult.domain.appeal.AppealState;
import pult.stand.http.HttpAnswer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Who has taken the draft of an answer to themselves. It is given up by the holder, by a
/// colleague's explicit taking, or by half an hour without a save.
final class HolderCalls {
    private static final String COLLECTION = "draftHolder";
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Ledger ledger;
    private final EventHub events;
    private final Substitutes substitutes;
    private final Supplier<Instant> now;

    HolderCalls(Ledger ledger, EventHub events, Substitutes substitutes, Supplier<Instant> now) {
        this.substitutes = substitutes;
        this.ledger = ledger;
        this.events = events;
        this.now = now;
    }

    HttpAnswer holder(Visit visit) {
        var posId = known(visit).posId();
        return Replies.ok(ledger.locked(() -> shown(posId)));
    }

    HttpAnswer take(Visit visit) {
        var appeal = known(visit);
        if (!substitutes.works(visit.user())) {
            return Replies.error(403, "forbidden");
        }
        if (!writable(appeal.appeal().state())) {
            return Replies.error(409, "not_writable");
        }
        return moved(appeal.posId(), visit.user(), false);
    }

    /// Somebody takes it outside of any request.
    void take(long posId, StandUser user) {
        moved(posId, user, false);
    }

    HttpAnswer leave(Visit visit) {
        var posId = known(visit).posId();
        return heldByOther(posId, visit.user())
                ? Replies.error(403, "forbidden")
                : moved(posId, visit.user(), true);
    }

    /// Belongs to the lock of the ledger, as the saving of a draft does.
    boolean heldByOther(long posId, StandUser user) {
        return ledger.locked(() -> held(posId))
                .filter(doc -> !doc.author().equals(user.login()))
                .isPresent();
    }

    private static boolean writable(AppealState state) {
        return state.open() && state != AppealState.ON_APPROVAL && state != AppealState.APPROVED;
    }

    private HttpAnswer moved(long posId, StandUser user, boolean free) {
        var out =
                ledger.locked(() -> {
                    var id = Long.toString(posId);
                    var version =
                            ledger.shelf().find(COLLECTION, id).map(Thing.Doc::version).orElse(0L)
                                    + 1;
                    var at = now.get();
                    var body = new JsonOut(64).text(user.fullName()).text();
                    var doc =
                            new Thing.Doc(
                                    COLLECTION,
                                    id,
                                    version,
                                    free,
                                    user.login(),
                                    at,
                                    "",
                                    null,
                                    body);
                    ledger.record(new Effect(at, COLLECTION, user.login(), posId, null, doc));
                    return shown(posId);
                });
        events.tell("draft", out.text());
        return Replies.ok(out);
    }

    private JsonOut shown(long posId) {
        var out = new JsonOut(256).raw("{\"posId\":").number(posId);
        var held = held(posId);
        if (held.isEmpty()) {
            return out.raw(",\"login\":\"\",\"fullName\":\"\",\"at\":").time(now.get()).raw("}");
        }
        out.raw(",\"login\":").text(held.get().author());
        out.raw(",\"fullName\":").json(held.get().body());
        return out.raw(",\"at\":").time(held.get().at()).raw("}");
    }

    private Optional<Thing.Doc> held(long posId) {
        var id = Long.toString(posId);
        return ledger.shelf()
                .find(COLLECTION, id)
                .filter(doc -> !doc.deleted())
                .filter(doc -> lastWork(doc, id).plus(IDLE).isAfter(now.get()));
    }

    private Instant lastWork(Thing.Doc holder, String id) {
        return ledger.shelf()
                .find(Shelf.DRAFT, id)
                .map(Thing.Doc::at)
                .filter(saved -> saved.isAfter(holder.at()))
                .orElse(holder.at());
    }

    private StandAppeal known(Visit visit) {
        return ledger.find(visit.posId()).orElseThrow(() -> new Declined(404, "not_found"));
    }
}
