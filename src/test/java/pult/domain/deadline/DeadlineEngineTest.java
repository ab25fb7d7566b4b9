package pult.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.domain.deadline.CountedDay.Fate;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.deadline.DeadlineRule.Ending;
import pult.domain.deadline.Explanation.Step;
import pult.domain.deadline.Ground.Confidence;
import pult.domain.deadline.OfficeHours.Window;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

class DeadlineEngineTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final OfficeHours WITH_LUNCH =
            new OfficeHours(
                    List.of(
                            new Window(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                            new Window(LocalTime.of(14, 0), LocalTime.of(18, 0))),
                    List.of(
                            new Window(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                            new Window(LocalTime.of(14, 0), LocalTime.of(17, 0))));

    private static DeadlineEngine engine(OfficeHours hours) {
        return new DeadlineEngine(MOSCOW, BundledCalendars.russia(), hours);
    }

    private static final DeadlineEngine ENGINE = engine(OfficeHours.NINE_TO_SIX);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }

    private static DeadlineRule rule(Term term, Ending ending) {
        return new DeadlineRule(
                DeadlineStep.ANSWER,
                StartEvent.REGISTERED,
                term,
                ending,
                new Warnings(List.of(50, 80, 100), List.of(Duration.ofDays(3))),
                new Ground(null, "", Confidence.HIGH));
    }

    private static DeadlineRule thirty(Roll roll) {
        return rule(Term.calendarDays(30), new Ending(DayEnd.END_OF_DAY, roll, false, 30));
    }

    private static DeadlineRule hours(int hours) {
        return rule(Term.workingHours(hours), new Ending(DayEnd.SAME_TIME, Roll.NONE, true, 0));
    }

    private static DeadlineRule days(Term term) {
        return rule(term, new Ending(DayEnd.END_OF_DAY, Roll.NONE, true, 0));
    }

    @Test
    void saysEveryStepOfTheIssuesExample() {
        var found =
                ENGINE.compute(
                        thirty(Roll.PRECEDING_WORKING_DAY), Course.from(at("2026-03-06T10:00")));
        assertThat(found.due()).isEqualTo(at("2026-04-03T23:59:59"));
        assertThat(found.raw()).isEqualTo("2026-04-05");
        assertThat(found.why().steps()).hasSize(3);
        assertThat(found.why().steps().getFirst())
                .isEqualTo(new Step.Start(StartEvent.REGISTERED, at("2026-03-06T10:00")));
        assertThat(found.why().steps().get(1))
                .isInstanceOfSatisfying(
                        Step.Counted.class,
                        counted -> {
                            assertThat(counted.days()).hasSize(30);
                            assertThat(counted.days().getFirst().day()).isEqualTo("2026-03-07");
                            assertThat(counted.days().getLast().number()).isEqualTo(30);
                        });
        assertThat(found.why().steps().getLast())
                .isEqualTo(
                        new Step.Rolled(
                                Roll.PRECEDING_WORKING_DAY,
                                LocalDate.of(2026, 4, 5),
                                LocalDate.of(2026, 4, 3)));
    }

    @Test
    void extensionCountsFromTheRawDayAndThenRolls() {
        var found =
                ENGINE.compute(
                        thirty(Roll.PRECEDING_WORKING_DAY),
                        Course.from(at("2026-04-01T10:00")).extended(30));
        assertThat(found.raw()).isEqualTo("2026-05-31");
        assertThat(found.due()).isEqualTo(at("2026-05-29T23:59:59"));
    }

    @Test
    void extensionIsNoLongerThanTheRuleAllows() {
        var found =
                ENGINE.compute(thirty(Roll.NONE), Course.from(at("2026-04-01T10:00")).extended(90));
        assertThat(found.raw()).isEqualTo("2026-05-31");
    }

    @Test
    void platformsDateWinsAndTheRulesDateIsKept() {
        var given = at("2026-04-10T18:00");
        var found =
                ENGINE.compute(
                        thirty(Roll.NONE), Course.from(at("2026-03-06T10:00")).platform(given));
        assertThat(found.due()).isEqualTo(given);
        assertThat(found.computed()).isEqualTo(at("2026-04-05T23:59:59"));
        assertThat(found.why().steps().getLast())
                .isEqualTo(new Step.Platform(given, found.computed()));
    }

    @Test
    void aTermDoesNotEndBeforeItBegan() {
        var three = Term.calendarDays(3);
        var rule = rule(three, new Ending(DayEnd.END_OF_DAY, Roll.PRECEDING_WORKING_DAY, false, 0));
        var found = ENGINE.compute(rule, Course.from(at("2026-01-03T10:00")));
        assertThat(found.due()).isEqualTo(at("2026-01-12T23:59:59"));
        assertThat(found.why().steps().getLast())
                .isEqualTo(
                        new Step.NotBeforeStart(
                                LocalDate.of(2026, 1, 6),
                                LocalDate.of(2025, 12, 30),
                                LocalDate.of(2026, 1, 12)));
    }

    @Test
    void lunchAndFridayAreNotWorked() {
        var found = engine(WITH_LUNCH).compute(hours(6), Course.from(at("2026-03-27T12:30")));
        // Fri 12:30–13:00, 14:00–17:00 = 3.5 h; Mon 09:00–11:30
        assertThat(found.due()).isEqualTo(at("2026-03-30T11:30"));
        assertThat(counted(found)).hasSize(4);
        assertThat(counted(found).getFirst().spent()).hasSize(2);
        assertThat(counted(found).get(1).fate()).isEqualTo(Fate.DAY_OFF);
    }

    @Test
    void workThatBeginsAfterHoursBeginsInTheMorning() {
        var found = ENGINE.compute(hours(1), Course.from(at("2026-03-30T18:00")));
        assertThat(found.due()).isEqualTo(at("2026-03-31T10:00"));
        assertThat(counted(found).getFirst().fate()).isEqualTo(Fate.UNUSED);
    }

    @Test
    void aPauseTakesWorkingTimeOut() {
        var course =
                Course.from(at("2026-03-30T10:00"))
                        .paused(at("2026-03-30T11:00"), at("2026-03-31T10:30"));
        var found = ENGINE.compute(hours(4), course);
        assertThat(found.due()).isEqualTo(at("2026-03-31T13:30"));
        assertThat(found.why().steps()).contains(new Step.Paused(0, Duration.ofMinutes(510)));
    }

    @Test
    void aDayCountsWhenTheClockRunsAtItsEnd() {
        var course =
                Course.from(at("2026-03-02T10:00"))
                        .paused(at("2026-03-04T09:00"), at("2026-03-06T20:00"));
        var found = ENGINE.compute(days(Term.workingDays(5)), course);
        // 3, 6, then 10, 11, 12 March: 7–9 March are off
        assertThat(found.raw()).isEqualTo("2026-03-12");
        assertThat(found.why().steps()).contains(new Step.Paused(2, Duration.ZERO));
    }

    @Test
    void aRuleThatAllowsNoPauseKnowsNone() {
        var course =
                Course.from(at("2026-03-06T10:00"))
                        .paused(at("2026-03-10T09:00"), at("2026-03-20T20:00"));
        assertThat(ENGINE.compute(thirty(Roll.NONE), course).raw()).isEqualTo("2026-04-05");
    }

    @Test
    void sameTimeOfDayAsThePlatformItselfDoes() {
        var rule = rule(Term.calendarDays(30), new Ending(DayEnd.SAME_TIME, Roll.NONE, false, 0));
        var found = ENGINE.compute(rule, Course.from(Instant.parse("2022-02-14T08:03:56Z")));
        assertThat(found.due()).isEqualTo(Instant.parse("2022-03-16T08:03:56Z"));
    }

    @Test
    void theRegionsZoneDecidesWhatDayItIs() {
        var chelyabinsk =
                new DeadlineEngine(
                        ZoneId.of("Asia/Yekaterinburg"),
                        BundledCalendars.russia(),
                        OfficeHours.NINE_TO_SIX);
        var start = Instant.parse("2026-03-01T20:30:00Z"); // 23:30 in Moscow, 01:30 there
        assertThat(ENGINE.compute(thirty(Roll.NONE), Course.from(start)).raw())
                .isEqualTo("2026-03-31");
        assertThat(chelyabinsk.compute(thirty(Roll.NONE), Course.from(start)).raw())
                .isEqualTo("2026-04-01");
    }

    @Test
    void aYearWithoutACalendarIsToldOf() {
        var late = Course.from(at("2027-12-10T10:00"));
        assertThat(ENGINE.compute(thirty(Roll.PRECEDING_WORKING_DAY), late).why().missingYears())
                .containsExactly(2028);
        assertThat(ENGINE.compute(thirty(Roll.NONE), late).why().missingYears()).isEmpty();
        assertThat(ENGINE.compute(days(Term.workingDays(20)), late).why().missingYears())
                .containsExactly(2028);
    }

    @Test
    void warnsAtSharesOfWorkingTimeAndBeforeTheDate() {
        var found = ENGINE.compute(hours(10), Course.from(at("2026-03-30T10:00")));
        assertThat(found.warnings())
                .containsExactly(
                        new Warning.Share(50, at("2026-03-30T15:00")),
                        new Warning.Share(80, at("2026-03-30T18:00")),
                        new Warning.Share(100, at("2026-03-31T11:00")));
        var month = ENGINE.compute(thirty(Roll.NONE), Course.from(at("2026-03-06T10:00")));
        assertThat(month.warnings())
                .contains(new Warning.Lead(Duration.ofDays(3), at("2026-04-02T23:59:59")));
    }

    @Test
    void regionalDaysAreOff() {
        var holiday = LocalDate.of(2026, 3, 20);
        var calendar =
                BundledCalendars.russia()
                        .with(new RegionalDays("закон", Set.of(holiday), Set.of(), Set.of()));
        var engine = new DeadlineEngine(MOSCOW, calendar, OfficeHours.NINE_TO_SIX);
        var found = engine.compute(days(Term.workingDays(1)), Course.from(at("2026-03-19T10:00")));
        assertThat(found.raw()).isEqualTo("2026-03-23");
    }

    private static List<CountedDay> counted(Deadline found) {
        return found.why().steps().stream()
                .filter(Step.Counted.class::isInstance)
                .map(step -> ((Step.Counted) step).days())
                .findFirst()
                .orElseThrow();
    }
}
