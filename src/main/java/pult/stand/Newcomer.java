package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes an appeal of what an external system registers.
final class Newcomer {
    /// The platform's own standard term: thirty calendar days to the minute.
    private static final Duration TERM = Duration.ofDays(30);

    private static final int ESSENCE = 90;

    private final StandRegion region;
    private final List<String> subjects;
    private final int firstSubject;
    private final int firstSubsubject;

    Newcomer(StandRegion region, List<String> subjects, int firstSubject, int firstSubsubject) {
        this.region = region;
        this.subjects = subjects;
        this.firstSubject = firstSubject;
        this.firstSubsubject = firstSubsubject;
    }

    StandAppeal from(JsonNode json, AppealId id, Instant at, FileShelf files) {
        var text = json.path("description").asString("");
        if (text.isBlank()) {
            throw new Declined(400, "bad_request");
        }
        var attachments = new ArrayList<StandAttachment>();
        json.path("attachmentIds")
                .forEach(name -> files.whole(name.asString("")).ifPresent(attachments::add));
        var state = AppealState.ON_MODERATION;
        var appeal =
                new Appeal(
                        id,
                        1,
                        state,
                        Statuses.code(state),
                        Statuses.text(state),
                        LegalRegime.ORDINARY_MESSAGE,
                        Channel.POS,
                        topic(json),
                        essence(text),
                        text,
                        applicant(json.path("applicant")),
                        new Place("", words(json, "location", ""), null, Place.Precision.NONE),
                        at,
                        null,
                        at.plus(TERM),
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new HistoryEntry(
                                        at,
                                        state,
                                        Statuses.text(state),
                                        "Внешняя Система Приема Сообщений",
                                        null)),
                        List.of());
        return new StandAppeal(appeal, attachments);
    }

    private Topic topic(JsonNode json) {
        var index = json.path("subsubjectId").asInt(-1) - firstSubsubject;
        if (index >= 0 && index < region.topics().size()) {
            var topic = region.topics().get(index);
            return new Topic(topic.block(), topic.category(), topic.subcategory());
        }
        var subject = json.path("subjectId").asInt(-1) - firstSubject;
        var category = subject >= 0 && subject < subjects.size() ? subjects.get(subject) : "Прочее";
        return new Topic(block(category), category, null);
    }

    private String block(String category) {
        return region.topics().stream()
                .filter(topic -> topic.category().equals(category))
                .map(StandRegion.TopicEntry::block)
                .findFirst()
                .orElse("OTHER");
    }

    private static Applicant applicant(JsonNode json) {
        return new Applicant(
                words(json, "surname", ""),
                words(json, "name", ""),
                wordsOrNull(json, "patronymic"),
                wordsOrNull(json, "phone"),
                wordsOrNull(json, "email"));
    }

    private static String essence(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= ESSENCE ? line : line.substring(0, ESSENCE - 1) + '…';
    }

    private static String words(JsonNode json, String name, String otherwise) {
        var value = json.path(name);
        return value.isString() ? value.asString() : otherwise;
    }

    private static @Nullable String wordsOrNull(JsonNode json, String name) {
        var value = json.path(name);
        return value.isString() ? value.asString() : null;
    }
}
