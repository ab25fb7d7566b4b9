package pult.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pult.bundled.BundledCalendars;
import pult.domain.deadline.DeadlineRule.Ending;
import pult.domain.deadline.Ground.Confidence;
import pult.domain.deadline.OfficeHours.Window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// The engine against counting day by day and minute by minute, on random terms in every zone that
/// the time-zone database has for Russia. The years before 2020 and after 2027 have no calendar;
/// their changes of offset are wanted.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRussianZoneTest {
    private static final List<String> RUSSIA =
            List.of(
                    "Europe/Kaliningrad",
                    "Europe/Moscow",
                    "Europe/Simferopol",
                    "Europe/Kirov",
                    "Europe/Volgograd",
                    "Europe/Astrakhan",
                    "Europe/Saratov",
                    "Europe/Ulyanovsk",
                    "Europe/Samara",
                    "Asia/Yekaterinburg",
                    "Asia/Omsk",
                    "Asia/Novosibirsk",
                    "Asia/Barnaul",
                    "Asia/Tomsk",
                    "Asia/Novokuznetsk",
                    "Asia/Krasnoyarsk",
                    "Asia/Irkutsk",
                    "Asia/Chita",
                    "Asia/Yakutsk",
                    "Asia/Khandyga",
                    "Asia/Vladivostok",
                    "Asia/Ust-Nera",
                    "Asia/Magadan",
                    "Asia/Sakhalin",
                    "Asia/Srednekolymsk",
                    "Asia/Kamchatka",
                    "Asia/Anadyr");
    private static final List<Roll> ROLLS = List.of(Roll.values());
    private static final int CASES = 10_000;

    /// What is walked minute by minute is slow, so there is less of it.
    private static final boolean DEEP = Boolean.getBoolean("pult.deep");

    private static final int WORKING_TIME = DEEP ? 1500 : 40;
    private static final int ELAPSED = DEEP ? 1500 : 200;
    private static final int SAME_TIME_OF = DEEP ? 4 : 60;
    private static final int FIRST = 2010;
    private static final int LAST = 2029;

    private final long seed = Long.getLong("pult.seed", System.nanoTime());

    static List<String> zones() {
        return RUSSIA;
    }

    @Test
    void theyAreAllKnown() {
        assertThat(RUSSIA).hasSize(27).allMatch(ZoneId.getAvailableZoneIds()::contains);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void tenThousandTermsAreCountedRight(String zone) {
        System.out.println("deadlines in " + zone + ": seed " + seed);
        var cases = new Cases(ZoneId.of(zone), new Random(seed ^ zone.hashCode()));
        for (var i = 0; i < CASES; i++) {
            if (i < WORKING_TIME) {
                cases.workingTime();
            } else if (i < WORKING_TIME + ELAPSED) {
                cases.elapsed();
            } else {
                cases.days();
            }
        }
    }

    /// Random terms of one zone, with days of its region.
    private static final class Cases {
        private final ZoneId zone;
        private final Random random;
        private final WorkCalendar calendar;
        private final Set<LocalDate> working = new HashSet<>();
        private final Set<LocalDate> shortDays = new HashSet<>();

        Cases(ZoneId zone, Random random) {
            this.zone = zone;
            this.random = random;
            var off = someDays(40);
            var eves = someDays(40);
            var worked = someDays(20);
            var russia = BundledCalendars.russia();
            calendar = russia.with(new RegionalDays("", off, eves, worked));
            for (var year = FIRST - 2; year <= LAST + 2; year++) {
                working.addAll(GoldenDeadlines.workingDays(year, russia.years()));
            }
            for (var year : russia.years()) {
                shortDays.addAll(russia.edition(year).orElseThrow().shortDays());
            }
            working.addAll(worked);
            working.removeAll(off);
            shortDays.addAll(eves);
        }

        private Set<LocalDate> someDays(int count) {
            var days = new HashSet<LocalDate>();
            for (var i = 0; i < count; i++) {
                days.add(LocalDate.of(FIRST, 1, 1).plusDays(random.nextInt(7300)));
            }
            return days;
        }

        void days() {
            var inWorkingDays = random.nextBoolean();
            var amount = 1 + random.nextInt(inWorkingDays ? 25 : 60);
            var sameTime = !inWorkingDays && random.nextInt(SAME_TIME_OF) == 0;
            var roll = ROLLS.get(random.nextInt(ROLLS.size()));
            var more = random.nextInt(3) == 0 ? 1 + random.nextInt(30) : 0;
            // pauses of terms that end at a time of day are walked in minutes
            var start = sameTime ? minute() : second();
            var pauses = pauses(start, sameTime ? 3 : 40);
            var term = inWorkingDays ? Term.workingDays(amount) : Term.calendarDays(amount);
            var rule =
                    rule(
                            term,
                            new Ending(
                                    sameTime ? DayEnd.SAME_TIME : DayEnd.END_OF_DAY,
                                    roll,
                                    true,
                                    more));
            var oracle = oracle(pauses);
            var from = start.toLocalDate();
            ZonedDateTime raw;
            if (sameTime) {
                raw = oracle.sameTimeAfter(start, amount);
            } else {
                raw =
                        oracle.endOfDay(
                                inWorkingDays
                                        ? oracle.workingDays(from, amount)
                                        : oracle.calendarDays(from, amount));
            }
            var last = raw.toLocalDate();
            if (more > 0) {
                last = oracle.extended(last, more, inWorkingDays);
            }
            var due =
                    switch (roll) {
                        case NONE -> last;
                        case PRECEDING_WORKING_DAY -> oracle.rollBack(last, from);
                        case NEXT_WORKING_DAY -> oracle.rollForward(last);
                    };
            var wanted =
                    due.equals(raw.toLocalDate())
                            ? raw
                            : due.atTime(raw.toLocalTime()).atZone(zone);
            var said = engine(OfficeHours.NINE_TO_SIX).compute(rule, course(start, pauses, more));
            check(said, last, wanted, oracle, rule, start, pauses);
        }

        void workingTime() {
            var regular = windows();
            var friday = random.nextBoolean() ? regular : windows();
            var amount = 1 + random.nextInt(1200);
            var start = minute();
            var pauses = pauses(start, 2);
            var oracle = oracle(pauses);
            var wanted =
                    oracle.workingMinutes(
                            start, amount, new DayByDay.Daily(spans(regular), spans(friday)));
            var rule =
                    rule(
                            new Term(amount, Term.Unit.WORKING_MINUTES),
                            new Ending(DayEnd.SAME_TIME, Roll.NONE, true, 0));
            var said =
                    engine(new OfficeHours(regular, friday))
                            .compute(rule, course(start, pauses, 0));
            check(said, wanted.toLocalDate(), wanted, oracle, rule, start, pauses);
        }

        void elapsed() {
            var amount = 1 + random.nextInt(4000);
            var start = minute();
            var pauses = pauses(start, 2);
            var oracle = oracle(pauses);
            var wanted = oracle.elapsed(start, amount);
            var rule =
                    rule(
                            new Term(amount, Term.Unit.MINUTES),
                            new Ending(DayEnd.SAME_TIME, Roll.NONE, true, 0));
            var said = engine(OfficeHours.NINE_TO_SIX).compute(rule, course(start, pauses, 0));
            check(said, wanted.toLocalDate(), wanted, oracle, rule, start, pauses);
        }

        private void check(
                Deadline said,
                LocalDate raw,
                ZonedDateTime due,
                DayByDay oracle,
                DeadlineRule rule,
                ZonedDateTime start,
                List<DayByDay.Pause> pauses) {
            var missing = new TreeSet<>(oracle.yearsAsked());
            missing.removeIf(calendar::knows);
            if (said.due().equals(due.toInstant())
                    && said.raw().equals(raw)
                    && said.why().missingYears().equals(missing)) {
                return;
            }
            assertThat(said.due() + " " + said.raw() + " " + said.why().missingYears())
                    .as("%s from %s, pauses %s", rule, start, pauses)
                    .isEqualTo(due.toInstant() + " " + raw + " " + missing);
        }

        private DeadlineEngine engine(OfficeHours hours) {
            return new DeadlineEngine(zone, calendar, hours);
        }

        private DayByDay oracle(List<DayByDay.Pause> pauses) {
            return new DayByDay(zone, working, shortDays, pauses);
        }

        private static Course course(
                ZonedDateTime start, List<DayByDay.Pause> pauses, int extended) {
            var course = Course.from(start.toInstant()).extended(extended);
            for (var pause : pauses) {
                course = course.paused(pause.from(), pause.to());
            }
            return course;
        }

        /// Every third start is near New Year or the May holidays, every twentieth at an edge of
        /// the day.
        private ZonedDateTime second() {
            var year = FIRST + random.nextInt(LAST - FIRST + 1);
            var day =
                    switch (random.nextInt(6)) {
                        case 0 -> LocalDate.of(year, 12, 1).plusDays(random.nextInt(45));
                        case 1 -> LocalDate.of(year, 4, 20).plusDays(random.nextInt(30));
                        default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
                    };
            var time =
                    switch (random.nextInt(40)) {
                        case 0 -> LocalTime.MIDNIGHT;
                        case 1 -> LocalTime.of(23, 59, 59);
                        default -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
                    };
            return day.atTime(time).atZone(zone);
        }

        private ZonedDateTime minute() {
            return second().truncatedTo(ChronoUnit.MINUTES);
        }

        private List<DayByDay.Pause> pauses(ZonedDateTime start, int days) {
            var pauses = new ArrayList<DayByDay.Pause>();
            for (var i = random.nextInt(4); i > 1; i--) {
                Instant from =
                        start.toInstant().plusSeconds(60L * (random.nextInt(days * 1440) - 600));
                pauses.add(
                        new DayByDay.Pause(
                                from, from.plusSeconds(60L * random.nextInt(days * 720))));
            }
            return pauses;
        }

        private List<Window> windows() {
            var opens = LocalTime.of(6 + random.nextInt(5), 10 * random.nextInt(6));
            var closes = opens.plusMinutes(6 * 60L + random.nextInt(6 * 60));
            if (random.nextInt(3) == 0) {
                return List.of(new Window(opens, closes));
            }
            var lunch = opens.plusMinutes(90L + random.nextInt(180));
            return List.of(
                    new Window(opens, lunch),
                    new Window(lunch.plusMinutes(15L + random.nextInt(60)), closes));
        }

        private static List<DayByDay.Span> spans(List<Window> windows) {
            return windows.stream()
                    .map(window -> new DayByDay.Span(window.from(), window.to()))
                    .toList();
        }
    }

    private static DeadlineRule rule(Term term, Ending ending) {
        return new DeadlineRule(
                DeadlineStep.ANSWER,
                StartEvent.REGISTERED,
                term,
                ending,
                Warnings.USUAL,
                new Ground(null, "", Confidence.HIGH));
    }
}
