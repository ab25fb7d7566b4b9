package pult.feature;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.deadline.StepTerm;
import pult.domain.machine.Article11Reason;
import pult.domain.machine.Event;
import pult.domain.machine.Need;
import pult.domain.machine.RejectReason;
import pult.domain.machine.ReworkReason;
import pult.domain.machine.TransferReason;
import pult.l10n.Formats;
import pult.l10n.StepMessages;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says in the operator's words what can be done to an appeal and what was done: a history reads
/// like a story.
public final class StepWords {
    private static final int HE = 1;
    private static final int SHE = 2;
    private static final int UNKNOWN = 5;
    private static final int SHOWN_HASH = 8;

    private final StepMessages words;
    private final Formats formats;

    StepWords(StepMessages words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    public StepMessages own() {
        return words;
    }

    /// «Вернуть на доработку»; empty for what nobody of the centre does.
    public String act(Event event) {
        return switch (event) {
            case MODERATE_ACCEPT -> words.actModerateAccept();
            case MODERATE_REJECT -> words.actModerateReject();
            case REGISTER -> words.actRegister();
            case TRANSFER -> words.actTransfer();
            case TRANSFER_RETURNED -> words.actTransferReturned();
            case ASSIGN -> words.actAssign();
            case ACCEPT -> words.actAccept();
            case DECLINE -> words.actDecline();
            case ASK_APPLICANT -> words.actAskApplicant();
            case APPLICANT_REPLIED -> words.actApplicantReplied();
            case REQUEST_EXTENSION -> words.actRequestExtension();
            case APPROVE_EXTENSION -> words.actApproveExtension();
            case REFUSE_EXTENSION -> words.actRefuseExtension();
            case SUBMIT_ANSWER -> words.actSubmitAnswer();
            case APPROVE -> words.actApprove();
            case RETURN -> words.actReturn();
            case RESUBMIT -> words.actResubmit();
            case REOPEN -> words.actReopen();
            case CLOSE -> words.actClose();
            case LEAVE_WITHOUT_ANSWER -> words.actLeaveWithoutAnswer();
            case TERMINATE_CORRESPONDENCE -> words.actTerminateCorrespondence();
            case TAKE_OVER -> words.actTakeOver();
            case ESCALATE -> words.actEscalate();
            case INTERIM_ANSWER -> words.actInterimAnswer();
            case CLAIM -> words.actClaim();
            case RELEASE -> words.actRelease();
            case NOTE -> words.actNote();
            case SENT, RATE -> "";
        };
    }

    /// The act of one line: an answer that its author approves is sent, not submitted.
    public String act(Event event, HistoryEntry entry) {
        return approvedByAuthor(event, entry) ? words.actSendAnswer() : act(event);
    }

    /// Where nobody else has to say yes, the answer comes past the approval at once.
    private static boolean approvedByAuthor(Event event, HistoryEntry entry) {
        return (event == Event.SUBMIT_ANSWER || event == Event.RESUBMIT)
                && (entry.state() == AppealState.APPROVED || entry.state() == AppealState.ANSWERED);
    }

    /// «ответ не по существу, нет фото или документа»; codes this version does not know are left
    /// out.
    public String reasons(List<String> codes, Event event) {
        return codes.stream()
                .map(code -> reason(code, event))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// Words of one code of the list that belongs to the event; empty for an unknown one.
    public String reason(String code, Event event) {
        return switch (event) {
            case MODERATE_REJECT -> known(RejectReason.class, code, this::reject);
            case TRANSFER -> known(TransferReason.class, code, this::transfer);
            case RETURN -> known(ReworkReason.class, code, this::rework);
            case LEAVE_WITHOUT_ANSWER -> known(Article11Reason.class, code, this::article11);
            default -> "";
        };
    }

    private static <E extends Enum<E>> String known(
            Class<E> list, String code, Function<E, String> text) {
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .map(text)
                .orElse("");
    }

    private String reject(RejectReason reason) {
        return switch (reason) {
            case OBSCENE -> words.rejectObscene();
            case SPAM -> words.rejectSpam();
            case DUPLICATE -> words.rejectDuplicate();
            case NOT_A_PROBLEM -> words.rejectNotAProblem();
            case NO_ADDRESS -> words.rejectNoAddress();
            case PRIVATE_DATA_IN_TEXT -> words.rejectPrivateDataInText();
            case OUT_OF_REGION -> words.rejectOutOfRegion();
        };
    }

    private String transfer(TransferReason reason) {
        return switch (reason) {
            case NOT_COMPETENT -> words.transferNotCompetent();
            case OTHER_TERRITORY -> words.transferOtherTerritory();
            case SUBORDINATE_ORG -> words.transferSubordinateOrg();
            case SUPERIOR_ORG -> words.transferSuperiorOrg();
            case FEDERAL_BODY_NOT_CONNECTED -> words.transferFederalBodyNotConnected();
        };
    }

    private String rework(ReworkReason reason) {
        return switch (reason) {
            case NOT_ON_MERITS -> words.reworkNotOnMerits();
            case INCOMPLETE -> words.reworkIncomplete();
            case NO_DEADLINE -> words.reworkNoDeadline();
            case BUREAUCRATIC -> words.reworkBureaucratic();
            case NO_ATTACHMENT -> words.reworkNoAttachment();
            case FACT_ERROR -> words.reworkFactError();
            case TONE -> words.reworkTone();
        };
    }

    private String article11(Article11Reason reason) {
        return switch (reason) {
            case ANONYMOUS -> words.article11Anonymous();
            case COURT_DECISION -> words.article11CourtDecision();
            case ABUSIVE -> words.article11Abusive();
            case UNREADABLE -> words.article11Unreadable();
            case UNCLEAR -> words.article11Unclear();
            case REPEATED -> words.article11Repeated();
            case ANSWERED_ON_SITE -> words.article11AnsweredOnSite();
            case STATE_SECRET -> words.article11StateSecret();
        };
    }

    /// «в вышестоящую».
    public String direction(Need.Direction direction) {
        return switch (direction) {
            case UP -> words.directionUp();
            case DOWN -> words.directionDown();
            case OUT -> words.directionOut();
        };
    }

    /// «Срок переадресации: до 13.03, осталось 3 дня (ч. 3 ст. 8 59-ФЗ)».
    ///
    /// @param event forwarding, or leaving without an answer
    public String term(Event event, StepTerm term) {
        var act = term.act();
        var said =
                event == Event.LEAVE_WITHOUT_ANSWER
                        ? left(term, words::leavingLate, words::leavingToday, words::leavingLeft)
                        : left(
                                term,
                                words::forwardingLate,
                                words::forwardingToday,
                                words::forwardingLeft);
        return act == null ? said : said + " (" + act + ')';
    }

    private String left(
            StepTerm term,
            BiFunction<String, Integer, String> late,
            Function<String, String> today,
            BiFunction<String, Integer, String> ahead) {
        var day = formats.day(term.last());
        var days = Math.toIntExact(Math.abs(term.days()));
        return term.late()
                ? late.apply(day, days)
                : days == 0 ? today.apply(day) : ahead.apply(day, days);
    }

    /// What is asked for: «Что исправить».
    public String label(Need need) {
        return switch (need) {
            case REJECT_REASON, TRANSFER_REASON, ARTICLE_11_REASON -> words.needReason();
            case REWORK_REASONS -> words.needReworkReasons();
            case DIRECTION -> words.needDirection();
            case TARGET -> words.needTarget();
            case PERSON -> words.needPerson();
            case WORDS -> words.needWords();
            case COMMENT -> words.needComment();
            case NOTICE -> words.needNotice();
            case UNTIL -> words.needUntil();
            case LEVEL -> words.needLevel();
        };
    }

    /// The sentence of a line: «Белова М. В. вернула ответ на доработку: ответ не по существу —
    /// «…»». Null when the line tells no deed this version knows, or names nobody.
    ///
    /// @param actor full name of who did it, null when the source does not say
    public @Nullable String story(HistoryEntry entry, @Nullable String actor) {
        var deed = entry.deed();
        var event = deed == null ? null : Event.of(deed.event()).orElse(null);
        if (deed == null || event == null) {
            return null;
        }
        var who = actor == null || actor.isBlank() ? words.somebody() : shortName(actor);
        var acting = deed.actingFor();
        var named =
                acting == null || acting.isBlank()
                        ? who
                        : who + " (" + words.acting(shortName(acting)) + ')';
        var sentence =
                approvedByAuthor(event, entry)
                        ? words.storySendAnswer(named, gender(actor))
                        : sentence(event, deed, named, gender(actor));
        var reasons = reasons(deed.reasons(), event);
        return reasons.isEmpty() ? sentence : words.because(sentence, reasons);
    }

    private String sentence(Event event, Deed deed, String who, int gender) {
        return switch (event) {
            case MODERATE_ACCEPT -> words.storyModerateAccept(who, gender);
            case MODERATE_REJECT -> words.storyModerateReject(who, gender);
            case REGISTER -> words.storyRegister(who, gender);
            case TRANSFER -> words.storyTransfer(who, gender, target(deed));
            case TRANSFER_RETURNED -> words.storyTransferReturned(who, gender);
            case ASSIGN -> words.storyAssign(who, gender, target(deed));
            case ACCEPT -> words.storyAccept(who, gender);
            case DECLINE -> words.storyDecline(who, gender);
            case ASK_APPLICANT -> words.storyAskApplicant(who, gender);
            case APPLICANT_REPLIED -> words.storyApplicantReplied(who, gender);
            case REQUEST_EXTENSION -> words.storyRequestExtension(who, gender, date(deed));
            case APPROVE_EXTENSION -> words.storyApproveExtension(who, gender, date(deed));
            case REFUSE_EXTENSION -> words.storyRefuseExtension(who, gender);
            case SUBMIT_ANSWER -> words.storySubmitAnswer(who, gender);
            case APPROVE -> words.storyApprove(who, gender);
            case RETURN -> words.storyReturn(who, gender);
            case RESUBMIT -> words.storyResubmit(who, gender);
            case SENT -> words.storySent();
            case RATE -> words.storyRate(deed.level());
            case REOPEN -> words.storyReopen(who, gender);
            case CLOSE -> words.storyClose(who, gender);
            case LEAVE_WITHOUT_ANSWER -> words.storyLeaveWithoutAnswer(who, gender);
            case TERMINATE_CORRESPONDENCE -> words.storyTerminateCorrespondence(who, gender);
            case TAKE_OVER -> words.storyTakeOver(who, gender);
            case ESCALATE -> words.storyEscalate(who, gender, Integer.toString(deed.level()));
            case INTERIM_ANSWER -> words.storyInterimAnswer(who, gender);
            case CLAIM -> words.storyClaim(who, gender);
            case RELEASE -> words.storyRelease(who, gender);
            case NOTE -> words.storyNote(who, gender);
        };
    }

    private static String target(Deed deed) {
        var target = deed.target();
        return target == null ? "" : target;
    }

    private String date(Deed deed) {
        var until = deed.until();
        return until == null ? "" : formats.day(until);
    }

    /// From which workstation and about which text, for who has to prove it; empty when the source
    /// tells neither.
    public String proof(HistoryEntry entry) {
        var deed = entry.deed();
        if (deed == null) {
            return "";
        }
        var station = deed.station() == null ? "" : words.station(deed.station());
        var hash = deed.textHash();
        var text =
                hash == null || hash.length() < SHOWN_HASH
                        ? ""
                        : words.hash(hash.substring(0, SHOWN_HASH));
        return station.isEmpty() || text.isEmpty() ? station + text : station + " · " + text;
    }

    /// «Крылова А. С.» of «Крылова Анна Сергеевна»; what is no full name stays as it is.
    public static String shortName(String fullName) {
        var parts = fullName.strip().split("\\s+", -1);
        if (parts.length != 3) {
            return fullName;
        }
        return parts[0] + ' ' + parts[1].charAt(0) + ". " + parts[2].charAt(0) + '.';
    }

    /// By the patronymic: 1 a man, 2 a woman, 5 not known.
    static int gender(@Nullable String fullName) {
        var parts = fullName == null ? new String[0] : fullName.strip().split("\\s+", -1);
        if (parts.length != 3) {
            return UNKNOWN;
        }
        var patronymic = parts[2];
        if (patronymic.endsWith("вна")
                || patronymic.endsWith("чна")
                || patronymic.endsWith("кызы")) {
            return SHE;
        }
        return patronymic.endsWith("ич") || patronymic.endsWith("оглы") ? HE : UNKNOWN;
    }
}
