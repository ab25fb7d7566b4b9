package pult.feature;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.deadline.DeadlineSign;
import pult.domain.deadline.DeadlineView;
import pult.domain.deadline.DeadlineView.Words;
import pult.l10n.AppealMessages;
import pult.l10n.Formats;
import pult.ui.control.Sign;

import java.time.Duration;

/// Words and signs of a clock.
public final class DeadlineWords {
    private final AppealMessages words;
    private final Formats formats;

    public DeadlineWords(AppealMessages words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /// For a card: «сегодня до 18:00 · 3 ч 28 мин», «на утверждении, до 02.04».
    public String full(DeadlineView view) {
        return switch (view.words()) {
            case Words.Today today ->
                    words.dueToday(formats.time(today.until()), formats.duration(today.left()));
            case Words.Waiting waiting -> {
                var until = waiting.until();
                yield until == null || waiting.state() == AppealState.INTERIM_ANSWERED
                        ? brief(view)
                        : words.dueUntil(whom(waiting.state()), formats.day(until));
            }
            case Words.Promised promised -> {
                var until = promised.until();
                yield until == null ? brief(view) : words.duePromised(formats.day(until));
            }
            case Words.DoneLate late ->
                    words.dueDoneLate(
                            done(late.state()),
                            formats.day(late.day()),
                            formats.roughly(late.late()));
            default -> brief(view);
        };
    }

    /// For the 174 px of a list: «сегодня 18:00 · 3 ч 28 мин».
    public String brief(DeadlineView view) {
        return switch (view.words()) {
            case Words.Overdue overdue -> words.dueOverdue(formats.roughly(overdue.by()));
            case Words.Today today ->
                    words.dueTodayBrief(formats.time(today.until()), left(today.left()));
            case Words.Near near ->
                    near.workingDays() == 0
                            ? words.dueNearDayOff(formats.weekdayDay(near.day()))
                            : words.dueNear(formats.weekdayDay(near.day()), near.workingDays());
            case Words.Later later -> formats.weekdayDay(later.day());
            case Words.Promised promised -> {
                var until = promised.until();
                yield until == null
                        ? words.dueInterimNoDate()
                        : words.duePromisedBrief(formats.day(until));
            }
            case Words.Waiting waiting -> waiting(waiting);
            case Words.Done done -> {
                var day = done.day();
                yield day == null
                        ? done(done.state())
                        : words.dueDone(done(done.state()), formats.day(day));
            }
            case Words.DoneLate late -> words.dueDone(done(late.state()), formats.day(late.day()));
            case Words.None none -> words.dueNone();
            case Words.Gone gone -> words.dueGone();
        };
    }

    /// The same of a row of the queue. What is approved here and has not left is not approved for
    /// anybody else: «ждёт отправки · 30.11».
    public String brief(AppealRow row, DeadlineView view) {
        if (!row.pending()
                || !(view.words() instanceof Words.Waiting waiting)
                || waiting.state() != AppealState.APPROVED) {
            return brief(view);
        }
        var until = waiting.until();
        return until == null
                ? words.dueUnsent()
                : words.dueWaitingBrief(words.dueUnsent(), formats.day(until));
    }

    /// «по правилу региона, платформа срока не дала», for a screen reader.
    public String byRule() {
        return words.dueByRule();
    }

    /// The same as a sentence that says what comes of it.
    public String countedHere() {
        return words.dueIsCounted();
    }

    /// The shape that stands before the words; an appeal without a date has the one of «в срок».
    public static Sign.Kind sign(DeadlineSign sign) {
        return switch (sign) {
            case OVERDUE -> Sign.Kind.OVERDUE;
            case TODAY -> Sign.Kind.TODAY;
            case NEAR -> Sign.Kind.NEAR;
            case IN_TIME, NONE -> Sign.Kind.IN_TIME;
            case PAUSED -> Sign.Kind.PAUSED;
            case EXTENDED -> Sign.Kind.EXTENDED;
            case DONE -> Sign.Kind.DONE;
            case DONE_LATE -> Sign.Kind.DONE_LATE;
        };
    }

    /// Minutes beside ten hours and more say nothing and do not fit the column.
    private String left(Duration left) {
        return left.toHours() < 10 ? formats.duration(left) : formats.roughly(left);
    }

    private String waiting(Words.Waiting waiting) {
        var until = waiting.until();
        if (until == null) {
            return whom(waiting.state());
        }
        return switch (waiting.state()) {
            case INTERIM_ANSWERED -> words.dueInterim(formats.day(until));
            case EXTENSION_REQUESTED ->
                    words.dueWaitingBrief(words.dueExtensionBrief(), formats.day(until));
            default -> words.dueWaitingBrief(whom(waiting.state()), formats.day(until));
        };
    }

    /// For whom or what it waits.
    private String whom(AppealState state) {
        return switch (state) {
            case ON_APPROVAL -> words.dueOnApproval();
            case APPROVED -> words.dueApproved();
            case EXTENSION_REQUESTED -> words.dueExtensionRequested();
            case INTERIM_ANSWERED -> words.dueInterimNoDate();
            default -> words.dueWaitingApplicant();
        };
    }

    private String done(AppealState state) {
        return switch (state) {
            case TRANSFERRED -> words.doneTransferred();
            case REJECTED -> words.doneRejected();
            case CLOSED -> words.doneClosed();
            case LEFT_WITHOUT_ANSWER -> words.doneLeft();
            default -> words.doneAnswered();
        };
    }
}
