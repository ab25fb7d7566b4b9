package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.geo.LatLon;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;

/// Reads back what {@link AppealJson} wrote into the stand's own file.
final class AppealReader {
    private AppealReader() {}

    static StandAppeal read(JsonNode node) {
        var appeal =
                new Appeal(
                        new AppealId(node.required("posId").asLong()),
                        node.required("version").asLong(),
                        AppealState.valueOf(words(node, "state")),
                        words(node, "sourceStatusCode"),
                        words(node, "sourceStatusText"),
                        LegalRegime.valueOf(words(node, "regime")),
                        Channel.valueOf(words(node, "channel")),
                        topic(node.required("topic")),
                        words(node, "essence"),
                        words(node, "text"),
                        applicant(node.required("applicant")),
                        place(node.required("place")),
                        time(node, "receivedAt"),
                        timeOrNull(node, "registeredAt"),
                        timeOrNull(node, "dueAt"),
                        node.required("fastTrack").asBoolean(),
                        wordsOrNull(node, "executor"),
                        wordsOrNull(node, "assignee"),
                        node.required("rating").isNull() ? null : node.required("rating").asInt(),
                        timeOrNull(node, "completedAt"),
                        node.required("history").valueStream().map(AppealReader::line).toList(),
                        node.required("answers").valueStream().map(AppealReader::answer).toList());
        var files = new ArrayList<StandAttachment>();
        node.required("attachments").forEach(file -> files.add(attachment(file)));
        var repeat = node.required("repeatOf");
        return new StandAppeal(
                appeal.repeating(repeat.isNull() ? null : new AppealId(repeat.asLong()))
                        // Earlier stands knew of no end of a hold.
                        .claimedUntil(
                                node.has("claimUntil") ? timeOrNull(node, "claimUntil") : null),
                files);
    }

    static StandAttachment attachment(JsonNode node) {
        return new StandAttachment(
                words(node, "id"),
                words(node, "name"),
                node.required("size").asLong(),
                words(node, "contentType"),
                words(node, "sha256"));
    }

    private static Topic topic(JsonNode node) {
        return new Topic(
                words(node, "block"), words(node, "category"), wordsOrNull(node, "subcategory"));
    }

    private static Applicant applicant(JsonNode node) {
        return new Applicant(
                words(node, "surname"),
                words(node, "name"),
                wordsOrNull(node, "patronymic"),
                wordsOrNull(node, "phone"),
                wordsOrNull(node, "email"));
    }

    private static Place place(JsonNode node) {
        var lat = node.required("lat");
        var point =
                lat.isNull() ? null : new LatLon(lat.asDouble(), node.required("lon").asDouble());
        return new Place(
                words(node, "municipality"),
                words(node, "address"),
                point,
                Place.Precision.valueOf(words(node, "precision")));
    }

    private static HistoryEntry line(JsonNode node) {
        var state = wordsOrNull(node, "state");
        return new HistoryEntry(
                time(node, "at"),
                state == null ? null : AppealState.valueOf(state),
                words(node, "statusText"),
                wordsOrNull(node, "actor"),
                wordsOrNull(node, "comment"),
                node.has("deed") ? deed(node.required("deed")) : null);
    }

    private static Deed deed(JsonNode node) {
        return new Deed(
                words(node, "event"),
                wordsOrNull(node, "changeId"),
                node.required("reasons").valueStream().map(JsonNode::asString).toList(),
                wordsOrNull(node, "target"),
                timeOrNull(node, "until"),
                node.required("level").asInt(),
                wordsOrNull(node, "station"),
                wordsOrNull(node, "textHash"),
                wordsOrNull(node, "actingFor"),
                node.has("notice") ? wordsOrNull(node, "notice") : null);
    }

    private static Answer answer(JsonNode node) {
        return new Answer(
                wordsOrNull(node, "number"),
                wordsOrNull(node, "changeId"),
                words(node, "text"),
                wordsOrNull(node, "author"),
                wordsOrNull(node, "approver"),
                time(node, "at"),
                node.required("interim").asBoolean());
    }

    private static String words(JsonNode node, String name) {
        return node.required(name).asString();
    }

    private static @Nullable String wordsOrNull(JsonNode node, String name) {
        var value = node.required(name);
        return value.isNull() ? null : value.asString();
    }

    private static Instant time(JsonNode node, String name) {
        return Instant.parse(words(node, name));
    }

    private static @Nullable Instant timeOrNull(JsonNode node, String name) {
        var value = wordsOrNull(node, name);
        return value == null ? null : Instant.parse(value);
    }
}
