package pult.search;

import pult.bundled.BundledRegions;
import pult.bundled.Topics;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.json.Json;
import pult.stand.StandRegion;
import pult.stand.SyntheticStandRegion;
import pult.stand.region.TopicShare;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/// Makes the frozen corpus of the relevance set anew: 2,000 appeals of the training stand, one JSON
/// object a line, gzipped.
///
/// The file in the resources is the truth, not this class: when the words of the stand change, the
/// corpus must not follow, because the judgements were made on the frozen words. Run it only to
/// begin a new set: `mvn -o -q test-compile`, then `java -cp … pult.search.CorpusMaker FILE`.
final class CorpusMaker {
    static final int SIZE = 2000;
    private static final String REGION = "RU-ORL";
    private static final long SEED = 5711;
    private static final Instant MOMENT = Instant.parse("2026-11-23T07:30:00Z");

    private CorpusMaker() {}

    /// @param args the file to write
    static void main(String[] args) throws IOException {
        try (var file = Files.newOutputStream(Path.of(args[0]))) {
            write(file);
        }
    }

    private static void write(OutputStream to) throws IOException {
        var region = region();
        try (var out = new GZIPOutputStream(to)) {
            for (var i = 0; i < region.size(); i++) {
                var line = Json.mapper().writeValueAsString(line(region.appeal(i).appeal()));
                out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static StandRegion region() {
        var topics =
                Topics.load().stream()
                        .map(t -> new TopicShare(t.topic(), t.weight(), t.fastTrack()))
                        .toList();
        return SyntheticStandRegion.of(BundledRegions.load(REGION), topics, SEED, SIZE)
                .seenAt(MOMENT);
    }

    /// What of an appeal is text; a null is written as a null.
    private static ObjectNode line(Appeal appeal) {
        var node = Json.mapper().createObjectNode();
        node.put("number", appeal.id().number());
        node.put("state", appeal.state().name());
        node.put("statusText", appeal.sourceStatusText());
        node.put("regime", appeal.regime().name());
        node.put("channel", appeal.channel().name());
        node.put("block", appeal.topic().block());
        node.put("category", appeal.topic().category());
        node.put("subcategory", appeal.topic().subcategory());
        node.put("essence", appeal.essence());
        node.put("text", appeal.text());
        var person = appeal.applicant();
        node.put("surname", person.surname());
        node.put("name", person.name());
        node.put("patronymic", person.patronymic());
        node.put("phone", person.phone());
        node.put("email", person.email());
        node.put("municipality", appeal.place().municipality());
        node.put("address", appeal.place().address());
        node.put("executor", appeal.executor());
        node.put("receivedAt", appeal.receivedAt().toString());
        var answers = node.putArray("answers");
        for (var answer : appeal.answers()) {
            answers.add(line(answer));
        }
        return node;
    }

    private static ObjectNode line(Answer answer) {
        var node = Json.mapper().createObjectNode();
        node.put("number", answer.number());
        node.put("text", answer.text());
        node.put("author", answer.author());
        node.put("approver", answer.approver());
        return node;
    }
}
