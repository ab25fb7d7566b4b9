package pult.domain.change;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.LegalRegime;
import pult.domain.machine.Event;
import pult.domain.machine.Guard;
import pult.domain.machine.Machine;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Offline;
import pult.domain.machine.Particulars;
import pult.domain.machine.Rule;
import pult.domain.machine.Story;
import pult.domain.machine.TextHash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Applies one step of the machine: its state, its guards, what it leaves behind.
final class Moves {
    private static final Duration LONGEST_EXTENSION = Duration.ofDays(30);
    private static final Duration USUAL_TERM = Duration.ofDays(30);
    private static final Duration FAST_TERM = Duration.ofDays(10);
    private static final Set<AppealState> KEPT_BY_TAKING_OVER =
            EnumSet.of(
                    AppealState.RECEIVED,
                    AppealState.ON_MODERATION,
                    AppealState.ON_APPROVAL,
                    AppealState.APPROVED,
                    AppealState.REWORK);

    private Moves() {}

    static Transitions.Outcome apply(Appeal appeal, Change change, Action.Move move) {
        var rule = Machine.rule(move.event());
        var obstacle = Machine.from(appeal.state(), move.event());
        if (rule.offline() == Offline.NEVER) {
            return new Transitions.Outcome.NotApplicable(Obstacle.FORBIDDEN);
        }
        if (obstacle == null) {
            obstacle = obstacle(appeal, change, rule, move.particulars());
        }
        if (obstacle != null) {
            return new Transitions.Outcome.NotApplicable(obstacle);
        }
        return new Transitions.Outcome.Applied(
                appeal.stepped(
                        next(appeal, change, rule, move.particulars()),
                        Transitions.line(
                                change,
                                state(appeal, rule),
                                move.particulars().words(),
                                deed(appeal, change, move))));
    }

    static @Nullable Obstacle hindrance(Appeal appeal, Event event, String author, Instant now) {
        var rule = Machine.rule(event);
        if (rule.offline() == Offline.NEVER) {
            return Obstacle.FORBIDDEN;
        }
        var obstacle = Machine.from(appeal.state(), event);
        return obstacle == null ? guarded(appeal, rule, author, now, Particulars.NONE) : obstacle;
    }

    private static @Nullable Obstacle obstacle(
            Appeal appeal, Change change, Rule rule, Particulars said) {
        return said.missing(rule, Story.owesNotice(appeal)) == null
                ? guarded(appeal, rule, change.author(), change.madeAt(), said)
                : Obstacle.INCOMPLETE;
    }

    private static @Nullable Obstacle guarded(
            Appeal appeal, Rule rule, String author, Instant at, Particulars said) {
        for (var guard : rule.guards().stream().sorted().toList()) {
            var obstacle = obstacle(guard, appeal, author, at, said);
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    private static @Nullable Obstacle obstacle(
            Guard guard, Appeal appeal, String author, Instant at, Particulars said) {
        return switch (guard) {
            case NOT_UNDER_59FZ ->
                    appeal.regime() == LegalRegime.FZ59_APPEAL ? Obstacle.UNDER_59FZ : null;
            case SOCIAL -> appeal.social() ? null : Obstacle.NOT_SOCIAL;
            case BEFORE_DUE -> {
                var due = appeal.standingDue();
                yield due != null && at.isAfter(due) ? Obstacle.DUE_PASSED : null;
            }
            case ONCE_UNDER_59FZ ->
                    appeal.regime() == LegalRegime.FZ59_APPEAL && Story.extended(appeal)
                            ? Obstacle.EXTENDED_BEFORE
                            : null;
            case THIRTY_DAYS -> within(appeal, said.until(), at) ? null : Obstacle.DUE_TOO_LATE;
            case FOUR_EYES ->
                    !appeal.answers().isEmpty()
                                    && author.equals(appeal.answers().getLast().author())
                            ? Obstacle.SAME_PERSON
                            : null;
            case SAME_TEXT ->
                    said.seen() != null && !said.seen().equals(hash(appeal))
                            ? Obstacle.TEXT_CHANGED
                            : null;
            case FREE ->
                    appeal.assignee() == null || appeal.claimOver(at)
                            ? null
                            : Obstacle.TAKEN_BY_OTHER;
            case MINE -> author.equals(appeal.assignee()) ? null : Obstacle.NOT_MINE;
            case NOTICE_UNLESS_ANONYMOUS, NOTICE_UNDER_59FZ ->
                    null; // looked at with what must be said
        };
    }

    private static boolean within(Appeal appeal, @Nullable Instant until, Instant at) {
        var due = appeal.standingDue();
        return until == null
                || (until.isAfter(due == null ? at : due) && !until.isAfter(latest(appeal)));
    }

    static Instant latest(Appeal appeal) {
        return first(appeal).plus(LONGEST_EXTENSION);
    }

    /// The date before anybody moved it. One that was moved, or that the platform never gave, is
    /// what the usual term comes to, counted anew where the appeal was opened again.
    private static Instant first(Appeal appeal) {
        var due = appeal.standingDue();
        if (due != null && !Story.extended(appeal)) {
            return due;
        }
        var reopened = Story.reopened(appeal);
        if (reopened != null) {
            return reopened.plus(USUAL_TERM);
        }
        var registered = appeal.registeredAt();
        if (appeal.regime() == LegalRegime.FZ59_APPEAL) {
            return (registered == null ? appeal.receivedAt() : registered).plus(USUAL_TERM);
        }
        return appeal.receivedAt().plus(appeal.fastTrack() ? FAST_TERM : USUAL_TERM);
    }

    private static @Nullable String hash(Appeal appeal) {
        return appeal.answers().isEmpty() ? null : TextHash.of(appeal.answers().getLast().text());
    }

    /// Where the appeal comes to; null when it stays where it is.
    private static @Nullable AppealState state(Appeal appeal, Rule rule) {
        return switch (rule.event()) {
            case TAKE_OVER ->
                    KEPT_BY_TAKING_OVER.contains(appeal.state()) ? null : AppealState.IN_PROGRESS;
            default -> rule.to();
        };
    }

    private static Appeal.Next next(Appeal appeal, Change change, Rule rule, Particulars said) {
        var to = state(appeal, rule);
        var next = to == null ? appeal.now() : appeal.now().to(to);
        return switch (rule.event()) {
            case MODERATE_ACCEPT, REGISTER -> next.registered(change.madeAt());
            case MODERATE_REJECT, LEAVE_WITHOUT_ANSWER -> next.completed(change.madeAt());
            case REOPEN -> next.completed(null);
            case TRANSFER -> next.with(said.target(), null);
            case TRANSFER_RETURNED, DECLINE -> next.with(null, null);
            case ASSIGN -> next.with(said.target(), said.person());
            case ACCEPT, TAKE_OVER -> next.with(appeal.executor(), change.author());
            case APPROVE -> next.answers(approved(appeal.answers(), change.author()));
            case APPROVE_EXTENSION ->
                    next.due(said.until()).answers(noticed(appeal.answers(), change, said));
            default -> next;
        };
    }

    private static List<Answer> approved(List<Answer> answers, String by) {
        if (answers.isEmpty()) {
            return answers;
        }
        var given = new ArrayList<>(answers);
        var a = given.removeLast();
        given.add(
                new Answer(
                        a.number(), a.changeId(), a.text(), a.author(), by, a.at(), a.interim()));
        return given;
    }

    private static List<Answer> noticed(List<Answer> answers, Change change, Particulars said) {
        var given = new ArrayList<>(answers);
        given.add(
                new Answer(
                        null,
                        change.id().toString(),
                        said.notice() == null ? "" : said.notice(),
                        change.author(),
                        null,
                        change.madeAt(),
                        true));
        return given;
    }

    private static Deed deed(Appeal appeal, Change change, Action.Move move) {
        var said = move.particulars();
        var about =
                switch (move.event()) {
                    case APPROVE, RETURN -> hash(appeal);
                    default -> null;
                };
        var told =
                Machine.rule(move.event()).guards().contains(Guard.NOTICE_UNDER_59FZ)
                        ? said.notice()
                        : null;
        return new Deed(
                move.event().code(),
                change.id().toString(),
                said.reasons(),
                said.target(),
                said.until(),
                said.level(),
                null,
                about,
                said.actingFor(),
                told);
    }
}
