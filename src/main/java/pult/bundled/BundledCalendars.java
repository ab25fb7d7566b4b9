package pult.bundled;

import pult.domain.deadline.ProductionCalendar;
import pult.domain.deadline.WorkCalendar;
import pult.json.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Production calendars of Russia that the program ships, 2020–2027. A region may add days of its
/// own elsewhere; years outside the range have plain weekends.
public final class BundledCalendars {
    static final int FIRST = 2020;
    static final int LAST = 2027;

    private BundledCalendars() {}

    /// One edition: `off` names the days off that are not plain weekends.
    private record Edition(
            int year, List<String> off, List<String> shortDays, List<String> workingWeekend) {}

    /// All years as one calendar. Reads eight small files: call it once, off the JavaFX thread.
    public static WorkCalendar russia() {
        var off = new HashSet<LocalDate>();
        var shortDays = new HashSet<LocalDate>();
        var working = new HashSet<LocalDate>();
        for (var year = FIRST; year <= LAST; year++) {
            var edition = read(year);
            addAll(edition.off(), edition, off);
            addAll(edition.shortDays(), edition, shortDays);
            addAll(edition.workingWeekend(), edition, working);
        }
        return new ProductionCalendar(off, shortDays, working);
    }

    private static void addAll(List<String> days, Edition edition, Set<LocalDate> to) {
        for (var text : days) {
            var day = LocalDate.parse(text);
            if (!Year.from(day).equals(Year.of(edition.year()))) {
                throw new IllegalStateException("a day of another year in " + edition.year());
            }
            to.add(day);
        }
    }

    private static Edition read(int year) {
        var path = "/pult/calendar/ru-" + year + ".json";
        try (var in = Shipped.open(path)) {
            var tree = Json.mapper().readTree(in);
            return new Edition(
                    tree.path("year").asInt(), // guards against a file under another year's name
                    texts(tree.path("off")),
                    texts(tree.path("short")),
                    texts(tree.path("workingWeekend")));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static List<String> texts(tools.jackson.databind.JsonNode array) {
        return array.valueStream().map(node -> node.asString()).toList();
    }
}
