package pult.domain.change;

import pult.domain.answer.Approval;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// Applies an operator action to an appeal. One pure function, used when the operator acts, when a
/// newer snapshot is pulled under an unsent action, and by the simulator.
public final class Transitions {
    private static final Set<AppealState> ANSWERABLE =
            EnumSet.of(
                    AppealState.REGISTERED,
                    AppealState.ASSIGNED,
                    AppealState.IN_PROGRESS,
                    AppealState.AWAITING_APPLICANT,
                    AppealState.REWORK,
                    AppealState.INTERIM_ANSWERED,
                    AppealState.REOPENED,
                    AppealState.UNKNOWN);

    private static final Set<AppealState> STARTED_BY_TAKING =
            EnumSet.of(
                    AppealState.RECEIVED,
                    AppealState.ON_MODERATION,
                    AppealState.REGISTERED,
                    AppealState.ASSIGNED,
                    AppealState.REOPENED);

    private Transitions() {}

    /// What came of applying.
    public sealed interface Outcome {
        record Applied(Appeal appeal) implements Outcome {}

        /// The snapshot carries the action's effect already: nothing to add, nothing to report.
        record AlreadyThere(Appeal appeal) implements Outcome {}

        record NotApplicable(Obstacle obstacle) implements Outcome {}
    }

    /// Why an action no longer fits.
    public enum Obstacle {
        /// Somebody has answered, or an answer is on approval.
        ANSWERED_MEANWHILE,
        /// Somebody else works on it.
        TAKEN_BY_OTHER,
        /// Closed, rejected or handed to another body.
        NOT_OPEN,
        /// The operator has no hold on it to give back.
        NOT_MINE
    }

    public static Outcome apply(Appeal appeal, Change change) {
        if (carries(appeal, change)) {
            return new Outcome.AlreadyThere(appeal);
        }
        return switch (change.action()) {
            case Action.TakeToWork take -> take(appeal, change);
            case Action.Release release -> release(appeal, change);
            case Action.Note note ->
                    new Outcome.Applied(
                            appeal.moved(appeal.state(), line(change, null, note.text())));
            case Action.SubmitAnswer answer -> {
                var to =
                        answer.approval() == Approval.AUTHOR
                                ? AppealState.APPROVED
                                : AppealState.ON_APPROVAL;
                yield answer(appeal, change, to, answer.text(), false);
            }
            case Action.InterimAnswer interim ->
                    answer(appeal, change, AppealState.INTERIM_ANSWERED, interim.text(), true);
        };
    }

    /// True when an answer may be written for an appeal in this state.
    public static boolean answerable(AppealState state) {
        return ANSWERABLE.contains(state);
    }

    private static boolean carries(Appeal appeal, Change change) {
        var id = change.id().toString();
        return appeal.answers().stream().anyMatch(a -> id.equals(a.changeId()));
    }

    private static Outcome take(Appeal appeal, Change change) {
        if (!appeal.state().open()) {
            return new Outcome.NotApplicable(Obstacle.NOT_OPEN);
        }
        if (appeal.assignee() != null) {
            return Objects.equals(appeal.assignee(), change.author())
                    ? new Outcome.AlreadyThere(appeal)
                    : new Outcome.NotApplicable(Obstacle.TAKEN_BY_OTHER);
        }
        var to =
                STARTED_BY_TAKING.contains(appeal.state())
                        ? AppealState.IN_PROGRESS
                        : appeal.state();
        return new Outcome.Applied(appeal.taken(change.author(), to, line(change, to, null)));
    }

    private static Outcome release(Appeal appeal, Change change) {
        if (!change.author().equals(appeal.assignee())) {
            return appeal.assignee() == null
                    ? new Outcome.AlreadyThere(appeal)
                    : new Outcome.NotApplicable(Obstacle.NOT_MINE);
        }
        var to =
                appeal.state() == AppealState.IN_PROGRESS ? AppealState.REGISTERED : appeal.state();
        return new Outcome.Applied(appeal.taken(null, to, line(change, to, null)));
    }

    private static Outcome answer(
            Appeal appeal, Change change, AppealState to, String text, boolean interim) {
        if (!appeal.state().open()) {
            return new Outcome.NotApplicable(
                    appeal.state() == AppealState.ANSWERED
                            ? Obstacle.ANSWERED_MEANWHILE
                            : Obstacle.NOT_OPEN);
        }
        if (!answerable(appeal.state())) {
            return new Outcome.NotApplicable(Obstacle.ANSWERED_MEANWHILE);
        }
        var answer =
                new Answer(
                        null,
                        change.id().toString(),
                        text,
                        change.author(),
                        null,
                        change.madeAt(),
                        interim);
        return new Outcome.Applied(appeal.answered(to, answer, line(change, to, null)));
    }

    private static HistoryEntry line(
            Change change,
            @org.jspecify.annotations.Nullable AppealState state,
            @org.jspecify.annotations.Nullable String comment) {
        return new HistoryEntry(change.madeAt(), state, "", change.author(), comment);
    }
}
