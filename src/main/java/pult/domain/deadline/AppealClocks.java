package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.deadline.AppealClock.Standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The clocks of an appeal by the procedure it goes by. Pure; any thread.
public final class AppealClocks {
    /// What is owed to the citizen himself: first that the appeal is registered (59-ФЗ, art. 8,
    /// part 2), since no term of an answer begins before.
    private static final Set<DeadlineStep> OWED =
            EnumSet.of(
                    DeadlineStep.REGISTRATION,
                    DeadlineStep.ANSWER,
                    DeadlineStep.ANSWER_MIGRATION,
                    DeadlineStep.RECONSIDERATION,
                    DeadlineStep.FIRST_REACTION,
                    DeadlineStep.FIRST_REACTION_HIGH,
                    DeadlineStep.FINAL_ANSWER);

    private final DeadlineEngine engine;
    private final DeadlineRules rules;

    public AppealClocks(DeadlineEngine engine, DeadlineRules rules) {
        this.engine = engine;
        this.rules = rules;
    }

    public DeadlineEngine engine() {
        return engine;
    }

    public DeadlineRules rules() {
        return rules;
    }

    /// The same by another calendar.
    public AppealClocks with(WorkCalendar calendar) {
        return new AppealClocks(new DeadlineEngine(engine.zone(), calendar, engine.hours()), rules);
    }

    /// The same by other rules.
    public AppealClocks by(DeadlineRules other) {
        return new AppealClocks(
                new DeadlineEngine(engine.zone(), engine.calendar(), other.hours()), other);
    }

    public Procedure procedure(Appeal appeal) {
        return rules.of(appeal.regime(), appeal.fastTrack(), appeal.topic());
    }

    /// Every clock that has started: the answer first, then what runs by its date, then what is
    /// done in the order it was done.
    public List<AppealClock> of(Appeal appeal, Instant now) {
        var story = new AppealStory(appeal, now);
        var found = new ArrayList<AppealClock>();
        for (var rule : procedure(appeal).rules()) {
            if (fits(rule, appeal)) {
                clock(rule, appeal, story).ifPresent(found::add);
            }
        }
        dropLaterDraft(found);
        found.addAll(escalations(found, appeal, now));
        found.sort(
                Comparator.comparing((AppealClock clock) -> !clock.deadline().rule().answer())
                        .thenComparing(clock -> clock.standing() == Standing.DONE)
                        .thenComparing(AppealClocks::moment));
        return List.copyOf(found);
    }

    /// The clock whose date the queue shows.
    public Optional<AppealClock> answer(Appeal appeal, Instant now) {
        return of(appeal, now).stream()
                .filter(clock -> clock.deadline().rule().answer())
                .findFirst();
    }

    /// The clock whose date stands where the platform gives none: of what is owed to the citizen,
    /// what runs out first. Empty where the platform gives a date, when the appeal is finished,
    /// where no rule fits, and while the clock stands, since its date moves on with every day.
    public Optional<AppealClock> owed(Appeal appeal, Instant now) {
        if (appeal.standingDue() != null || !appeal.state().open()) {
            return Optional.empty();
        }
        var story = new AppealStory(appeal, now);
        return procedure(appeal).rules().stream()
                .filter(rule -> OWED.contains(rule.step()) && fits(rule, appeal))
                .flatMap(rule -> clock(rule, appeal, story).stream())
                .filter(clock -> clock.standing() == Standing.RUNNING)
                .min(Comparator.comparing(clock -> clock.deadline().due()));
    }

    /// The term in which the applicant is told that there will be no answer (59-ФЗ, art. 11). Empty
    /// where the law sets none: for other appeals, and before the registration.
    public Optional<Deadline> leaving(Appeal appeal, Instant now) {
        var story = new AppealStory(appeal, now);
        return procedure(appeal)
                .rule(DeadlineStep.LEAVING)
                .flatMap(rule -> clock(rule, appeal, story))
                .map(AppealClock::deadline);
    }

    /// A draft that is due after the answer itself says nothing.
    private static void dropLaterDraft(List<AppealClock> clocks) {
        clocks.stream()
                .filter(clock -> clock.deadline().rule().answer())
                .findFirst()
                .map(answer -> answer.deadline().due())
                .ifPresent(due ->
                        clocks.removeIf(clock ->
                                clock.step() == DeadlineStep.PRELIMINARY_ANSWER
                                        && clock.deadline().due().isAfter(due)));
    }

    private static Instant moment(AppealClock clock) {
        var done = clock.doneAt();
        return done == null ? clock.deadline().due() : done;
    }

    /// A message of high importance has the shorter reaction, where the preset knows one.
    private boolean fits(DeadlineRule rule, Appeal appeal) {
        var high =
                appeal.fastTrack()
                        && procedure(appeal).rule(DeadlineStep.FIRST_REACTION_HIGH).isPresent();
        return switch (rule.step()) {
            case LEAVING -> false;
            case FIRST_REACTION -> !high;
            case FIRST_REACTION_HIGH -> high;
            default -> true;
        };
    }

    private Optional<AppealClock> clock(DeadlineRule rule, Appeal appeal, AppealStory story) {
        var start = story.started(rule.start());
        var by = rule;
        if (start == null && rule.answer() && appeal.dueAt() != null) {
            // the platform gave a date before it told of a registration
            start = appeal.receivedAt();
            by = rule.starting(StartEvent.RECEIVED);
        }
        if (start == null) {
            return Optional.empty();
        }
        // Of a second look the platform tells no date until one is granted for it.
        var again = rule.step() == DeadlineStep.RECONSIDERATION && story.extended(start);
        var course =
                new Course(
                        start,
                        story.pauses(),
                        rule.answer() && story.extended(Instant.MIN)
                                ? rule.ending().extensionDays()
                                : 0,
                        rule.answer() ? appeal.dueAt() : again ? appeal.standingDue() : null);
        return Optional.of(
                standing(engine.compute(by, course), appeal, story.done(rule.step(), start)));
    }

    private static AppealClock standing(
            Deadline deadline, Appeal appeal, @Nullable Instant doneAt) {
        if (doneAt != null) {
            return new AppealClock(deadline, Standing.DONE, doneAt);
        }
        // A date of the platform's does not move while the applicant is waited for.
        var fixed = deadline.rule().answer() && appeal.standingDue() != null;
        var paused =
                appeal.state() == AppealState.AWAITING_APPLICANT
                        && deadline.rule().ending().pausable()
                        && !fixed;
        return new AppealClock(deadline, paused ? Standing.PAUSED : Standing.RUNNING, null);
    }

    /// What starts when the date of what is owed to the citizen has passed: the answer, and where
    /// there is none, the reaction, the promised final answer or the second look.
    private List<AppealClock> escalations(List<AppealClock> clocks, Appeal appeal, Instant now) {
        if (!appeal.state().open()) {
            return List.of();
        }
        return clocks.stream()
                .filter(clock ->
                        OWED.contains(clock.step())
                                && clock.standing() == Standing.RUNNING
                                && clock.late(now))
                .min(Comparator.comparing(clock -> clock.deadline().due()))
                .map(owed ->
                        rules.escalation().stream()
                                .map(rule ->
                                        engine.compute(rule, Course.from(owed.deadline().due())))
                                .map(due -> new AppealClock(due, Standing.RUNNING, null))
                                .toList())
                .orElse(List.of());
    }
}
