package pult.domain.change;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Approval;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Story;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Applies an operator action to an appeal by the rows of the machine. One pure function, used when
/// the operator acts, when a newer snapshot is pulled under an unsent action, and by the simulator.
public final class Transitions {
    private static final Set<AppealState> STARTED_BY_TAKING =
            EnumSet.of(AppealState.REGISTERED, AppealState.ASSIGNED, AppealState.REOPENED);

    private Transitions() {}

    /// What came of applying.
    public sealed interface Outcome {
        record Applied(Appeal appeal) implements Outcome {}

        /// The snapshot carries the action's effect already: nothing to add, nothing to report.
        record AlreadyThere(Appeal appeal) implements Outcome {}

        record NotApplicable(Obstacle obstacle) implements Outcome {}
    }

    public static Outcome apply(Appeal appeal, Change change) {
        if (carries(appeal, change)) {
            return new Outcome.AlreadyThere(appeal);
        }
        return switch (change.action()) {
            case Action.TakeToWork _ -> take(appeal, change);
            case Action.Release _ -> release(appeal, change);
            case Action.Note note ->
                    new Outcome.Applied(
                            appeal.moved(appeal.state(), line(change, null, note.text(), null)));
            case Action.SubmitAnswer answer -> {
                var to =
                        answer.approval() == Approval.AUTHOR
                                ? AppealState.APPROVED
                                : AppealState.ON_APPROVAL;
                yield answer(appeal, change, to, answer.text(), false);
            }
            case Action.InterimAnswer interim ->
                    answer(appeal, change, AppealState.INTERIM_ANSWERED, interim.text(), true);
            case Action.Move move -> Moves.apply(appeal, change, move);
        };
    }

    /// The last moment to which the date of an answer may be moved.
    public static Instant latestExtension(Appeal appeal) {
        return Moves.latest(appeal);
    }

    /// True when an answer may be written for an appeal in this state.
    public static boolean answerable(AppealState state) {
        return Machine.answerable(state);
    }

    /// Why an event does not start on this appeal now, before anything is said with it; null when
    /// it does.
    ///
    /// @param author login of who would do it
    public static @Nullable Obstacle hindrance(
            Appeal appeal, Event event, String author, Instant now) {
        return Moves.hindrance(appeal, event, author, now);
    }

    /// The snapshot shows what this very action did.
    public static boolean carries(Appeal appeal, Change change) {
        var id = change.id().toString();
        return appeal.answers().stream().anyMatch(a -> id.equals(a.changeId()))
                || appeal.history().stream()
                        .map(HistoryEntry::deed)
                        .anyMatch(deed -> deed != null && id.equals(deed.changeId()));
    }

    private static Outcome take(Appeal appeal, Change change) {
        var obstacle = Machine.from(appeal.state(), Event.CLAIM);
        if (obstacle != null) {
            return new Outcome.NotApplicable(obstacle);
        }
        if (change.author().equals(appeal.assignee())) {
            return prolong(appeal, change);
        }
        if (appeal.assignee() != null && !appeal.claimOver(change.madeAt())) {
            return new Outcome.NotApplicable(Obstacle.TAKEN_BY_OTHER);
        }
        var to =
                STARTED_BY_TAKING.contains(appeal.state())
                        ? AppealState.IN_PROGRESS
                        : appeal.state();
        return new Outcome.Applied(
                appeal.taken(change.author(), to, line(change, to, null, deed(change, null))));
    }

    /// The platform begins the hold anew; till when it goes is the platform's to say. Until then a
    /// line tells that it was asked for.
    private static Outcome prolong(Appeal appeal, Change change) {
        return appeal.claimUntil() == null || Story.prolonging(appeal)
                ? new Outcome.AlreadyThere(appeal)
                : new Outcome.Applied(
                        appeal.moved(appeal.state(), line(change, null, null, deed(change, null))));
    }

    private static Outcome release(Appeal appeal, Change change) {
        if (!change.by(appeal.assignee())) {
            return appeal.assignee() == null
                    ? new Outcome.AlreadyThere(appeal)
                    : new Outcome.NotApplicable(Obstacle.NOT_MINE);
        }
        var to =
                appeal.state() == AppealState.IN_PROGRESS ? AppealState.REGISTERED : appeal.state();
        return new Outcome.Applied(
                appeal.taken(null, to, line(change, to, null, deed(change, null))));
    }

    private static Outcome answer(
            Appeal appeal, Change change, AppealState to, String text, boolean interim) {
        var obstacle = Machine.from(appeal.state(), change.action().event());
        if (obstacle != null) {
            return new Outcome.NotApplicable(obstacle);
        }
        if (appeal.claimedFrom(change.author(), change.madeAt()) && !change.by(appeal.assignee())) {
            return new Outcome.NotApplicable(Obstacle.TAKEN_BY_OTHER);
        }
        if (interim && !appeal.social()) {
            return new Outcome.NotApplicable(Obstacle.NOT_SOCIAL);
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
        var again = appeal.state() == AppealState.REWORK && !interim;
        var event = again ? Event.RESUBMIT : change.action().event();
        var deed = new Deed(event.code(), null, List.of(), null, null, 0, null, null, null);
        var line = line(change, to, null, deed);
        return new Outcome.Applied(
                interim ? appeal.promised(answer, line) : appeal.answered(to, answer, line));
    }

    private static Deed deed(Change change, @Nullable String hash) {
        return new Deed(
                change.action().event().code(), null, List.of(), null, null, 0, null, hash, null);
    }

    static HistoryEntry line(
            Change change,
            @Nullable AppealState state,
            @Nullable String comment,
            @Nullable Deed deed) {
        return new HistoryEntry(change.madeAt(), state, "", change.author(), comment, deed);
    }
}
