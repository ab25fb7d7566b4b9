package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.stand.http.HttpAnswer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Who is signed in, what they look at, and the stream of events.
final class PeopleCalls {
    private static final Duration FORGOTTEN = Duration.ofSeconds(60);
    private static final int REQUESTS_PER_MINUTE = 2000;
    private static final int LARGEST_PAGE = 1000;
    private static final int LARGEST_BATCH = 100;

    private record Seen(StandUser user, @Nullable Long posId, String activity, Instant at) {}

    private final Ledger ledger;
    private final EventHub events;
    private final StandSettings.Customs customs;
    private final Substitutes substitutes;
    private final Supplier<Instant> now;
    private final Map<String, Seen> present = new ConcurrentHashMap<>();

    PeopleCalls(
            Ledger ledger, EventHub events, StandSettings.Customs customs, Supplier<Instant> now) {
        this.ledger = ledger;
        this.events = events;
        this.customs = customs;
        this.substitutes = new Substitutes(ledger, customs.substitutionDays(), now);
        this.now = now;
    }

    HttpAnswer me(Visit visit) {
        var user = visit.user();
        var region = ledger.region();
        var client = visit.request().query("clientId");
        var out = new JsonOut(1024).raw("{\"login\":").text(user.login());
        out.raw(",\"fullName\":").text(user.fullName());
        out.raw(",\"position\":").text(user.position());
        out.raw(",\"roles\":[").text(user.role().name());
        // What an operator reads as the source of all data: never the real platform.
        out.raw("],\"system\":").text("Учебный стенд");
        out.raw(",\"organisation\":").text(region.organisations().getFirst());
        out.raw(",\"blocks\":");
        codes(out, user.blocks());
        out.raw(",\"substitutions\":");
        substitutions(out, user);
        out.raw(",\"region\":{\"code\":").text(region.code());
        out.raw(",\"name\":").text(region.name());
        out.raw(",\"zone\":").text(region.zone().getId());
        out.raw("},\"limits\":{\"page\":").number(LARGEST_PAGE);
        out.raw(",\"batch\":").number(LARGEST_BATCH);
        out.raw(",\"fileBytes\":").number(FileShelf.LARGEST);
        out.raw(",\"requestsPerMinute\":").number(REQUESTS_PER_MINUTE);
        out.raw(",\"answerChars\":{");
        var comma = false;
        for (var limit : new java.util.TreeMap<>(customs.answerChars()).entrySet()) {
            out.raw(comma ? "," : "").text(limit.getKey().name()).raw(":");
            out.number(limit.getValue());
            comma = true;
        }
        out.raw("}},\"preset\":{\"reopenRating\":").number(customs.reopenRating());
        out.raw(",\"substitutionDays\":").number(customs.substitutionDays());
        out.raw(",\"claimMinutes\":").number(customs.claims().minutes());
        out.raw(",\"claimWarnMinutes\":").number(customs.claims().warnMinutes());
        out.raw("},\"selfApprovedSocial\":").truth(customs.selfApprovedSocial());
        out.raw(",\"lastSeq\":").number(client == null ? 0 : ledger.lastSeq(client));
        return Replies.ok(out.raw("}"));
    }

    private void substitutions(JsonOut out, StandUser user) {
        out.raw("[");
        var comma = false;
        for (var period : substitutes.of(user)) {
            out.raw(comma ? ",{\"login\":" : "{\"login\":").text(period.absent().login());
            out.raw(",\"fullName\":").text(period.absent().fullName());
            out.raw(",\"roles\":");
            codes(out, Set.of(period.absent().role().name()));
            out.raw(",\"blocks\":");
            codes(out, period.absent().blocks());
            out.raw(",\"from\":").time(period.from());
            out.raw(",\"until\":").time(period.until()).raw("}");
            comma = true;
        }
        out.raw("]");
    }

    private static void codes(JsonOut out, Set<String> codes) {
        out.raw("[");
        var comma = false;
        for (var code : new java.util.TreeSet<>(codes)) {
            out.raw(comma ? "," : "").text(code);
            comma = true;
        }
        out.raw("]");
    }

    HttpAnswer presence(Visit visit) {
        var json = visit.json();
        var client = json.path("clientId").asString("");
        var activity = json.path("activity").asString("");
        if (client.isEmpty() || !activity.matches("VIEWING|ANSWERING|IDLE")) {
            throw new Declined(400, "bad_request");
        }
        var posId = json.path("posId");
        var at = now.get();
        var seen = new Seen(visit.user(), posId.isNumber() ? posId.asLong() : null, activity, at);
        var before = present.put(client, seen);
        if (before == null
                || !before.activity().equals(activity)
                || !java.util.Objects.equals(before.posId(), seen.posId())) {
            var told = new JsonOut(256);
            write(told, seen);
            events.tell("presence", told.text());
        }
        present.values().removeIf(one -> one.at().plus(FORGOTTEN).isBefore(at));
        return Replies.ok(others(client));
    }

    private JsonOut others(String client) {
        var out = new JsonOut(512).raw("{\"others\":[");
        var comma = false;
        for (var one : present.entrySet()) {
            if (!one.getKey().equals(client)) {
                write(out.raw(comma ? "," : ""), one.getValue());
                comma = true;
            }
        }
        return out.raw("]}");
    }

    private static void write(JsonOut out, Seen seen) {
        out.raw("{\"login\":").text(seen.user().login());
        out.raw(",\"fullName\":").text(seen.user().fullName());
        out.raw(",\"posId\":").nullable(seen.posId());
        out.raw(",\"activity\":").text(seen.activity());
        out.raw(",\"at\":").time(seen.at()).raw("}");
    }

    HttpAnswer events(Visit visit) {
        var last = visit.request().header("last-event-id");
        return HttpAnswer.of(200).stream("text/event-stream", out -> events.stream(out, last));
    }
}
