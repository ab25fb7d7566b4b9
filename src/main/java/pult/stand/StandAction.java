package pult.stand;

import static pult.domain.appeal.AppealState.ANSWERED;
import static pult.domain.appeal.AppealState.ASSIGNED;
import static pult.domain.appeal.AppealState.AWAITING_APPLICANT;
import static pult.domain.appeal.AppealState.CLOSED;
import static pult.domain.appeal.AppealState.EXTENSION_REQUESTED;
import static pult.domain.appeal.AppealState.INTERIM_ANSWERED;
import static pult.domain.appeal.AppealState.IN_PROGRESS;
import static pult.domain.appeal.AppealState.ON_APPROVAL;
import static pult.domain.appeal.AppealState.ON_MODERATION;
import static pult.domain.appeal.AppealState.RECEIVED;
import static pult.domain.appeal.AppealState.REGISTERED;
import static pult.domain.appeal.AppealState.REOPENED;
import static pult.domain.appeal.AppealState.REWORK;
import static pult.domain.appeal.AppealState.TRANSFERRED;
import static pult.domain.appeal.AppealState.UNKNOWN;

import pult.domain.answer.ResolutionType;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Place;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every action of the contract: who may do it, from which states, with which members. The order is
/// that of the state machine.
@SuppressWarnings("ImmutableEnumChecker") // its sets are filled once and never handed out
enum StandAction {
    MODERATE_ACCEPT("moderateAccept", Who.MODERATORS, EnumSet.of(RECEIVED, ON_MODERATION)),
    MODERATE_REJECT(
            "moderateReject",
            Who.MODERATORS,
            EnumSet.of(RECEIVED, ON_MODERATION),
            Field.code("reason", Reasons.Reject.class),
            Field.words("comment").optional()),
    REGISTER(
            "register",
            Who.REGISTRARS,
            EnumSet.of(RECEIVED, ON_MODERATION),
            Field.words("number").optional(),
            Field.time("registeredAt").optional(),
            Field.answer("notice").optional()),
    TRANSFER(
            "transfer",
            Who.COORDINATORS,
            EnumSet.of(REGISTERED, ASSIGNED, IN_PROGRESS),
            Field.code("direction", "UP", "DOWN", "OUT"),
            Field.words("organisation"),
            Field.code("reason", Reasons.Transfer.class),
            Field.words("comment").optional(),
            Field.answer("notice").optional()),
    TRANSFER_RETURNED(
            "transferReturned", Who.TAKERS_BACK, EnumSet.of(TRANSFERRED), Field.words("reason")),
    ASSIGN(
            "assign",
            Who.COORDINATORS,
            EnumSet.of(REGISTERED, ASSIGNED, IN_PROGRESS, REOPENED),
            Field.words("organisation"),
            Field.words("assignee").optional()),
    ACCEPT("accept", Who.EXECUTORS, EnumSet.of(ASSIGNED)),
    DECLINE("decline", Who.EXECUTORS, EnumSet.of(ASSIGNED), Field.words("reason")),
    ASK_APPLICANT(
            "askApplicant",
            Who.EXECUTORS,
            EnumSet.of(ASSIGNED, IN_PROGRESS, REWORK, REOPENED),
            Field.answer("text")),
    APPLICANT_REPLIED(
            "applicantReplied", Who.EXECUTORS, EnumSet.of(AWAITING_APPLICANT), Field.words("text")),
    REQUEST_EXTENSION(
            "requestExtension",
            Who.EXECUTORS,
            EnumSet.of(ASSIGNED, IN_PROGRESS, AWAITING_APPLICANT, REWORK, REOPENED),
            Field.time("until"),
            Field.words("reason")),
    APPROVE_EXTENSION(
            "approveExtension",
            Who.APPROVERS,
            EnumSet.of(EXTENSION_REQUESTED),
            Field.time("until"),
            Field.answer("notice")),
    REFUSE_EXTENSION(
            "refuseExtension",
            Who.APPROVERS,
            EnumSet.of(EXTENSION_REQUESTED),
            Field.words("comment").optional()),
    SUBMIT_ANSWER("submitAnswer", Who.EXECUTORS, From.ANSWERABLE, Fields.ANSWER),
    APPROVE(
            "approve",
            Who.APPROVERS,
            EnumSet.of(ON_APPROVAL),
            Field.words("comment").optional(),
            Field.words("textHash").optional()),
    RETURN(
            "return",
            Who.APPROVERS,
            EnumSet.of(ON_APPROVAL),
            Field.code("reason", Reasons.Rework.class),
            Field.codes("moreReasons", Reasons.Rework.class),
            Field.words("comment").optional(),
            Field.words("textHash").optional()),
    RESUBMIT("resubmit", Who.EXECUTORS, EnumSet.of(REWORK), Fields.ANSWER),
    REOPEN("reopen", Who.REOPENERS, EnumSet.of(ANSWERED, CLOSED), Field.words("reason")),
    CLOSE("close", Who.REGISTRARS, EnumSet.of(ANSWERED)),
    LEAVE_WITHOUT_ANSWER(
            "leaveWithoutAnswer",
            Who.APPROVERS,
            From.OPEN,
            Field.code("reason", Reasons.Article11.class),
            Field.answer("notice").nullable()),
    TERMINATE_CORRESPONDENCE(
            "terminateCorrespondence",
            Who.APPROVERS,
            From.ANY,
            Field.words("reason"),
            Field.answer("notice").optional()),
    TAKE_OVER("takeOver", Who.HEADS, From.OPEN, Field.words("comment").optional()),
    ESCALATE("escalate", Who.WORKERS, From.OPEN, Field.number("level"), Field.words("reason")),
    INTERIM_ANSWER(
            "interimAnswer",
            Who.EXECUTORS,
            From.ANSWERABLE,
            Field.answer("text"),
            Field.time("finalDueAt").optional()),
    CLAIM("claim", Who.WORKERS, From.REGISTERED_AND_OPEN),
    RELEASE("release", Who.WORKERS, From.ANY),
    NOTE("note", Who.WRITERS, From.ANY, Field.words("text")),
    LINK(
            "link",
            Who.WORKERS,
            From.ANY,
            Field.number("posId"),
            Field.code("kind", "DUPLICATE", "SAME_CAUSE", "REPEAT")),
    UNLINK("unlink", Who.WORKERS, From.ANY, Field.number("posId")),
    CLASSIFY(
            "classify",
            Who.WORKERS,
            From.OPEN,
            Field.words("block"),
            Field.words("category"),
            Field.words("subcategory").nullable()),
    LOCATE(
            "locate",
            Who.WORKERS,
            From.OPEN,
            Field.label("municipality"),
            Field.label("address"),
            Field.number("lat"),
            Field.number("lon"),
            Field.code("precision", Place.Precision.class));

    private static final class Who {
        static final Set<Role> REGISTRARS = EnumSet.of(Role.OPERATOR, Role.BLOCK_HEAD);
        static final Set<Role> MODERATORS =
                EnumSet.of(Role.OPERATOR, Role.MODERATOR, Role.BLOCK_HEAD);
        static final Set<Role> EXECUTORS =
                EnumSet.of(Role.OPERATOR, Role.EXECUTOR, Role.BLOCK_HEAD);
        static final Set<Role> WORKERS =
                EnumSet.of(Role.OPERATOR, Role.EXECUTOR, Role.COORDINATOR, Role.BLOCK_HEAD);
        static final Set<Role> COORDINATORS =
                EnumSet.of(Role.OPERATOR, Role.COORDINATOR, Role.BLOCK_HEAD, Role.CENTRE_HEAD);
        static final Set<Role> TAKERS_BACK =
                EnumSet.of(Role.COORDINATOR, Role.BLOCK_HEAD, Role.CENTRE_HEAD);
        static final Set<Role> REOPENERS = EnumSet.of(Role.BLOCK_HEAD, Role.CENTRE_HEAD);
        static final Set<Role> HEADS = EnumSet.of(Role.BLOCK_HEAD);
        static final Set<Role> APPROVERS = EnumSet.of(Role.APPROVER, Role.CENTRE_HEAD);
        static final Set<Role> WRITERS =
                EnumSet.of(
                        Role.OPERATOR,
                        Role.MODERATOR,
                        Role.COORDINATOR,
                        Role.EXECUTOR,
                        Role.BLOCK_HEAD,
                        Role.APPROVER,
                        Role.CENTRE_HEAD,
                        Role.CURATOR);
    }

    private static final class From {
        static final Set<AppealState> ANY = EnumSet.allOf(AppealState.class);
        static final Set<AppealState> OPEN =
                EnumSet.copyOf(
                        Arrays.stream(AppealState.values()).filter(AppealState::open).toList());
        static final Set<AppealState> REGISTERED_AND_OPEN =
                EnumSet.copyOf(
                        OPEN.stream()
                                .filter(state -> state != RECEIVED && state != ON_MODERATION)
                                .toList());
        static final Set<AppealState> ANSWERABLE =
                EnumSet.of(
                        REGISTERED,
                        ASSIGNED,
                        IN_PROGRESS,
                        AWAITING_APPLICANT,
                        REWORK,
                        INTERIM_ANSWERED,
                        REOPENED,
                        UNKNOWN);
    }

    private static final class Fields {
        static final Field[] ANSWER = {
            Field.answer("text"),
            Field.code("resolution", ResolutionType.class),
            Field.code("approval", "APPROVER", "AUTHOR")
        };
    }

    private final String type;
    private final Set<Role> roles;
    private final Set<AppealState> from;
    private final List<Field> fields;

    StandAction(String type, Set<Role> roles, Set<AppealState> from, Field... fields) {
        this.type = type;
        this.roles = roles;
        this.from = from;
        this.fields = List.of(fields);
    }

    static Optional<StandAction> of(String type) {
        return Arrays.stream(values()).filter(action -> action.type.equals(type)).findFirst();
    }

    String type() {
        return type;
    }

    boolean allowed(Role role) {
        return roles.contains(role);
    }

    boolean from(AppealState state) {
        return from.contains(state);
    }

    List<Field> fields() {
        return fields;
    }

    /// Takes any version: nothing of it can contradict what somebody else did.
    boolean neverConflicts() {
        return this == NOTE || this == LINK || this == UNLINK;
    }

    /// Whoever does it holds the appeal afterwards.
    boolean takes() {
        return this == CLAIM || this == ACCEPT || this == TAKE_OVER;
    }

    /// What it decides under 59-ФЗ the applicant is told (art. 8, part 3; art. 11, part 5).
    boolean told() {
        return this == REGISTER || this == TRANSFER || this == TERMINATE_CORRESPONDENCE;
    }

    /// Its reason is a code of a closed list.
    boolean coded() {
        return fields.stream()
                .anyMatch(
                        field -> field.name().equals("reason") && field.kind() == Field.Kind.CODE);
    }

    /// Carries words that an applicant will read as an answer.
    boolean answers() {
        return this == SUBMIT_ANSWER || this == RESUBMIT || this == INTERIM_ANSWER;
    }
}
