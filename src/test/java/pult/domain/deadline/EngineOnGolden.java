package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import pult.bundled.BundledCalendars;
import pult.domain.deadline.DeadlineRule.Ending;
import pult.domain.deadline.GoldenDeadlines.Ends;
import pult.domain.deadline.GoldenDeadlines.Example;
import pult.domain.deadline.GoldenDeadlines.Hours;
import pult.domain.deadline.Ground.Confidence;
import pult.domain.deadline.OfficeHours.Window;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Puts an example to the engine.
final class EngineOnGolden {
    private EngineOnGolden() {}

    /// What the engine says, as an example says it.
    record Said(
            OffsetDateTime raw,
            OffsetDateTime due,
            @Nullable OffsetDateTime extendedRaw,
            @Nullable OffsetDateTime extended,
            Set<Integer> missingYears) {}

    static Said wanted(Example example) {
        var expected = example.expected();
        return new Said(
                expected.raw(),
                expected.due(),
                expected.extendedRaw(),
                expected.extended(),
                expected.missingYears());
    }

    static Said said(Example example) {
        var zone = example.term().zone();
        var engine = new DeadlineEngine(zone, calendar(example), hours(example));
        var course = Course.from(example.term().start().toInstant());
        var clock = example.clock();
        if (clock != null && clock.pauses() != null) {
            for (var pause : Objects.requireNonNull(clock.pauses()).spans()) {
                course = course.paused(pause.from().toInstant(), pause.to().toInstant());
            }
        }
        var plain = engine.compute(rule(example), course);
        var raw = raw(plain, zone);
        var missing = new TreeSet<>(plain.why().missingYears());
        var more = example.extension();
        if (more == null) {
            return new Said(raw, at(plain, zone), null, null, missing);
        }
        var extended = engine.compute(rule(example), course.extended(more));
        missing.addAll(extended.why().missingYears());
        return new Said(raw, at(plain, zone), raw(extended, zone), at(extended, zone), missing);
    }

    private static OffsetDateTime at(Deadline deadline, ZoneId zone) {
        return deadline.due().atZone(zone).toOffsetDateTime();
    }

    /// The raw day at the time of day the date has; where nothing moved it is the date itself, of
    /// which the hour may be there twice.
    private static OffsetDateTime raw(Deadline deadline, ZoneId zone) {
        var due = deadline.due().atZone(zone);
        return deadline.raw().equals(due.toLocalDate())
                ? due.toOffsetDateTime()
                : deadline.raw().atTime(due.toLocalTime()).atZone(zone).toOffsetDateTime();
    }

    private static DeadlineRule rule(Example example) {
        var term = example.term();
        var clock = example.clock();
        var pauses = clock == null ? null : clock.pauses();
        var more = example.extension();
        return new DeadlineRule(
                DeadlineStep.ANSWER,
                StartEvent.REGISTERED,
                term(term),
                new Ending(
                        term.ends() == Ends.SAME_TIME ? DayEnd.SAME_TIME : DayEnd.END_OF_DAY,
                        switch (term.roll()) {
                            case NONE -> Roll.NONE;
                            case BACK -> Roll.PRECEDING_WORKING_DAY;
                            case FORWARD -> Roll.NEXT_WORKING_DAY;
                        },
                        pauses != null && pauses.allowed(),
                        more == null ? 0 : more),
                Warnings.USUAL,
                new Ground(null, "", Confidence.HIGH));
    }

    private static Term term(GoldenDeadlines.Term term) {
        return switch (term.unit()) {
            case CALENDAR_DAYS -> Term.calendarDays(term.amount());
            case WORKING_DAYS -> Term.workingDays(term.amount());
            case WORKING_HOURS -> Term.workingHours(term.amount());
            case HOURS -> Term.hours(term.amount());
            case MINUTES -> new Term(term.amount(), Term.Unit.MINUTES);
        };
    }

    private static WorkCalendar calendar(Example example) {
        var given = example.calendar();
        var all = BundledCalendars.russia();
        var editions = given.years().stream().map(year -> all.edition(year).orElseThrow()).toList();
        return ProductionCalendar.of(editions)
                .with(
                        new RegionalDays(
                                "",
                                given.regionalOff(),
                                given.regionalShort(),
                                given.regionalWorking()));
    }

    private static OfficeHours hours(Example example) {
        var clock = example.clock();
        var hours = clock == null ? null : clock.hours();
        return hours == null
                ? OfficeHours.NINE_TO_SIX
                : new OfficeHours(windows(hours.regular()), windows(hours.friday()));
    }

    private static List<Window> windows(List<String> spans) {
        return spans.stream().map(span -> new Window(Hours.from(span), Hours.to(span))).toList();
    }
}
