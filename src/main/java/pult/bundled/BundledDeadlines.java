package pult.bundled;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.LegalRegime;
import pult.domain.deadline.DayEnd;
import pult.domain.deadline.DeadlineRule;
import pult.domain.deadline.DeadlineRules;
import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.Ground;
import pult.domain.deadline.OfficeHours;
import pult.domain.deadline.Procedure;
import pult.domain.deadline.Roll;
import pult.domain.deadline.StartEvent;
import pult.domain.deadline.Term;
import pult.domain.deadline.Warnings;
import pult.json.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/// The rules of deadlines that the program ships: 59-ФЗ, the feedback platform, presets for social
/// networks, escalation. Every number names its source and how sure it is; what is not sure is a
/// preset to be confirmed by the region's own act.
public final class BundledDeadlines {
    private static final String PATH = "/pult/deadlines/rules.json";

    /// What a rule says instead of a direction when the region decides it.
    private static final String REGION = "REGION";

    private BundledDeadlines() {}

    private record Book(
            String version,
            Roll regionRoll,
            String social,
            List<Integer> percents,
            int aloudFrom,
            Hours hours,
            List<Way> procedures,
            List<Line> escalation) {}

    private record Hours(List<String> regular, List<String> friday) {}

    private record Way(
            String code,
            LegalRegime regime,
            boolean fastTrack,
            String ru,
            String en,
            @Nullable List<String> topics,
            List<Line> rules) {}

    private record Line(
            DeadlineStep step,
            StartEvent start,
            int count,
            Term.Unit unit,
            DayEnd dayEnd,
            String roll,
            boolean pausable,
            int extensionDays,
            List<String> before,
            @Nullable String act,
            String source,
            Ground.Confidence confidence) {}

    /// Reads one small file: call it once, off the JavaFX thread.
    public static DeadlineRules rules() {
        try (var in = Shipped.open(PATH)) {
            var book = Json.mapper().readValue(in, Book.class);
            return new DeadlineRules(
                    book.version(),
                    hours(book.hours()),
                    book.social(),
                    book.procedures().stream()
                            .map(way ->
                                    new Procedure(
                                            way.code(),
                                            way.regime(),
                                            new Procedure.Name(way.ru(), way.en()),
                                            topics(way),
                                            way.fastTrack(),
                                            rules(way.rules(), book)))
                            .toList(),
                    rules(book.escalation(), book),
                    book.regionRoll());
        } catch (IOException e) {
            throw new UncheckedIOException(PATH, e);
        }
    }

    private static Set<String> topics(Way way) {
        var topics = way.topics();
        return topics == null ? Set.of() : Set.copyOf(topics);
    }

    private static OfficeHours hours(Hours hours) {
        return new OfficeHours(windows(hours.regular()), windows(hours.friday()));
    }

    /// «09:00-13:00»
    private static List<OfficeHours.Window> windows(List<String> texts) {
        return texts.stream()
                .map(text -> text.split("-", 2))
                .map(ends ->
                        new OfficeHours.Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
    }

    private static List<DeadlineRule> rules(List<Line> lines, Book book) {
        return lines.stream().map(line -> rule(line, book)).toList();
    }

    private static DeadlineRule rule(Line line, Book book) {
        var regional = line.roll().equals(REGION);
        var roll = regional ? book.regionRoll() : Roll.valueOf(line.roll());
        return new DeadlineRule(
                line.step(),
                line.start(),
                new Term(line.count(), line.unit()),
                new DeadlineRule.Ending(
                        line.dayEnd(), roll, line.pausable(), line.extensionDays(), regional),
                new Warnings(
                        book.percents(),
                        line.before().stream().map(Duration::parse).toList(),
                        book.aloudFrom()),
                new Ground(line.act(), line.source(), line.confidence()));
    }
}
