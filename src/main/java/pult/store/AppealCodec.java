package pult.store;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Attachment;
import pult.domain.appeal.Channel;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.geo.LatLon;
import pult.json.Json;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A whole appeal as JSON, the content of `appeal_body` and `appeal_base`. The narrow row of the
/// queue is made from the same appeal and repeats a part of it.
final class AppealCodec {
    /// Characters of a citizen's text and lines of a story beyond which the rest is left at the
    /// server: one monstrous appeal must not stop the others.
    private static final int LONGEST_TEXT = 150_000;

    private static final int MOST_LINES = 150;
    private static final int LONGEST_LINE = 4_000;

    /// The names are a format.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Stored(
            long id,
            long version,
            AppealState state,
            String sourceStatusCode,
            String sourceStatusText,
            LegalRegime regime,
            Channel channel,
            Topic topic,
            String essence,
            String text,
            StoredApplicant applicant,
            StoredPlace place,
            Instant receivedAt,
            @Nullable Instant registeredAt,
            @Nullable Instant dueAt,
            boolean fastTrack,
            @Nullable String executor,
            @Nullable String assignee,
            @Nullable Integer rating,
            @Nullable Instant completedAt,
            @Nullable Long repeatOf,
            List<StoryLine> history,
            List<Answer> answers,
            @Nullable List<Attachment> attachments,
            @Nullable Instant claimUntil) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record StoredApplicant(
            String surname,
            String name,
            @Nullable String patronymic,
            @Nullable String phone,
            @Nullable String email) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record StoredPlace(
            String municipality,
            String address,
            @Nullable Double lat,
            @Nullable Double lon,
            Place.Precision precision) {}

    private AppealCodec() {}

    static byte[] write(Appeal appeal) {
        var bytes = Json.mapper().writeValueAsBytes(stored(appeal));
        return bytes.length <= LONGEST_TEXT
                ? bytes
                : Json.mapper().writeValueAsBytes(stored(bounded(appeal)));
    }

    static Appeal read(byte[] bytes) {
        try {
            return appeal(Json.mapper().readValue(bytes, Stored.class));
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new StoreDamaged("appeal");
        }
    }

    private static Stored stored(Appeal a) {
        var who = a.applicant();
        var place = a.place();
        var point = place.point();
        var earlier = a.repeatOf();
        return new Stored(
                a.id().number(),
                a.version(),
                a.state(),
                a.sourceStatusCode(),
                a.sourceStatusText(),
                a.regime(),
                a.channel(),
                a.topic(),
                a.essence(),
                a.text(),
                new StoredApplicant(
                        who.surname(), who.name(), who.patronymic(), who.phone(), who.email()),
                new StoredPlace(
                        place.municipality(),
                        place.address(),
                        point == null ? null : point.lat(),
                        point == null ? null : point.lon(),
                        place.precision()),
                a.receivedAt(),
                a.registeredAt(),
                a.dueAt(),
                a.fastTrack(),
                a.executor(),
                a.assignee(),
                a.rating(),
                a.completedAt(),
                earlier == null ? null : earlier.number(),
                a.history().stream().map(StoryLine::of).toList(),
                a.answers(),
                a.attachments().isEmpty() ? null : a.attachments(),
                a.claimUntil());
    }

    private static Appeal appeal(Stored s) {
        var who = s.applicant();
        var at = s.place();
        var lat = at.lat();
        var lon = at.lon();
        var earlier = s.repeatOf();
        return new Appeal(
                new AppealId(s.id()),
                s.version(),
                Objects.requireNonNull(s.state()),
                s.sourceStatusCode(),
                s.sourceStatusText(),
                Objects.requireNonNull(s.regime()),
                Objects.requireNonNull(s.channel()),
                Objects.requireNonNull(s.topic()),
                s.essence(),
                Objects.requireNonNull(s.text()),
                new Applicant(
                        who.surname(), who.name(), who.patronymic(), who.phone(), who.email()),
                new Place(
                        at.municipality(),
                        at.address(),
                        lat == null || lon == null ? null : new LatLon(lat, lon),
                        at.precision()),
                Objects.requireNonNull(s.receivedAt()),
                s.registeredAt(),
                s.dueAt(),
                s.fastTrack(),
                s.executor(),
                s.assignee(),
                s.rating(),
                s.completedAt(),
                earlier == null ? null : new AppealId(earlier),
                s.history().stream().map(StoryLine::entry).toList(),
                s.answers(),
                Objects.requireNonNullElse(s.attachments(), List.of()),
                s.claimUntil());
    }

    private static Appeal bounded(Appeal a) {
        return new Appeal(
                a.id(),
                a.version(),
                a.state(),
                cut(a.sourceStatusCode(), LONGEST_LINE),
                cut(a.sourceStatusText(), LONGEST_LINE),
                a.regime(),
                a.channel(),
                a.topic(),
                cut(a.essence(), LONGEST_LINE),
                cut(a.text(), LONGEST_TEXT),
                a.applicant(),
                a.place(),
                a.receivedAt(),
                a.registeredAt(),
                a.dueAt(),
                a.fastTrack(),
                a.executor(),
                a.assignee(),
                a.rating(),
                a.completedAt(),
                a.repeatOf(),
                latest(a.history()).stream().map(AppealCodec::bounded).toList(),
                latest(a.answers()).stream().map(AppealCodec::bounded).toList(),
                a.attachments(),
                a.claimUntil());
    }

    private static HistoryEntry bounded(HistoryEntry line) {
        var comment = line.comment();
        return new HistoryEntry(
                line.at(),
                line.state(),
                cut(line.statusText(), 300),
                line.actor(),
                comment == null ? null : cut(comment, LONGEST_LINE / 8),
                line.deed());
    }

    private static Answer bounded(Answer answer) {
        return new Answer(
                answer.number(),
                answer.changeId(),
                cut(answer.text(), LONGEST_LINE / 4),
                answer.author(),
                answer.approver(),
                answer.at(),
                answer.interim());
    }

    private static <T> List<T> latest(List<T> list) {
        return list.subList(Math.max(0, list.size() - MOST_LINES), list.size());
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + '…';
    }
}
