package pult.feature.outbox;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftConflicts;
import pult.domain.answer.Drafts;
import pult.domain.answer.TemplateText;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.change.Action;
import pult.domain.change.OutboxEntry;
import pult.domain.change.RestReason;
import pult.domain.change.StepDraft;
import pult.domain.change.Transitions;
import pult.domain.machine.Obstacle;
import pult.domain.merge.Place;
import pult.domain.merge.TextMerge;
import pult.feature.FailureText;
import pult.feature.PersonNames;
import pult.feature.ShortTopics;
import pult.feature.StepWords;
import pult.feature.Stopped;
import pult.feature.Wording;
import pult.feature.outbox.AttentionLine.Way;
import pult.l10n.Formats;
import pult.l10n.OutboxMessages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in the operator's words what an entry is and where it stands.
final class OutboxWords {
    /// Whether the platform can be reached.
    enum Link {
        UP,
        DOWN,
        /// The platform answers, but with an error.
        FAILING,
        /// The disk of this computer takes nothing of the exchange.
        NO_ROOM,
        /// The folder was copied: nothing leaves before the operator decides.
        STOPPED
    }

    /// What else of an action on its way is known.
    ///
    /// @param earlier true when an earlier action on the same appeal waits too
    /// @param over parts of a hundred of its file that the platform has, −1 when nobody knows
    record Around(boolean earlier, int over) {}

    private final OutboxMessages words;
    private final Formats formats;
    private final StepWords steps;
    private final FailureText failures;

    OutboxWords(OutboxMessages words, Wording wording) {
        this.words = words;
        this.formats = wording.formats();
        this.steps = wording.steps();
        this.failures = wording.failures();
    }

    SendAll sendAll() {
        return new SendAll(words, steps);
    }

    /// @param stopped what of the appeal stands in the way, the most urgent first
    DraftLine draft(Drafts.Listed listed, List<Stopped> stopped) {
        var draft = listed.draft();
        var places = TemplateText.parse(draft.text()).places().size();
        return new DraftLine(
                draft.appeal(),
                draft.kind() == Draft.Kind.ANSWER
                        ? words.answer(ShortTopics.of(listed.topic()))
                        : words.note(ShortTopics.of(listed.topic())),
                words.characters(draft.text().length()),
                moment(draft.savedAt(), draft.savedAt()),
                draft.kind() == Draft.Kind.NOTE ? "" : blocks(places, stopped),
                draft.kind() == Draft.Kind.NOTE
                        ? ""
                        : shared(stopped).map(this::hint).findFirst().orElse(""));
    }

    /// Words of a step that is not taken; they block nothing.
    DraftLine draft(StepDraft step) {
        return new DraftLine(
                step.appeal(),
                words.stepDraft(steps.act(step.event())),
                words.characters(step.said().text().length()),
                moment(step.savedAt(), step.savedAt()),
                "",
                "");
    }

    /// What its label does not explain, empty for nothing.
    private String hint(Stopped stopped) {
        return stopped.kind() == Stopped.Kind.PARALLEL ? words.parallelHint() : "";
    }

    /// Where a colleague was at the same draft, or nothing goes out for it any more.
    private static Stream<Stopped> shared(List<Stopped> stopped) {
        return stopped.stream()
                .filter(one ->
                        switch (one.kind()) {
                            case GONE, CONFLICT, PARALLEL -> true;
                            case REFUSED, HELD -> false;
                        })
                .limit(1);
    }

    private String blocks(int places, List<Stopped> stopped) {
        var unfilled = places == 0 ? Stream.<String>empty() : Stream.of(words.unfilled(places));
        return Stream.concat(shared(stopped).map(Stopped::label), unfilled)
                .collect(Collectors.joining(", "));
    }

    WaitingLine waiting(OutboxEntry entry, Instant now, Link link, Around around) {
        var until = entry.undoUntil();
        if (entry.status() == OutboxEntry.Status.SENDING && link == Link.DOWN) {
            return line(entry, WaitingLine.Phase.WAITING, words.waitsLink(), words.noLink());
        }
        if (entry.status() == OutboxEntry.Status.SENDING && link == Link.FAILING) {
            // It may have come through; whether or not, it has one effect.
            return line(entry, WaitingLine.Phase.WAITING, words.waitsRetry(), words.neverTwice());
        }
        if (entry.status() == OutboxEntry.Status.SENDING) {
            return line(
                    entry,
                    WaitingLine.Phase.SENDING,
                    words.sending(),
                    words.attempt(Math.max(1, entry.attempts())));
        }
        if (until != null && now.isBefore(until)) {
            return line(
                    entry,
                    WaitingLine.Phase.UNDOABLE,
                    words.undoUntil(formats.timeWithSeconds(until)),
                    "");
        }
        if (link == Link.STOPPED) {
            return line(
                    entry, WaitingLine.Phase.WAITING, words.waitsDecision(), words.copiedFolder());
        }
        if (link == Link.DOWN) {
            return line(entry, WaitingLine.Phase.WAITING, words.waitsLink(), words.noLink());
        }
        if (link == Link.FAILING) {
            return line(
                    entry, WaitingLine.Phase.WAITING, words.waitsRetry(), words.platformFails());
        }
        if (link == Link.NO_ROOM) {
            return line(entry, WaitingLine.Phase.WAITING, words.waitsRoom(), words.noRoom());
        }
        return hindered(entry, around);
    }

    /// With a link nothing but what is here can keep it.
    private WaitingLine hindered(OutboxEntry entry, Around around) {
        var phase = WaitingLine.Phase.WAITING;
        return switch (entry.hindrance()) {
            case OutboxEntry.Hindrance.Upload upload ->
                    line(
                            entry,
                            phase,
                            words.waitsFile(),
                            around.over() < 0
                                    ? words.fileNotUp()
                                    : words.fileUp(Integer.toString(around.over())));
            case OutboxEntry.Hindrance.NoAppeal missing ->
                    line(entry, phase, words.waitsAppeal(), words.appealNotHere());
            case null ->
                    around.earlier()
                            ? line(entry, phase, words.waitsTurn(), words.waitsEarlier())
                            : line(entry, phase, words.serverNow(), "");
        };
    }

    private WaitingLine line(OutboxEntry entry, WaitingLine.Phase phase, String state, String why) {
        return new WaitingLine(
                entry.change().id(),
                entry.change().appeal(),
                phase,
                what(entry),
                state,
                why,
                entry.status() == OutboxEntry.Status.QUEUED && entry.attempts() == 0,
                draft(entry.change().action()));
    }

    /// @param now where the appeal stands here, null when it is not here any more
    SentLine sent(OutboxEntry entry, @Nullable AppealState now, Instant today) {
        var at = entry.settledAt();
        var number = entry.number();
        return new SentLine(
                entry.change().appeal(),
                what(entry),
                stands(entry.change().action(), now),
                at == null ? "" : moment(at, today),
                number == null ? "" : number);
    }

    /// @param now the appeal as it is here, null when it is not here any more
    AttentionLine attention(OutboxEntry entry, @Nullable Appeal now, PersonNames people) {
        var mine = text(entry.change().action());
        var other =
                answered(known(entry)) && now != null && !now.answers().isEmpty()
                        ? now.answers().getLast()
                        : null;
        return new AttentionLine(
                entry.change().id(),
                entry.change().appeal(),
                entry.topic(),
                stopped(
                        kind(entry.status()),
                        reason(entry)
                                + (mine.isEmpty() ? "" : " " + words.textKept())
                                + (other == null ? "" : " " + whose(other, people))),
                ways(entry, !mine.isEmpty() && correctable(entry, now), other != null),
                mine,
                other == null ? null : other.text());
    }

    /// Whose answer went out instead, and when.
    private String whose(Answer other, PersonNames people) {
        var at = formats.shortDateTime(other.at());
        var author = other.author();
        return author == null ? words.answeredAt(at) : words.answeredBy(people.of(author), at);
    }

    private static Stopped.Kind kind(OutboxEntry.Status status) {
        return switch (status) {
            case REFUSED -> Stopped.Kind.REFUSED;
            case CONFLICT -> Stopped.Kind.CONFLICT;
            default -> Stopped.Kind.HELD;
        };
    }

    private Stopped stopped(Stopped.Kind kind, String said) {
        return new Stopped(
                kind,
                switch (kind) {
                    case GONE -> words.labelGone();
                    case CONFLICT -> words.labelConflict();
                    case REFUSED -> words.labelRefused();
                    case HELD -> words.labelHeld();
                    case PARALLEL -> words.labelParallel();
                },
                said);
    }

    GoneCard gone(AppealId appeal, String text) {
        return new GoneCard(appeal, stopped(Stopped.Kind.GONE, words.goneKept()), text);
    }

    ParallelCard parallel(DraftConflicts.Merged merged, Instant now) {
        return new ParallelCard(
                merged, stopped(Stopped.Kind.PARALLEL, words.parallel(moment(merged.at(), now))));
    }

    private static String text(Action action) {
        return switch (action) {
            case Action.SubmitAnswer answer -> answer.text();
            case Action.InterimAnswer answer -> answer.text();
            case Action.Note note -> note.text();
            default -> "";
        };
    }

    /// A text can be written on where its appeal takes one.
    private static boolean correctable(OutboxEntry entry, @Nullable Appeal now) {
        return switch (entry.change().action()) {
            case Action.SubmitAnswer _, Action.InterimAnswer _ ->
                    now != null && Transitions.answerable(now.state());
            default -> now != null;
        };
    }

    /// Whether its text becomes a draft again when it is taken back.
    private static boolean draft(Action action) {
        return switch (action) {
            case Action.SubmitAnswer _, Action.InterimAnswer _, Action.Note _ -> true;
            case Action.TakeToWork _, Action.Release _, Action.Move _ -> false;
        };
    }

    private static boolean answered(@Nullable RestReason reason) {
        return reason == RestReason.ALREADY_ANSWERED || reason == RestReason.ANSWERED_MEANWHILE;
    }

    /// Null for a code this program does not know.
    private static @Nullable RestReason known(OutboxEntry entry) {
        var code = entry.reason();
        return code == null || code.isEmpty()
                ? RestReason.CHANGED_MEANWHILE
                : RestReason.of(code).orElse(null);
    }

    private static List<Way> ways(OutboxEntry entry, boolean text, boolean comparable) {
        var ways = new ArrayList<Way>();
        var reason = known(entry);
        if (comparable) {
            ways.add(Way.COMPARE);
        }
        if (reason == RestReason.COMMENT_ADDED) {
            ways.add(Way.COMMENT);
        }
        var send = new ArrayList<Way>();
        if (entry.change().action().answers() && changedAround(reason)) {
            send.add(Way.AS_IS);
        }
        if (text) {
            send.add(Way.CORRECT);
        }
        // The text may name the one who no longer carries the appeal out.
        ways.addAll(reason == RestReason.EXECUTOR_CHANGED ? send.reversed() : send);
        if (!ways.contains(Way.COMMENT)) {
            ways.add(Way.OPEN);
        }
        ways.add(Way.PUT_AWAY);
        return List.copyOf(ways);
    }

    /// The case changed, and the answer may still be right.
    private static boolean changedAround(@Nullable RestReason reason) {
        return reason != null
                && switch (reason) {
                    case COMMENT_ADDED,
                            EXECUTOR_CHANGED,
                            REGIME_CHANGED,
                            CHANGED_MEANWHILE,
                            VERSION_MISMATCH ->
                            true;
                    default -> false;
                };
    }

    ConflictCard conflict(DraftConflicts.Conflict conflict) {
        var merge =
                TextMerge.of(
                        conflict.base().text(), conflict.mine().text(), conflict.theirs().text());
        var meant = conflict.outcome();
        var changed =
                merge.places().stream().filter(at -> at.kind() != Place.Kind.SAME).count()
                        + (meant.kind() == Place.Kind.SAME ? 0 : 1);
        var open = merge.open() + (meant.open() ? 1 : 0);
        return new ConflictCard(
                conflict.appeal(),
                conflict.topic(),
                stopped(
                        Stopped.Kind.CONFLICT,
                        words.draftChanged(changed, open) + ' ' + words.draftWaits()));
    }

    private String what(OutboxEntry entry) {
        var topic = ShortTopics.of(entry.topic());
        return switch (entry.change().action()) {
            case Action.SubmitAnswer answer -> words.answer(topic);
            case Action.InterimAnswer interim -> words.interim(topic);
            case Action.Note note -> words.note(topic);
            case Action.TakeToWork take -> words.take(topic);
            case Action.Release release -> words.release(topic);
            case Action.Move move -> words.move(steps.act(move.event()), topic);
        };
    }

    private String stands(Action action, @Nullable AppealState now) {
        if (!(action instanceof Action.SubmitAnswer)) {
            return action instanceof Action.InterimAnswer ? words.atApplicant() : words.done();
        }
        if (now == null) {
            return words.done();
        }
        return switch (now) {
            case ON_APPROVAL -> words.onApproval();
            case APPROVED -> words.approved();
            case REWORK -> words.onRework();
            case ANSWERED, CLOSED -> words.atApplicant();
            default -> words.done();
        };
    }

    private String reason(OutboxEntry entry) {
        var known = known(entry);
        if (known == null) {
            return words.otherReason(String.valueOf(entry.reason()));
        }
        return entry.change().action() instanceof Action.Move && changedAround(known)
                ? words.moveStale()
                : reason(known);
    }

    private String reason(RestReason reason) {
        return switch (reason) {
            case VERSION_MISMATCH -> words.versionMismatch();
            case ALREADY_ANSWERED, ANSWERED_MEANWHILE -> words.alreadyAnswered();
            case TAKEN_BY_OTHER -> words.takenByOther();
            case NOT_OPEN -> words.notOpen();
            case NOT_MINE -> words.notMine();
            case FORBIDDEN -> words.forbidden();
            case NO_SUBSTITUTION -> words.noSubstitution();
            case TEXT_TOO_LONG, TOO_LARGE -> words.tooLong();
            case EMPTY_TEXT -> words.emptyText();
            case MISSING -> words.missing();
            case UNKNOWN_VALUE -> words.unknownValue();
            case BAD_REQUEST, IDEMPOTENCY_KEY_REUSED -> words.badRequest(reason.code());
            case PREVIOUS_FAILED -> words.previousFailed();
            case NOT_FOUND, REMOVED -> words.gone();
            case COMMENT_ADDED -> words.commentAdded();
            case EXECUTOR_CHANGED -> words.executorChanged();
            case REGIME_CHANGED -> words.regimeChanged();
            case CHANGED_MEANWHILE, CONFLICT -> words.changed();
            case FILE_REFUSED -> words.fileRefused();
            case FILE_DAMAGED -> words.fileDamaged();
            case JOURNAL_DAMAGED -> words.journalDamaged();
            case WRONG_STATE -> words.wrongState();
            case NOT_REGISTERED -> obstructed(Obstacle.NOT_REGISTERED);
            case OTHER_BLOCK -> obstructed(Obstacle.OTHER_BLOCK);
            case SAME_PERSON -> obstructed(Obstacle.SAME_PERSON);
            case TEXT_CHANGED -> obstructed(Obstacle.TEXT_CHANGED);
            case UNDER_59FZ -> obstructed(Obstacle.UNDER_59FZ);
            case NOT_SOCIAL -> obstructed(Obstacle.NOT_SOCIAL);
            case DUE_PASSED -> obstructed(Obstacle.DUE_PASSED);
            case EXTENDED_BEFORE -> obstructed(Obstacle.EXTENDED_BEFORE);
            case DUE_TOO_LATE -> obstructed(Obstacle.DUE_TOO_LATE);
            case INCOMPLETE -> obstructed(Obstacle.INCOMPLETE);
            case NEEDS_LINK -> obstructed(Obstacle.NEEDS_LINK);
            case DISPUTED -> obstructed(Obstacle.DISPUTED);
        };
    }

    private String obstructed(Obstacle obstacle) {
        return words.obstructed(failures.obstacle(obstacle));
    }

    /// The hour of today, else the day.
    private String moment(Instant at, Instant today) {
        var zone = formats.zone();
        return at.atZone(zone).toLocalDate().equals(today.atZone(zone).toLocalDate())
                ? formats.timeWithSeconds(at)
                : formats.day(at) + ", " + formats.time(at);
    }
}
