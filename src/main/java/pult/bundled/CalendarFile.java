package pult.bundled;

import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.CalendarFlaw;
import pult.domain.deadline.CalendarFlaw.Kind;
import pult.domain.deadline.RegionalDays;
import pult.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// A calendar of one year as a file: the shipped ones, and a later edition that an administrator
/// brings.
public final class CalendarFile {
    private CalendarFile() {}

    private static final int MOST = 1_000_000;

    /// The file is none of a calendar.
    public static final class NotACalendar extends IOException {
        private static final long serialVersionUID = 1;
        private final transient CalendarFlaw flaw;

        NotACalendar(Kind kind, int line, String found) {
            super(kind + " in line " + line);
            flaw = new CalendarFlaw(kind, line, found);
        }

        public CalendarFlaw flaw() {
            return flaw;
        }
    }

    /// @throws NotACalendar when it is no calendar of one year
    public static CalendarEdition read(InputStream in) throws IOException {
        var text = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        var tree = tree(text);
        var year = tree.path("year").asInt(0);
        if (year < 1900 || year > 2999) {
            throw new NotACalendar(Kind.NO_YEAR, line(text, "\"year\""), "year");
        }
        var version = tree.path("version").asString("");
        if (version.isEmpty()) {
            throw new NotACalendar(Kind.NO_VERSION, line(text, "\"version\""), "version");
        }
        var off = days(tree, "off", text);
        var shortDays = days(tree, "short", text);
        var weekends = days(tree, "workingWeekend", text);
        for (var days : List.of(off, shortDays, weekends)) {
            for (var day : days) {
                if (day.getYear() != year) {
                    var found = day.toString();
                    throw new NotACalendar(Kind.OTHER_YEAR, line(text, found), found);
                }
            }
        }
        return new CalendarEdition(year, version, off, shortDays, weekends);
    }

    private static JsonNode tree(String text) throws NotACalendar {
        try {
            var tree = Json.mapper().readTree(text);
            if (!tree.isObject()) {
                throw new NotACalendar(Kind.NOT_JSON, 1, "");
            }
            return tree;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new NotACalendar(Kind.NOT_JSON, at == null ? 0 : Math.max(0, at.getLineNr()), "");
        }
    }

    /// The first line with these characters, 0 when there is none.
    private static int line(String text, String characters) {
        var at = text.indexOf(characters);
        return at < 0 ? 0 : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /// Days of a region: a source and the lists `off`, `short` and `working`.
    ///
    /// @throws NotACalendar when it is none
    public static RegionalDays readRegional(InputStream in) throws IOException {
        var text = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        var tree = tree(text);
        return new RegionalDays(
                tree.path("source").asString(""),
                days(tree, "off", text),
                days(tree, "short", text),
                days(tree, "working", text));
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

    private static Set<LocalDate> days(JsonNode tree, String name, String text)
            throws NotACalendar {
        if (!tree.path(name).isArray()) {
            throw new NotACalendar(Kind.NO_LIST, line(text, "\"" + name + "\""), name);
        }
        var days = new HashSet<LocalDate>();
        for (var node : tree.path(name)) {
            var day = node.asString("");
            try {
                days.add(LocalDate.parse(day));
            } catch (DateTimeException e) {
                throw new NotACalendar(Kind.NOT_A_DAY, line(text, day), day);
            }
        }
        return days;
    }
}
