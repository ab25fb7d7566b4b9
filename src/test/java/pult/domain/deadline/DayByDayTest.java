package pult.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pult.domain.deadline.GoldenDeadlines.Ends;
import pult.domain.deadline.GoldenDeadlines.Example;
import pult.domain.deadline.GoldenDeadlines.Hours;
import pult.domain.deadline.GoldenDeadlines.Unit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The examples worked out by hand and the naive count agree.
class DayByDayTest {
    private static final int AT_LEAST = 210;

    /// What the oracle says of an example.
    private record Counted(
            OffsetDateTime raw,
            OffsetDateTime due,
            @Nullable OffsetDateTime extendedRaw,
            @Nullable OffsetDateTime extended,
            Set<Integer> missingYears) {}

    @TestFactory
    Stream<DynamicTest> open() {
        return GoldenDeadlines.open().stream().map(DayByDayTest::test);
    }

    @TestFactory
    Stream<DynamicTest> heldOut() {
        return GoldenDeadlines.heldOut().stream().map(DayByDayTest::test);
    }

    private static DynamicTest test(Example example) {
        return DynamicTest.dynamicTest(example.toString(), () -> agrees(example));
    }

    private static void agrees(Example example) {
        var wanted = example.expected();
        assertThat(count(example))
                .isEqualTo(
                        new Counted(
                                wanted.raw(),
                                wanted.due(),
                                wanted.extendedRaw(),
                                wanted.extended(),
                                wanted.missingYears()));
        assertThat(wanted.rawWorking()).isEqualTo(rawWorking(example));
    }

    private static @Nullable Boolean rawWorking(Example example) {
        var raw = example.expected().raw().toLocalDate();
        var said =
                example.term().unit().days() && example.calendar().years().contains(raw.getYear());
        return said ? GoldenDeadlines.days(example).working().contains(raw) : null;
    }

    private static Counted count(Example example) {
        var days = GoldenDeadlines.days(example);
        var oracle =
                new DayByDay(
                        example.term().zone(),
                        days.working(),
                        days.shortDays(),
                        GoldenDeadlines.pauses(example));
        return example.term().unit().days()
                ? countDays(example, oracle)
                : countTime(example, oracle);
    }

    private static Counted countTime(Example example, DayByDay oracle) {
        var term = example.term();
        var start = term.start().atZoneSameInstant(term.zone());
        var at =
                switch (term.unit()) {
                    case MINUTES -> oracle.elapsed(start, term.amount());
                    case HOURS -> oracle.elapsed(start, term.amount() * 60);
                    default ->
                            oracle.workingMinutes(
                                    start, term.amount() * 60, daily(example.hours()));
                };
        var due = at.toOffsetDateTime();
        return new Counted(due, due, null, null, missing(example, oracle));
    }

    private static Counted countDays(Example example, DayByDay oracle) {
        var term = example.term();
        var inWorkingDays = term.unit() == Unit.WORKING_DAYS;
        var start = term.start().atZoneSameInstant(term.zone());
        var startDay = start.toLocalDate();
        ZonedDateTime raw;
        if (term.ends() == Ends.SAME_TIME) {
            raw = oracle.sameTimeAfter(start, term.amount());
        } else {
            raw =
                    oracle.endOfDay(
                            inWorkingDays
                                    ? oracle.workingDays(startDay, term.amount())
                                    : oracle.calendarDays(startDay, term.amount()));
        }
        var due = roll(example, oracle, raw.toLocalDate(), startDay);
        var more = example.extension();
        LocalDate extendedRaw = null;
        LocalDate extended = null;
        if (more != null) {
            extendedRaw = oracle.extended(raw.toLocalDate(), more, inWorkingDays);
            extended = roll(example, oracle, extendedRaw, startDay);
        }
        return new Counted(
                raw.toOffsetDateTime(),
                moment(raw, due),
                extendedRaw == null ? null : moment(raw, extendedRaw),
                extended == null ? null : moment(raw, extended),
                missing(example, oracle));
    }

    private static LocalDate roll(
            Example example, DayByDay oracle, LocalDate raw, LocalDate start) {
        return switch (example.term().roll()) {
            case NONE -> raw;
            case BACK -> oracle.rollBack(raw, start);
            case FORWARD -> oracle.rollForward(raw);
        };
    }

    /// A rolled or extended date keeps the time of day.
    private static OffsetDateTime moment(ZonedDateTime raw, LocalDate day) {
        return day.atTime(raw.toLocalTime()).atZone(raw.getZone()).toOffsetDateTime();
    }

    private static Set<Integer> missing(Example example, DayByDay oracle) {
        var missing = new TreeSet<>(oracle.yearsAsked());
        missing.removeAll(example.calendar().years());
        return missing;
    }

    private static DayByDay.Daily daily(Hours hours) {
        return new DayByDay.Daily(spans(hours.regular()), spans(hours.friday()));
    }

    private static List<DayByDay.Span> spans(List<String> texts) {
        return texts.stream()
                .map(text -> new DayByDay.Span(Hours.from(text), Hours.to(text)))
                .toList();
    }

    @Test
    void everyThirdIsHeldOut() {
        var open = numbers(GoldenDeadlines.open());
        var heldOut = numbers(GoldenDeadlines.heldOut());

        assertThat(open).allMatch(number -> number % 3 != 0).isSorted().doesNotHaveDuplicates();
        assertThat(heldOut).allMatch(number -> number % 3 == 0).isSorted().doesNotHaveDuplicates();
        assertThat(open.size() + heldOut.size())
                .isGreaterThanOrEqualTo(AT_LEAST)
                .isEqualTo(Math.max(open.getLast(), heldOut.getLast()));
    }

    private static List<Integer> numbers(List<Example> examples) {
        return examples.stream().map(each -> Integer.parseInt(each.id().substring(1))).toList();
    }

    /// A slip in an offset written by hand would silently move the start.
    @Test
    void startsAreWrittenWithTheOffsetOfTheZoneOrInUtc() {
        for (var example : all()) {
            var start = example.term().start();
            var rules = example.term().zone().getRules();
            assertThat(
                            start.getOffset().equals(ZoneOffset.UTC)
                                    || rules.isValidOffset(
                                            start.toLocalDateTime(), start.getOffset()))
                    .as(example.id())
                    .isTrue();
        }
    }

    @Test
    void theWorkingLineTellsTheDate() {
        var format = DateTimeFormatter.ofPattern("dd.MM.yyyy");
        for (var example : all()) {
            assertThat(example.about().working())
                    .as(example.id())
                    .contains(format.format(example.expected().raw()))
                    .contains(format.format(example.expected().due()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void calendarsHaveAsManyWorkingDaysAsTheySay(int year) {
        assertThat(GoldenDeadlines.workingDays(year, Set.of(year)))
                .hasSize(GoldenDeadlines.workingDaysSaid(year));
    }

    @Test
    void aShortDayMayLoseMoreThanItsLastSpan() {
        var day = LocalDate.of(2026, 6, 11);
        var spans =
                List.of(
                        new DayByDay.Span(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new DayByDay.Span(LocalTime.of(12, 30), LocalTime.of(13, 0)));
        var oracle = new DayByDay(ZoneOffset.UTC, Set.of(day), Set.of(day), List.of());
        var start = day.atStartOfDay(ZoneOffset.UTC);

        assertThat(oracle.workingMinutes(start, 210, new DayByDay.Daily(spans, spans)))
                .isEqualTo(day.atTime(11, 30).atZone(ZoneOffset.UTC));
    }

    private static List<Example> all() {
        var all = new ArrayList<>(GoldenDeadlines.open());
        all.addAll(GoldenDeadlines.heldOut());
        return all;
    }
}
