package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.HistoryEntry;
import pult.stand.http.HttpAnswer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The external-system side of the platform, as it was observed: shapes, null habits and six-digit
/// fractions are those of the samples.
final class ObservedCalls {
    static final long FIRST_OPA_ID = 725_756;
    private static final int FIRST_SUBJECT = 100;
    private static final int FIRST_SUBSUBJECT = 1000;

    private final Ledger ledger;
    private final FileShelf files;
    private final Supplier<Instant> now;
    private final List<String> subjects;

    ObservedCalls(Ledger ledger, FileShelf files, Supplier<Instant> now) {
        this.ledger = ledger;
        this.files = files;
        this.now = now;
        this.subjects =
                ledger.region().topics().stream()
                        .map(StandRegion.TopicEntry::category)
                        .distinct()
                        .toList();
    }

    HttpAnswer regions(Visit visit) {
        var region = ledger.region();
        var centre = region.municipalities().getFirst();
        var out = new JsonOut(256).raw("[{\"id\":").number(region.subject());
        out.raw(",\"name\":").text(region.name());
        out.raw(",\"okato\":null,\"coordinates\":");
        return Replies.ok(out.text(centre.lat() + "," + centre.lon()).raw("}]"));
    }

    HttpAnswer subjects(Visit visit) {
        return Replies.ok(new JsonOut(1024).raw("{\"content\":").json(subjectList()).raw("}"));
    }

    HttpAnswer subjectsAll(Visit visit) {
        return Replies.ok(new JsonOut(1024).json(subjectList()));
    }

    private String subjectList() {
        var out = new JsonOut(1024).raw("[");
        for (var i = 0; i < subjects.size(); i++) {
            out.raw(i == 0 ? "{\"id\":" : ",{\"id\":").number(FIRST_SUBJECT + i);
            out.raw(",\"name\":").text(subjects.get(i)).raw(",\"deleted\":false}");
        }
        return out.raw("]").text();
    }

    HttpAnswer subsubjects(Visit visit) {
        return Replies.ok(new JsonOut(1024).raw("{\"content\":").json(subsubjectList("")).raw("}"));
    }

    HttpAnswer subsubjectsOf(Visit visit) {
        return Replies.ok(new JsonOut(1024).json(subsubjectList(visit.place("subjectId"))));
    }

    /// @param only id of a category, empty for all
    private String subsubjectList(String only) {
        var topics = ledger.region().topics();
        var out = new JsonOut(8192).raw("[");
        var comma = false;
        for (var i = 0; i < topics.size(); i++) {
            var subject = FIRST_SUBJECT + subjects.indexOf(topics.get(i).category());
            if (only.isEmpty() || only.equals(Integer.toString(subject))) {
                out.raw(comma ? ",{\"id\":" : "{\"id\":").number(FIRST_SUBSUBJECT + i);
                out.raw(",\"name\":").text(topics.get(i).subcategory());
                out.raw(",\"deleted\":false,\"subject\":{\"id\":").number(subject);
                out.raw(",\"name\":").text(topics.get(i).category()).raw("}}");
                comma = true;
            }
        }
        return out.raw("]").text();
    }

    HttpAnswer store(Visit visit) {
        var file =
                Multipart.first(visit.request())
                        .orElseThrow(() -> new Declined(400, "bad_request"));
        var kept =
                files.put(file.name(), file.contentType(), file.bytes(), visit.user(), now.get());
        return Replies.ok(new JsonOut(64).raw("{\"id\":").text(kept.id()).raw("}"));
    }

    HttpAnswer create(Visit visit) {
        var newcomer = new Newcomer(ledger.region(), subjects, FIRST_SUBJECT, FIRST_SUBSUBJECT);
        var json = visit.json();
        var at = now.get();
        var created =
                ledger.locked(() -> {
                    var appeal = newcomer.from(json, ledger.nextAppeal(), at, files);
                    ledger.record(
                            new Effect(
                                    at,
                                    "create",
                                    visit.user().login(),
                                    appeal.posId(),
                                    null,
                                    new Thing.Snapshot(appeal)));
                    return appeal;
                });
        return Replies.ok(created(created, json.path("applicant").path("epguId").asLong(0)));
    }

    private JsonOut created(StandAppeal held, long epguId) {
        var a = held.appeal();
        var out = new JsonOut(1024).raw("{\"id\":null,\"posId\":").number(held.posId());
        applicant(out, a, epguId == 0 ? null : epguId);
        out.raw(",\"description\":").text(a.text()).raw(",\"attachmentIds\":null");
        common(out, a);
        out.raw(",\"customFieldValues\":[],\"opaId\":").number(FIRST_OPA_ID);
        out.raw(",\"organizationInfo\":null,\"createdAt\":").sixDigitTime(a.receivedAt());
        out.raw(",\"status\":").text(a.sourceStatusCode());
        out.raw(",\"statusText\":").text(a.sourceStatusText());
        return out.raw(",\"history\":null,\"answerAt\":null,\"warnings\":[]}");
    }

    HttpAnswer card(Visit visit) {
        return ledger.find(visit.posId())
                .map(held -> Replies.ok(card(held)))
                .orElseGet(() -> HttpAnswer.of(204));
    }

    private JsonOut card(StandAppeal held) {
        var a = held.appeal();
        var out = new JsonOut(4096).raw("{\"id\":null,\"posId\":").number(held.posId());
        applicant(out, a, null);
        out.raw(",\"description\":").text(a.text()).raw(",\"attachmentIds\":[");
        var ids = new ArrayList<String>();
        held.attachments().forEach(file -> ids.add('"' + file.id() + '"'));
        out.raw(String.join(",", ids)).raw("]");
        common(out, a);
        out.raw(",\"opaId\":").number(FIRST_OPA_ID);
        organisation(out, a.executor());
        out.raw(",\"createdAt\":").sixDigitTime(a.receivedAt());
        out.raw(",\"status\":").text(a.sourceStatusCode());
        out.raw(",\"statusText\":").text(a.sourceStatusText()).raw(",\"history\":[");
        history(out, a);
        return out.raw("],\"answerAt\":").sixDigitTime(a.dueAt()).raw(",\"warnings\":null}");
    }

    private static void applicant(JsonOut out, Appeal a, @Nullable Long epguId) {
        var person = a.applicant();
        out.raw(",\"applicant\":{\"epguId\":").nullable(epguId);
        out.raw(",\"surname\":").text(person.surname());
        out.raw(",\"name\":").text(person.name());
        out.raw(",\"patronymic\":").text(person.patronymic());
        out.raw(",\"birthDate\":null,\"postAddress\":null,\"postAddressFlat\":null,\"email\":");
        out.text(person.email()).raw(",\"phone\":null,\"snils\":null,\"omsPolicy\":null}");
    }

    private void common(JsonOut out, Appeal a) {
        var topics = ledger.region().topics();
        var subject = subjects.indexOf(a.topic().category());
        var subsubject = 0;
        while (subsubject < topics.size()
                && !topics.get(subsubject).subcategory().equals(a.topic().subcategory())) {
            subsubject++;
        }
        out.raw(",\"location\":").text(a.place().address());
        out.raw(",\"subjectId\":").nullable(subject < 0 ? null : FIRST_SUBJECT + subject);
        out.raw(",\"subsubjectId\":");
        out.nullable(subsubject == topics.size() ? null : FIRST_SUBSUBJECT + subsubject);
        out.raw(",\"factId\":null");
    }

    private static void organisation(JsonOut out, @Nullable String name) {
        if (name == null) {
            out.raw(",\"organizationInfo\":null");
            return;
        }
        out.raw(",\"organizationInfo\":{\"opaId\":").number(FIRST_OPA_ID);
        out.raw(",\"name\":").text(name.toUpperCase(java.util.Locale.ROOT));
        out.raw(",\"address\":null,\"regions\":null,\"subjects\":null,\"inn\":\"0000000000\"");
        out.raw(",\"kpp\":\"000000000\",\"ogrn\":\"1020000000000\",\"oktmo\":null");
        out.raw(",\"phone\":null,\"position\":null,\"email\":\"\"}");
    }

    private static void history(JsonOut out, Appeal a) {
        var comma = false;
        for (var line : a.history()) {
            var state = line.state();
            if (state != null) {
                var last = state == a.state() ? answer(a, line) : null;
                out.raw(comma ? ",{\"status\":" : "{\"status\":").text(Statuses.code(state));
                out.raw(",\"statusText\":").text(line.statusText()).raw(",\"answer\":");
                if (last == null) {
                    out.raw("null");
                } else {
                    out.raw("{\"answerType\":null,\"comment\":").text(last.text());
                    out.raw(",\"rejectReason\":null}");
                }
                out.raw(",\"createdAt\":").sixDigitTime(line.at()).raw(",\"createdBy\":");
                person(out, line.actor());
                out.raw("}");
                comma = true;
            }
        }
    }

    private static @Nullable Answer answer(Appeal a, HistoryEntry line) {
        var given = a.answers();
        return given.isEmpty() || line.at().isBefore(given.getLast().at()) ? null : given.getLast();
    }

    private static void person(JsonOut out, @Nullable String fullName) {
        if (fullName == null) {
            out.raw("null");
            return;
        }
        var parts = fullName.split(" ", 3);
        out.raw("{\"surname\":").text(parts[0]);
        out.raw(",\"name\":").text(parts.length > 1 ? parts[1] : null);
        out.raw(",\"patronymic\":").text(parts.length > 2 ? parts[2] : null);
        out.raw(",\"position\":null,\"email\":null,\"phone\":null}");
    }

    HttpAnswer publicSteps(Visit visit) {
        var held = ledger.find(visit.posId());
        if (held.isEmpty()) {
            return HttpAnswer.of(204);
        }
        var out = new JsonOut(1024).raw("[");
        var comma = false;
        for (var line : held.get().appeal().history()) {
            var state = line.state();
            if (state != null) {
                out.raw(comma ? ",{\"status\":" : "{\"status\":").text(Statuses.code(state));
                out.raw(",\"statusText\":").text(line.statusText());
                out.raw(",\"createdAt\":").sixDigitTime(line.at()).raw(",\"comment\":null}");
                comma = true;
            }
        }
        return Replies.ok(out.raw("]"));
    }
}
