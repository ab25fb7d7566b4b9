package pult.feature;

import pult.domain.deadline.AppealClock;
import pult.domain.deadline.AppealClock.Standing;
import pult.domain.deadline.DayEnd;
import pult.domain.deadline.Deadline;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.Explanation.Step;
import pult.domain.deadline.Ground.Confidence;
import pult.domain.deadline.Procedure;
import pult.domain.deadline.Roll;
import pult.domain.deadline.StartEvent;
import pult.domain.deadline.Term;
import pult.l10n.DeadlineMessages;
import pult.l10n.Formats;
import pult.l10n.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says why a date is what it is.
public final class DeadlineReasons {
    private final DeadlineMessages words;
    private final Formats formats;

    /// One step, named at the left.
    public record Line(String name, String text, Tone tone) {
        /// How a line is shown.
        public enum Tone {
            PLAIN,
            /// The date itself.
            STRONG,
            /// Something to be sure about before one relies on the date.
            LOUD
        }
    }

    public DeadlineReasons(Wording wording) {
        words = wording.area(DeadlineMessages.class);
        formats = wording.formats();
    }

    public DeadlineMessages words() {
        return words;
    }

    public String step(DeadlineStep step) {
        return switch (step) {
            case REGISTRATION -> words.stepRegistration();
            case FORWARDING, FORWARDING_MIGRATION -> words.stepForwarding();
            case LEAVING -> words.stepLeaving();
            case FIRST_REACTION -> words.stepReaction();
            case FIRST_REACTION_HIGH -> words.stepReactionHigh();
            case PRELIMINARY_ANSWER -> words.stepPreliminary();
            case APPROVAL -> words.stepApproval();
            case ANSWER, ANSWER_MIGRATION -> words.stepAnswer();
            case FINAL_ANSWER -> words.stepFinal();
            case RECONSIDERATION -> words.stepReconsideration();
            case DOCUMENTS -> words.stepDocuments();
            case ESCALATION_HEAD -> words.stepEscalationHead();
            case ESCALATION_OWNER -> words.stepEscalationOwner();
            case ESCALATION_CURATOR -> words.stepEscalationCurator();
        };
    }

    public String procedure(Procedure procedure) {
        return formats.language() == Language.RU ? procedure.name().ru() : procedure.name().en();
    }

    /// «30 календарных дней».
    public String term(Term term) {
        var count = term.count();
        var whole = count % 60 == 0;
        return switch (term.unit()) {
            case CALENDAR_DAYS -> words.calendarDays(count);
            case WORKING_DAYS -> words.workingDays(count);
            case WORKING_MINUTES ->
                    whole ? words.workingHours(count / 60) : words.workingMinutes(count);
            case MINUTES -> whole ? words.hours(count / 60) : words.minutes(count);
        };
    }

    /// «регистрация пт 06.03 + 30 календарных дней = вс 05.04 → пт 03.04, правило региона:
    /// предшествующий рабочий день», with a line for the platform's date and for what is missing.
    public String line(Deadline deadline) {
        var formula = new ArrayList<String>();
        var after = new ArrayList<String>();
        var byDay = byDay(deadline);
        var start = "";
        for (var step : deadline.why().steps()) {
            switch (step) {
                case Step.Start(StartEvent event, Instant at) ->
                        start = event(event) + ' ' + moment(at, byDay);
                case Step.Counted counted ->
                        formula.add(
                                words.counted(start, term(counted.term()), end(counted, deadline)));
                case Step.Paused paused -> formula.add("(" + words.plusPause(pause(paused)) + ")");
                case Step.Extended extended -> formula.add("; " + text(extended));
                case Step.Rolled rolled ->
                        formula.add(words.moved(day(rolled.to()), roll(rolled.roll(), deadline)));
                case Step.NotBeforeStart early ->
                        formula.add(words.moved(day(early.to()), text(early)));
                case Step.Stays(LocalDate day) ->
                        formula.add("; " + words.staysOff(formats.weekdayDay(day)));
                case Step.Platform platform -> after.add(text(platform));
                case Step.CalendarMissing missing -> after.add(text(missing));
            }
        }
        after.addFirst(String.join(" ", formula).replace(" ;", ";"));
        return String.join("\n", after);
    }

    /// Every step on its own line, for a popover and the test bench.
    public List<Line> lines(Deadline deadline) {
        var lines = new ArrayList<Line>();
        for (var step : deadline.why().steps()) {
            lines.add(
                    switch (step) {
                        case Step.Start(StartEvent event, Instant at) ->
                                plain(
                                        words.nameStart(),
                                        event(event) + ", " + formats.dateTime(at));
                        case Step.Counted counted ->
                                plain(
                                        words.nameTerm(),
                                        "+ "
                                                + term(counted.term())
                                                + " = "
                                                + end(counted, deadline));
                        case Step.Paused paused ->
                                plain(words.namePause(), words.plusPause(pause(paused)));
                        case Step.Extended extended ->
                                plain(
                                        words.nameExtension(),
                                        "+ " + term(extended.by()) + " = " + day(extended.to()));
                        case Step.Rolled rolled ->
                                plain(
                                        words.nameRoll(),
                                        words.moved(
                                                day(rolled.to()), roll(rolled.roll(), deadline)));
                        case Step.NotBeforeStart early ->
                                plain(words.nameRoll(), words.moved(day(early.to()), text(early)));
                        case Step.Stays(LocalDate day) ->
                                plain(words.nameRoll(), words.staysOff(formats.weekdayDay(day)));
                        case Step.Platform platform -> plain(words.namePlatform(), text(platform));
                        case Step.CalendarMissing missing ->
                                new Line("", text(missing), Line.Tone.LOUD);
                    });
        }
        lines.add(new Line(words.nameDue(), formats.dateTime(deadline.due()), Line.Tone.STRONG));
        lines.addAll(grounds(deadline));
        return lines;
    }

    private List<Line> grounds(Deadline deadline) {
        var lines = new ArrayList<Line>();
        var warnings = warnings(deadline);
        if (!warnings.isEmpty()) {
            lines.add(plain(words.nameWarnings(), warnings));
        }
        var act = deadline.rule().ground().act();
        if (act != null) {
            lines.add(plain(words.nameGround(), act));
        }
        var region = deadline.rule().ground().region();
        if (region != null) {
            lines.add(
                    plain(
                            words.nameRegion(),
                            words.regionEdition(
                                    region.number(),
                                    formats.dateTime(region.at()),
                                    region.author())));
        }
        if (deadline.rule().ground().confidence() != Confidence.HIGH) {
            lines.add(new Line("", words.unconfirmed(), Line.Tone.LOUD));
        }
        return lines;
    }

    private static Line plain(String name, String text) {
        return new Line(name, text, Line.Tone.PLAIN);
    }

    /// «50 % — сб 21.03, 04:59 · за 3 д — ср 01.04, 23:59». The breach itself is the date.
    private String warnings(Deadline deadline) {
        return deadline.warnings().stream()
                .filter(warning -> warning.at().isBefore(deadline.due()))
                .map(warning ->
                        switch (warning) {
                            case Warning.Share(int percent, Instant at) ->
                                    words.warnShare(percent, formats.shortDateTime(at));
                            case Warning.Lead lead ->
                                    words.warnBefore(
                                            formats.duration(lead.before()),
                                            formats.shortDateTime(lead.at()));
                        })
                .collect(Collectors.joining(" · "));
    }

    /// «до пт 03.04, 23:59», «сделано пт 06.03, 10:15».
    public String standing(AppealClock clock, Instant now) {
        var done = clock.doneAt();
        if (done != null) {
            return clock.late(now)
                    ? words.doneLate(formats.shortDateTime(done))
                    : words.doneOn(formats.shortDateTime(done));
        }
        var due = words.due(formats.shortDateTime(clock.deadline().due()));
        return clock.standing() == Standing.PAUSED ? words.paused() + ", " + due : due;
    }

    private String event(StartEvent event) {
        return switch (event) {
            case RECEIVED -> words.fromReceived();
            case REGISTERED -> words.fromRegistered();
            case ASSIGNED -> words.fromAssigned();
            case SUBMITTED -> words.fromSubmitted();
            case INTERIM_ANSWERED -> words.fromInterim();
            case REOPENED -> words.fromReopened();
            case REQUESTED -> words.fromRequested();
            case OVERDUE -> words.fromOverdue();
        };
    }

    private String roll(Roll roll, Deadline deadline) {
        return switch (roll) {
            case PRECEDING_WORKING_DAY -> words.rollBack();
            case NEXT_WORKING_DAY ->
                    deadline.rule().ending().regional()
                            ? words.rollForwardRegion()
                            : words.rollForward();
            case NONE -> "";
        };
    }

    private String text(Step.NotBeforeStart early) {
        return words.notBeforeStart(formats.weekdayDay(early.preceding()));
    }

    private String text(Step.Extended extended) {
        return words.plusExtension(term(extended.by()), day(extended.to()));
    }

    private String text(Step.Platform platform) {
        var given = formats.shortDateTime(platform.given());
        if (platform.given().equals(platform.computed())) {
            return words.platformAgrees(given);
        }
        return words.platformGives(given)
                + ". "
                + words.platformInstead(formats.shortDateTime(platform.computed()));
    }

    private String text(Step.CalendarMissing missing) {
        return words.calendarMissing(
                missing.years().stream()
                        .sorted()
                        .map(year -> Integer.toString(year))
                        .collect(Collectors.joining(", ")));
    }

    private String pause(Step.Paused paused) {
        return paused.days() > 0
                ? words.pausedDays(paused.days())
                : formats.duration(paused.time());
    }

    /// Where the count ended: the day, or the minute where the term has one.
    private String end(Step.Counted counted, Deadline deadline) {
        var last = counted.days().getLast();
        if (!last.spent().isEmpty()) {
            return formats.shortDateTime(last.spent().getLast().to());
        }
        return day(counted.raw())
                + (byDay(deadline) ? "" : ", " + formats.time(deadline.computed()));
    }

    private static boolean byDay(Deadline deadline) {
        return deadline.rule().term().days()
                && deadline.rule().ending().dayEnd() == DayEnd.END_OF_DAY;
    }

    private String moment(Instant at, boolean byDay) {
        return byDay
                ? formats.weekdayDay(at.atZone(formats.zone()).toLocalDate())
                : formats.shortDateTime(at);
    }

    private String day(LocalDate day) {
        return formats.weekdayDay(day);
    }
}
