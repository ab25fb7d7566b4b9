package pult.stand;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;

import java.util.List;

/// The snapshot of the contract, written.
final class AppealJson {
    /// What a public screen may show of a point: about a hundred metres.
    private static final double WALL_GRID = 1000;

    private AppealJson() {}

    static void write(JsonOut out, StandAppeal held) {
        var a = held.appeal();
        head(out, a);
        out.raw(",\"sourceStatusCode\":").text(a.sourceStatusCode());
        out.raw(",\"sourceStatusText\":").text(a.sourceStatusText());
        common(out, a);
        topic(out, a.topic());
        out.raw(",\"essence\":").text(a.essence());
        out.raw(",\"text\":").text(a.text());
        var person = a.applicant();
        var earlier = a.repeatOf();
        out.raw(",\"applicant\":{\"surname\":").text(person.surname());
        out.raw(",\"name\":").text(person.name());
        out.raw(",\"patronymic\":").text(person.patronymic());
        out.raw(",\"phone\":").text(person.phone());
        out.raw(",\"email\":").text(person.email()).raw("}");
        place(out, a.place());
        times(out, a);
        out.raw(",\"assignee\":").text(a.assignee());
        out.raw(",\"claimUntil\":").time(a.claimUntil());
        out.raw(",\"repeatOf\":").nullable(earlier == null ? null : earlier.number());
        history(out, a.history());
        answers(out, a.answers());
        out.raw(",\"attachments\":[");
        var comma = false;
        for (var attachment : held.attachments()) {
            out.raw(comma ? "," : "");
            attachment(out, attachment);
            comma = true;
        }
        out.raw("]}");
    }

    /// No names, texts, phones, house numbers, comments or answers.
    static void writeForWall(JsonOut out, StandAppeal held) {
        var a = held.appeal();
        head(out, a);
        common(out, a);
        topic(out, a.topic());
        place(out, coarse(a.place()));
        times(out, a);
        out.raw("}");
    }

    static void tombstone(JsonOut out, long posId, long version) {
        out.raw("{\"posId\":").number(posId);
        out.raw(",\"deleted\":true,\"version\":").number(version).raw("}");
    }

    static void attachment(JsonOut out, StandAttachment file) {
        out.raw("{\"id\":").text(file.id());
        out.raw(",\"name\":").text(file.name());
        out.raw(",\"size\":").number(file.size());
        out.raw(",\"contentType\":").text(file.contentType());
        out.raw(",\"sha256\":").text(file.sha256()).raw("}");
    }

    private static void head(JsonOut out, Appeal a) {
        out.raw("{\"posId\":").number(a.id().number());
        out.raw(",\"version\":").number(a.version());
        out.raw(",\"state\":").text(a.state().name());
    }

    private static void common(JsonOut out, Appeal a) {
        out.raw(",\"regime\":").text(a.regime().name());
        out.raw(",\"channel\":").text(a.channel().name());
    }

    private static void topic(JsonOut out, Topic topic) {
        out.raw(",\"topic\":{\"block\":").text(topic.block());
        out.raw(",\"category\":").text(topic.category());
        out.raw(",\"subcategory\":").text(topic.subcategory()).raw("}");
    }

    private static void place(JsonOut out, Place place) {
        var point = place.point();
        out.raw(",\"place\":{\"municipality\":").text(place.municipality());
        out.raw(",\"address\":").text(place.address());
        if (point == null) {
            out.raw(",\"lat\":null,\"lon\":null");
        } else {
            out.raw(",\"lat\":").decimal(point.lat()).raw(",\"lon\":").decimal(point.lon());
        }
        out.raw(",\"precision\":").text(place.precision().name()).raw("}");
    }

    private static Place coarse(Place place) {
        var point = place.point();
        var rounded =
                point == null
                        ? null
                        : new pult.geo.LatLon(
                                Math.round(point.lat() * WALL_GRID) / WALL_GRID,
                                Math.round(point.lon() * WALL_GRID) / WALL_GRID);
        var precision =
                place.precision() == Place.Precision.HOUSE
                        ? Place.Precision.STREET
                        : place.precision();
        return new Place(
                place.municipality(), Addresses.withoutHouse(place.address()), rounded, precision);
    }

    private static void times(JsonOut out, Appeal a) {
        out.raw(",\"receivedAt\":").time(a.receivedAt());
        out.raw(",\"registeredAt\":").time(a.registeredAt());
        out.raw(",\"dueAt\":").time(a.dueAt());
        out.raw(",\"fastTrack\":").truth(a.fastTrack());
        out.raw(",\"executor\":").text(a.executor());
        out.raw(",\"rating\":").nullable(a.rating());
        out.raw(",\"completedAt\":").time(a.completedAt());
    }

    private static void history(JsonOut out, List<HistoryEntry> history) {
        out.raw(",\"history\":[");
        var comma = false;
        for (var line : history) {
            var state = line.state();
            out.raw(comma ? ",{\"at\":" : "{\"at\":").time(line.at());
            out.raw(",\"state\":").text(state == null ? null : state.name());
            out.raw(",\"statusText\":").text(line.statusText());
            out.raw(",\"actor\":").text(line.actor());
            out.raw(",\"comment\":").text(line.comment());
            var deed = line.deed();
            if (deed != null) {
                deed(out.raw(",\"deed\":"), deed);
            }
            out.raw("}");
            comma = true;
        }
        out.raw("]");
    }

    private static void deed(JsonOut out, Deed deed) {
        out.raw("{\"event\":").text(deed.event());
        out.raw(",\"changeId\":").text(deed.changeId());
        out.raw(",\"reasons\":[");
        var comma = false;
        for (var reason : deed.reasons()) {
            out.raw(comma ? "," : "").text(reason);
            comma = true;
        }
        out.raw("],\"target\":").text(deed.target());
        out.raw(",\"until\":").time(deed.until());
        out.raw(",\"level\":").number(deed.level());
        out.raw(",\"station\":").text(deed.station());
        out.raw(",\"textHash\":").text(deed.textHash());
        out.raw(",\"actingFor\":").text(deed.actingFor());
        if (deed.notice() != null) {
            out.raw(",\"notice\":").text(deed.notice());
        }
        out.raw("}");
    }

    private static void answers(JsonOut out, List<Answer> answers) {
        out.raw(",\"answers\":[");
        var comma = false;
        for (var answer : answers) {
            out.raw(comma ? ",{\"number\":" : "{\"number\":").text(answer.number());
            out.raw(",\"changeId\":").text(answer.changeId());
            out.raw(",\"text\":").text(answer.text());
            out.raw(",\"author\":").text(answer.author());
            out.raw(",\"approver\":").text(answer.approver());
            out.raw(",\"at\":").time(answer.at());
            out.raw(",\"interim\":").truth(answer.interim()).raw("}");
            comma = true;
        }
        out.raw("]");
    }
}
