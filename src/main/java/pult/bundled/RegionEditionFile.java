package pult.bundled;

import org.jspecify.annotations.Nullable;

import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.OfficeHours;
import pult.domain.deadline.RegionEdition;
import pult.domain.deadline.RegionRules;
import pult.domain.deadline.Roll;
import pult.domain.deadline.Warnings;
import pult.json.Json;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One edition of a region's decisions about deadlines as a file.
public final class RegionEditionFile {
    private RegionEditionFile() {}

    private record Sheet(
            int number,
            String at,
            String author,
            int takesBack,
            Roll roll,
            String social,
            List<String> regular,
            List<String> friday,
            @Nullable Map<String, List<String>> topics,
            List<Line> warnings) {}

    private record Line(
            String procedure,
            DeadlineStep step,
            List<Integer> percents,
            List<String> before,
            int aloudFrom) {}

    /// @throws IOException when it cannot be read or is no edition
    public static RegionEdition read(InputStream in) throws IOException {
        try {
            var sheet = Json.mapper().readValue(in, Sheet.class);
            return new RegionEdition(
                    sheet.number(),
                    Instant.parse(sheet.at()),
                    sheet.author(),
                    sheet.takesBack(),
                    new RegionRules(
                            sheet.roll(),
                            sheet.social(),
                            new OfficeHours(windows(sheet.regular()), windows(sheet.friday())),
                            topics(sheet.topics()),
                            sheet.warnings().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    line ->
                                                            new RegionRules.Clock(
                                                                    line.procedure(), line.step()),
                                                    RegionEditionFile::warnings))));
        } catch (JacksonException
                | DateTimeException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException e) {
            throw new IOException("no edition of a region's rules", e);
        }
    }

    /// Editions of before say nothing of topics.
    private static Map<String, Set<String>> topics(@Nullable Map<String, List<String>> told) {
        var topics = new HashMap<String, Set<String>>();
        if (told != null) {
            told.forEach((procedure, names) -> topics.put(procedure, Set.copyOf(names)));
        }
        return topics;
    }

    private static Warnings warnings(Line line) {
        return new Warnings(
                line.percents(),
                line.before().stream().map(Duration::parse).toList(),
                line.aloudFrom());
    }

    private static List<OfficeHours.Window> windows(List<String> texts) {
        return texts.stream()
                .map(text -> text.split("-", 2))
                .map(ends ->
                        new OfficeHours.Window(
                                LocalTime.parse(ends[0]), LocalTime.parse(ends[ends.length - 1])))
                .toList();
    }

    /// The file that [#read(InputStream)] reads.
    public static byte[] write(RegionEdition edition) {
        var rules = edition.rules();
        return Json.mapper()
                .writeValueAsBytes(
                        new Sheet(
                                edition.number(),
                                edition.at().toString(),
                                edition.author(),
                                edition.takesBack(),
                                rules.roll(),
                                rules.social(),
                                texts(rules.hours().regular()),
                                texts(rules.hours().friday()),
                                rules.topics().entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        own ->
                                                                own.getValue().stream()
                                                                        .sorted()
                                                                        .toList(),
                                                        (one, other) -> one,
                                                        TreeMap::new)),
                                rules.warnings().entrySet().stream()
                                        .map(own -> line(own.getKey(), own.getValue()))
                                        .sorted(
                                                Comparator.comparing(Line::procedure)
                                                        .thenComparing(Line::step))
                                        .toList()));
    }

    private static Line line(RegionRules.Clock clock, Warnings own) {
        return new Line(
                clock.procedure(),
                clock.step(),
                own.percents(),
                own.before().stream().map(Duration::toString).toList(),
                own.aloudFrom());
    }

    private static List<String> texts(List<OfficeHours.Window> windows) {
        return windows.stream().map(window -> window.from() + "-" + window.to()).toList();
    }
}
