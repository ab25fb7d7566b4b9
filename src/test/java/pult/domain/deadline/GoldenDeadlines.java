package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import pult.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Deadlines worked out by hand from the text of the rules; how the rules are read is told in
/// `deadlines/README.md` of the test resources. Reads the shipped calendars by itself, so that an
/// engine that misreads them is found out.
final class GoldenDeadlines {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2027;

    private GoldenDeadlines() {}

    enum Unit {
        CALENDAR_DAYS,
        WORKING_DAYS,
        WORKING_HOURS,
        /// Elapsed hours, whatever the clock on the wall and the calendar say.
        HOURS,
        MINUTES;

        boolean days() {
            return this == CALENDAR_DAYS || this == WORKING_DAYS;
        }
    }

    enum Roll {
        NONE,
        /// To the working day before, but never before the day the term began.
        BACK,
        FORWARD
    }

    enum Ends {
        /// 23:59:59 of the region.
        END_OF_DAY,
        /// The time of day the term began at, by the clock of the region.
        SAME_TIME
    }

    record Example(
            String id,
            About about,
            Term term,
            Calendar calendar,
            @Nullable Clock clock,
            Expected expected) {
        /// Opening hours; there are some whenever working hours are counted.
        Hours hours() {
            return Objects.requireNonNull(Objects.requireNonNull(clock).hours(), id);
        }

        /// Pauses that the procedure honours; of 59-ФЗ there are none.
        List<Pause> pauses() {
            var pauses = clock == null ? null : clock.pauses();
            return pauses == null || !pauses.allowed() ? List.of() : pauses.spans();
        }

        @Nullable Integer extension() {
            return clock == null ? null : clock.extension();
        }

        @Override
        public String toString() {
            return id + " " + about.procedure() + " " + about.step() + ": " + about.working();
        }
    }

    /// @param confidence of the reading, as H, M, L; `mem-` for what was not seen in print
    /// @param working the count in one line
    record About(
            String procedure,
            String step,
            String law,
            String confidence,
            String rule,
            String working) {}

    /// @param start in any offset: its day is the day in `zone`
    /// @param ends null unless days are counted
    record Term(
            ZoneId zone,
            OffsetDateTime start,
            Unit unit,
            int amount,
            Roll roll,
            @Nullable Ends ends) {}

    /// @param years the production calendars that are known
    record Calendar(
            Set<Integer> years,
            @Nullable Set<LocalDate> regionalOff,
            @Nullable Set<LocalDate> regionalShort,
            @Nullable Set<LocalDate> regionalWorking) {
        Calendar {
            regionalOff = regionalOff == null ? Set.of() : regionalOff;
            regionalShort = regionalShort == null ? Set.of() : regionalShort;
            regionalWorking = regionalWorking == null ? Set.of() : regionalWorking;
        }
    }

    /// @param extension days more, in the unit of the term, from the raw date
    record Clock(@Nullable Hours hours, @Nullable Integer extension, @Nullable Pauses pauses) {}

    /// Opening hours, «09:00-13:00». Working Saturdays and Sundays have the regular ones. A short
    /// day loses its last 60 working minutes.
    record Hours(List<String> regular, List<String> friday) {
        static LocalTime from(String span) {
            return LocalTime.parse(span.substring(0, 5));
        }

        static LocalTime to(String span) {
            return LocalTime.parse(span.substring(6));
        }
    }

    /// @param allowed whether the procedure honours them; if not they change nothing
    record Pauses(boolean allowed, List<Pause> spans) {}

    /// The clock stands from `from` on and runs again at `to`.
    record Pause(OffsetDateTime from, OffsetDateTime to) {}

    /// Moments with the offset of the zone at that moment.
    ///
    /// @param raw before rolling
    /// @param due after rolling
    /// @param rawWorking null for hours and for a raw date in a year without a calendar
    /// @param missingYears years whose calendar was needed and is not known: a loud warning
    record Expected(
            OffsetDateTime raw,
            OffsetDateTime due,
            @Nullable Boolean rawWorking,
            @Nullable OffsetDateTime extendedRaw,
            @Nullable OffsetDateTime extended,
            @Nullable Set<Integer> missingYears) {
        Expected {
            missingYears = missingYears == null ? Set.of() : missingYears;
        }
    }

    /// Every working and every short day around an example. Years without a calendar have plain
    /// weekends.
    record Days(Set<LocalDate> working, Set<LocalDate> shortDays) {}

    /// Examples that anybody may look at.
    static List<Example> open() {
        return read("golden");
    }

    /// Every third example: not to be looked at while an engine is written.
    static List<Example> heldOut() {
        return read("golden-held-out");
    }

    private static List<Example> read(String file) {
        var path = "/deadlines/" + file + ".json";
        try (var in =
                Objects.requireNonNull(GoldenDeadlines.class.getResourceAsStream(path), path)) {
            var examples = Json.mapper().readTree(in.readAllBytes()).path("examples");
            return List.of(Json.mapper().treeToValue(examples, Example[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static Days days(Example example) {
        var year = example.term().start().getYear();
        var working = new HashSet<LocalDate>();
        var shortDays = new HashSet<>(example.calendar().regionalShort());
        for (var each = year - 1; each <= year + 2; each++) {
            working.addAll(workingDays(each, example.calendar().years()));
            if (example.calendar().years().contains(each)) {
                shortDays.addAll(dates(calendar(each), "short"));
            }
        }
        working.addAll(example.calendar().regionalWorking());
        working.removeAll(example.calendar().regionalOff());
        return new Days(Set.copyOf(working), Set.copyOf(shortDays));
    }

    /// @param known years with a calendar; any other has plain weekends
    static Set<LocalDate> workingDays(int year, Set<Integer> known) {
        var days = new HashSet<LocalDate>();
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            switch (day.getDayOfWeek()) {
                case SATURDAY, SUNDAY -> {}
                default -> days.add(day);
            }
        }
        if (known.contains(year)) {
            days.removeAll(dates(calendar(year), "off"));
            days.addAll(dates(calendar(year), "workingWeekend"));
        }
        return days;
    }

    /// How many working days the calendar of a year says it has.
    static int workingDaysSaid(int year) {
        return calendar(year).path("workingDays").asInt();
    }

    private static JsonNode calendar(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("no calendar is shipped for " + year);
        }
        var path = "/pult/calendar/ru-" + year + ".json";
        try (var in =
                Objects.requireNonNull(GoldenDeadlines.class.getResourceAsStream(path), path)) {
            return Json.mapper().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static Set<LocalDate> dates(JsonNode calendar, String field) {
        var days = new HashSet<LocalDate>();
        calendar.path(field).forEach(day -> days.add(LocalDate.parse(day.asString())));
        return days;
    }

    /// The pauses that count, as moments.
    static List<DayByDay.Pause> pauses(Example example) {
        return example.pauses().stream()
                .map(pause -> new DayByDay.Pause(instant(pause.from()), instant(pause.to())))
                .toList();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
