package pult.bundled;

import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.RegionalDays;
import pult.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A calendar of one year as a file: the shipped ones, and a later edition that an administrator
/// brings.
public final class CalendarFile {
    private CalendarFile() {}

    /// The file is none of a calendar.
    public static final class NotACalendar extends IOException {
        private static final long serialVersionUID = 1;

        NotACalendar(String what) {
            super(what);
        }
    }

    /// @throws NotACalendar when it is no calendar of one year
    public static CalendarEdition read(InputStream in) throws IOException {
        try {
            var tree = Json.mapper().readTree(in);
            var year = tree.path("year").asInt(0);
            if (year < 1900 || year > 2999 || tree.path("version").asString("").isEmpty()) {
                throw new NotACalendar("no year or version");
            }
            return new CalendarEdition(
                    year,
                    tree.path("version").asString(),
                    days(tree, "off"),
                    days(tree, "short"),
                    days(tree, "workingWeekend"));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new NotACalendar(e.getClass().getSimpleName());
        }
    }

    /// Days of a region: a source and the lists `off`, `short` and `working`.
    ///
    /// @throws NotACalendar when it is none
    public static RegionalDays readRegional(InputStream in) throws IOException {
        try {
            var tree = Json.mapper().readTree(in);
            return new RegionalDays(
                    tree.path("source").asString(""),
                    days(tree, "off"),
                    days(tree, "short"),
                    days(tree, "working"));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new NotACalendar(e.getClass().getSimpleName());
        }
    }

    /// The file that [#read(InputStream)] reads.
    public static byte[] write(CalendarEdition edition) {
        var tree = new TreeMap<String, Object>();
        tree.put("year", edition.year());
        tree.put("version", edition.version());
        tree.put("off", texts(edition.off()));
        tree.put("short", texts(edition.shortDays()));
        tree.put("workingWeekend", texts(edition.workingWeekends()));
        return Json.mapper().writeValueAsBytes(tree);
    }

    private static List<String> texts(Set<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).toList();
    }

    private static Set<LocalDate> days(JsonNode tree, String name) throws NotACalendar {
        if (!tree.path(name).isArray()) {
            throw new NotACalendar("no list " + name);
        }
        return tree.path(name)
                .valueStream()
                .map(node -> LocalDate.parse(node.asString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
