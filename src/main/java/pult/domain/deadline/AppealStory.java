package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.deadline.Course.Pause;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// When what the clocks ask for happened, read from an appeal and its history. What the history
/// does not tell has not happened.
final class AppealStory {
    private static final Set<AppealState> DISTRIBUTED =
            EnumSet.of(
                    AppealState.TRANSFERRED,
                    AppealState.ASSIGNED,
                    AppealState.IN_PROGRESS,
                    AppealState.AWAITING_APPLICANT,
                    AppealState.EXTENSION_REQUESTED,
                    AppealState.ON_APPROVAL,
                    AppealState.REWORK,
                    AppealState.APPROVED,
                    AppealState.ANSWERED,
                    AppealState.INTERIM_ANSWERED,
                    AppealState.LEFT_WITHOUT_ANSWER);
    private static final Set<AppealState> SUBMITTED =
            EnumSet.of(AppealState.ON_APPROVAL, AppealState.APPROVED, AppealState.ANSWERED);
    private static final Set<AppealState> REACTED =
            EnumSet.of(AppealState.ANSWERED, AppealState.INTERIM_ANSWERED);
    private static final Set<AppealState> NOBODYS =
            EnumSet.of(
                    AppealState.RECEIVED,
                    AppealState.ON_MODERATION,
                    AppealState.REGISTERED,
                    AppealState.REOPENED);
    private static final Set<AppealState> JUDGED =
            EnumSet.of(AppealState.APPROVED, AppealState.REWORK, AppealState.ANSWERED);

    private final Appeal appeal;
    private final Instant now;
    private final List<HistoryEntry> moves;

    AppealStory(Appeal appeal, Instant now) {
        this.appeal = appeal;
        this.now = now;
        moves =
                appeal.history().stream()
                        .filter(entry -> entry.state() != null)
                        .sorted(Comparator.comparing(HistoryEntry::at))
                        .toList();
    }

    /// Null when it has not happened.
    @Nullable Instant started(StartEvent event) {
        return switch (event) {
            case RECEIVED -> appeal.receivedAt();
            case REGISTERED -> registered();
            case ASSIGNED -> inHands();
            case SUBMITTED -> last(EnumSet.of(AppealState.ON_APPROVAL));
            case REOPENED -> last(EnumSet.of(AppealState.REOPENED));
            case INTERIM_ANSWERED -> interim();
            case REQUESTED, OVERDUE -> null;
        };
    }

    /// Null while it is not done.
    @Nullable Instant done(DeadlineStep step, Instant start) {
        return switch (step) {
            case REGISTRATION -> registered();
            case FORWARDING, FORWARDING_MIGRATION -> firstOr(DISTRIBUTED, start, completed());
            case FIRST_REACTION, FIRST_REACTION_HIGH -> reaction();
            case PRELIMINARY_ANSWER -> firstOr(SUBMITTED, start, completed());
            case APPROVAL -> firstOr(JUDGED, start, completed());
            case ANSWER, ANSWER_MIGRATION -> answered();
            case FINAL_ANSWER, RECONSIDERATION -> {
                var end = completed();
                yield end == null || end.isBefore(start) ? null : end;
            }
            case LEAVING, DOCUMENTS, ESCALATION_HEAD, ESCALATION_OWNER, ESCALATION_CURATOR -> null;
        };
    }

    /// Stretches in which the applicant was waited for.
    List<Pause> pauses() {
        var found = new ArrayList<Pause>();
        for (var i = 0; i < moves.size(); i++) {
            if (moves.get(i).state() == AppealState.AWAITING_APPLICANT) {
                var to = i + 1 < moves.size() ? moves.get(i + 1).at() : now;
                found.add(new Pause(moves.get(i).at(), later(moves.get(i).at(), to)));
            }
        }
        return found;
    }

    /// A moving of the date was asked for, and the applicant has been told.
    ///
    /// @param since what was asked for before is not meant
    boolean extended(Instant since) {
        var asked = false;
        for (var move : moves) {
            if (move.at().isBefore(since)) {
                continue;
            }
            if (move.state() == AppealState.EXTENSION_REQUESTED) {
                asked = true;
            } else if (asked && move.state() == AppealState.INTERIM_ANSWERED) {
                return true;
            } else {
                // It was refused, or the work went on without it.
                asked = false;
            }
        }
        return false;
    }

    private @Nullable Instant registered() {
        var told = appeal.registeredAt();
        return told != null ? told : first(EnumSet.of(AppealState.REGISTERED), Instant.MIN);
    }

    private @Nullable Instant completed() {
        if (appeal.state().open()) {
            return null;
        }
        var told = appeal.completedAt();
        return told != null ? told : last(EnumSet.of(appeal.state()));
    }

    /// A second look does not undo that the first answer was given.
    private @Nullable Instant answered() {
        var end = completed();
        var again = last(EnumSet.of(AppealState.REOPENED));
        return again == null ? end : first(EnumSet.of(AppealState.ANSWERED), Instant.MIN);
    }

    /// What waits for approval or came back from it has not reached anybody.
    private @Nullable Instant reaction() {
        var given = moves.stream().filter(move -> REACTED.contains(move.state()));
        var interim = appeal.answers().stream().filter(Answer::interim);
        return Stream.concat(given.map(HistoryEntry::at), interim.map(Answer::at))
                .min(Comparator.naturalOrder())
                .orElse(completed());
    }

    /// The first promise that is still to be kept: one of before the last reopening was kept or is
    /// of no use any more, and a second one does not begin the term anew.
    private @Nullable Instant interim() {
        var again = last(EnumSet.of(AppealState.REOPENED));
        var promises = appeal.answers().stream().filter(Answer::interim).map(Answer::at).toList();
        return promises.stream()
                .filter(at -> again == null || !at.isBefore(again))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// When whoever writes the answer got the appeal: was named, or took it without being named.
    private @Nullable Instant inHands() {
        var named = last(EnumSet.of(AppealState.ASSIGNED));
        return named != null ? named : taken();
    }

    /// The last time that work was begun on what nobody had: a reply of the applicant, or a text
    /// that came back, goes on with work begun before.
    private @Nullable Instant taken() {
        Instant found = null;
        var nobodys = true;
        for (var move : moves) {
            if (nobodys && move.state() == AppealState.IN_PROGRESS) {
                found = move.at();
            }
            nobodys = NOBODYS.contains(move.state());
        }
        return found;
    }

    private @Nullable Instant firstOr(
            Set<AppealState> states, Instant from, @Nullable Instant otherwise) {
        var found = first(states, from);
        return found == null ? otherwise : found;
    }

    private @Nullable Instant first(Set<AppealState> states, Instant from) {
        return moves.stream()
                .filter(move -> states.contains(move.state()) && !move.at().isBefore(from))
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant last(Set<AppealState> states) {
        return moves.stream()
                .filter(move -> states.stream().anyMatch(move::comesTo))
                .map(HistoryEntry::at)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
