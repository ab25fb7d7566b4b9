package pult.feature;

import org.jspecify.annotations.Nullable;

import pult.domain.machine.Obstacle;
import pult.l10n.FailureMessages;
import pult.l10n.Formats;
import pult.sync.Failure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// Words a failure: what happened, what is kept, what comes next, and one stable code. No data of
/// an appeal ever gets into it.
public final class FailureText {
    private final FailureMessages words;
    private final Formats formats;

    public FailureText(FailureMessages words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /// «Нет связи с платформой».
    public String what(Failure failure) {
        return switch (failure) {
            case Failure.Offline() -> words.offline();
            case Failure.Unauthorised() -> words.unauthorised();
            case Failure.Throttled throttled -> words.throttled();
            case Failure.ServerFault(var status) -> words.serverFault(Integer.toString(status));
            case Failure.Broken broken -> words.broken();
            case Failure.Disk() -> words.disk();
            case Failure.Copied() -> words.copied();
            case Failure.CursorExpired() -> words.cursorExpired();
        };
    }

    /// «Работа продолжается, 3 ответа ждут отправки».
    ///
    /// @param waiting how many actions wait in the outbox
    public String kept(Failure failure, int waiting) {
        if (waiting > 0) {
            return words.kept(waiting);
        }
        // a disk that refused is not said to have saved everything
        return failure instanceof Failure.Disk ? words.keptBesideDisk() : words.keptNothingWaits();
    }

    /// «Повтор через 40 с»; empty when nothing is planned or it is due.
    public String nextTry(@Nullable Duration in) {
        if (in == null || !in.isPositive()) {
            return "";
        }
        // a part of a second is a second: nobody waits «0 с»
        return words.nextTry(formats.roughly(in.plusMillis(999).truncatedTo(ChronoUnit.SECONDS)));
    }

    /// What an operator may read out on the phone: «СВ-03».
    public String code(Failure failure) {
        return words.code(
                switch (failure) {
                    case Failure.Offline() -> "СВ-01";
                    case Failure.Unauthorised() -> "СВ-02";
                    case Failure.Throttled throttled -> "СВ-03";
                    case Failure.ServerFault fault -> "СВ-04";
                    case Failure.Broken broken -> "СВ-05";
                    case Failure.CursorExpired() -> "СВ-06";
                    case Failure.Disk() -> "ДС-02";
                    case Failure.Copied() -> "КП-01";
                });
    }

    /// Why an action no longer fits the appeal.
    public String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case ANSWERED_MEANWHILE -> words.answeredMeanwhile();
            case TAKEN_BY_OTHER -> words.takenByOther();
            case NOT_OPEN -> words.notOpen();
            case NOT_MINE -> words.notMine();
            case NOT_REGISTERED -> words.notRegistered();
            case WRONG_STATE -> words.wrongState();
            case FORBIDDEN -> words.forbidden();
            case OTHER_BLOCK -> words.otherBlock();
            case SAME_PERSON -> words.samePerson();
            case TEXT_CHANGED -> words.textChanged();
            case UNDER_59FZ -> words.under59();
            case NOT_SOCIAL -> words.notSocial();
            case DUE_PASSED -> words.duePassed();
            case EXTENDED_BEFORE -> words.extendedBefore();
            case DUE_TOO_LATE -> words.dueTooLate();
            case INCOMPLETE -> words.incomplete();
            case NEEDS_LINK -> words.needsLink();
            case REMOVED -> words.removed();
            case DISPUTED -> words.disputed();
        };
    }

    /// The disk refused what the operator did.
    public String notSaved() {
        return words.notSaved() + ", " + words.code("ДС-01");
    }
}
