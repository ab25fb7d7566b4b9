package pult.domain.machine;

import static pult.domain.appeal.AppealState.ANSWERED;
import static pult.domain.appeal.AppealState.APPROVED;
import static pult.domain.appeal.AppealState.ASSIGNED;
import static pult.domain.appeal.AppealState.AWAITING_APPLICANT;
import static pult.domain.appeal.AppealState.CLOSED;
import static pult.domain.appeal.AppealState.EXTENSION_REQUESTED;
import static pult.domain.appeal.AppealState.INTERIM_ANSWERED;
import static pult.domain.appeal.AppealState.IN_PROGRESS;
import static pult.domain.appeal.AppealState.LEFT_WITHOUT_ANSWER;
import static pult.domain.appeal.AppealState.ON_APPROVAL;
import static pult.domain.appeal.AppealState.ON_MODERATION;
import static pult.domain.appeal.AppealState.RECEIVED;
import static pult.domain.appeal.AppealState.REGISTERED;
import static pult.domain.appeal.AppealState.REJECTED;
import static pult.domain.appeal.AppealState.REOPENED;
import static pult.domain.appeal.AppealState.REWORK;
import static pult.domain.appeal.AppealState.TRANSFERRED;
import static pult.domain.appeal.AppealState.UNKNOWN;
import static pult.domain.machine.Offline.NEVER;
import static pult.domain.machine.Offline.ONLINE;
import static pult.domain.machine.Offline.QUEUED;
import static pult.domain.machine.Role.APPROVER;
import static pult.domain.machine.Role.BLOCK_HEAD;
import static pult.domain.machine.Role.CENTRE_HEAD;
import static pult.domain.machine.Role.COORDINATOR;
import static pult.domain.machine.Role.CURATOR;
import static pult.domain.machine.Role.EXECUTOR;
import static pult.domain.machine.Role.MODERATOR;
import static pult.domain.machine.Role.OPERATOR;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The machine: one row for each event. Overdue, escalation, fast track and the way to the server
/// are attributes beside the state, never states.
public final class Machine {
    private static final Set<AppealState> ANY = EnumSet.allOf(AppealState.class);
    private static final Set<AppealState> OPEN = open();
    private static final Set<AppealState> INTAKE = EnumSet.of(RECEIVED, ON_MODERATION);

    /// Open and registered (ч. 2 ст. 8 59-ФЗ): what can be taken into work.
    private static final Set<AppealState> BEGUN = begun();

    private static final Set<AppealState> ANSWERABLE =
            EnumSet.of(
                    REGISTERED,
                    ASSIGNED,
                    IN_PROGRESS,
                    AWAITING_APPLICANT,
                    REWORK,
                    INTERIM_ANSWERED,
                    REOPENED,
                    UNKNOWN);

    private static final Set<Role> MODERATORS = EnumSet.of(OPERATOR, MODERATOR, BLOCK_HEAD);
    private static final Set<Role> REGISTRARS = EnumSet.of(OPERATOR, BLOCK_HEAD);
    private static final Set<Role> COORDINATORS =
            EnumSet.of(OPERATOR, COORDINATOR, BLOCK_HEAD, CENTRE_HEAD);
    private static final Set<Role> TAKERS_BACK = EnumSet.of(COORDINATOR, BLOCK_HEAD, CENTRE_HEAD);
    private static final Set<Role> EXECUTORS = EnumSet.of(OPERATOR, EXECUTOR, BLOCK_HEAD);
    private static final Set<Role> WORKERS =
            EnumSet.of(OPERATOR, COORDINATOR, EXECUTOR, BLOCK_HEAD);
    private static final Set<Role> DECIDERS = EnumSet.of(APPROVER, CENTRE_HEAD);
    private static final Set<Role> REOPENERS = EnumSet.of(BLOCK_HEAD, CENTRE_HEAD);
    private static final Set<Role> HEADS = EnumSet.of(BLOCK_HEAD);
    private static final Set<Role> WRITERS =
            EnumSet.of(
                    OPERATOR,
                    MODERATOR,
                    COORDINATOR,
                    EXECUTOR,
                    BLOCK_HEAD,
                    APPROVER,
                    CENTRE_HEAD,
                    CURATOR);
    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);

    private static final List<Rule> ROWS =
            List.of(
                    row(1, Event.MODERATE_ACCEPT, INTAKE, REGISTERED, MODERATORS, ONLINE),
                    row(2, Event.MODERATE_REJECT, INTAKE, REJECTED, MODERATORS, ONLINE)
                            .needing(Need.REJECT_REASON, Need.COMMENT)
                            .guarded(Guard.NOT_UNDER_59FZ),
                    row(3, Event.REGISTER, INTAKE, REGISTERED, REGISTRARS, ONLINE)
                            .needing(Need.NOTICE)
                            .guarded(Guard.NOTICE_UNDER_59FZ)
                            .telling("common-59fz.registration"),
                    row(
                                    4,
                                    Event.TRANSFER,
                                    EnumSet.of(REGISTERED, ASSIGNED, IN_PROGRESS),
                                    TRANSFERRED,
                                    COORDINATORS,
                                    ONLINE)
                            .needing(
                                    Need.DIRECTION,
                                    Need.TARGET,
                                    Need.TRANSFER_REASON,
                                    Need.COMMENT,
                                    Need.NOTICE)
                            .guarded(Guard.NOTICE_UNDER_59FZ)
                            .telling("common-59fz.transfer"),
                    row(
                                    5,
                                    Event.TRANSFER_RETURNED,
                                    EnumSet.of(TRANSFERRED),
                                    REGISTERED,
                                    TAKERS_BACK,
                                    ONLINE)
                            .needing(Need.WORDS),
                    row(
                                    6,
                                    Event.ASSIGN,
                                    EnumSet.of(REGISTERED, ASSIGNED, IN_PROGRESS, REOPENED),
                                    ASSIGNED,
                                    COORDINATORS,
                                    QUEUED)
                            .needing(Need.TARGET, Need.PERSON),
                    row(7, Event.ACCEPT, EnumSet.of(ASSIGNED), IN_PROGRESS, EXECUTORS, QUEUED),
                    row(8, Event.DECLINE, EnumSet.of(ASSIGNED), REGISTERED, EXECUTORS, QUEUED)
                            .needing(Need.WORDS),
                    row(
                                    9,
                                    Event.ASK_APPLICANT,
                                    EnumSet.of(ASSIGNED, IN_PROGRESS, REWORK, REOPENED),
                                    AWAITING_APPLICANT,
                                    EXECUTORS,
                                    QUEUED)
                            .needing(Need.NOTICE)
                            .telling("common.clarify"),
                    row(
                                    10,
                                    Event.APPLICANT_REPLIED,
                                    EnumSet.of(AWAITING_APPLICANT),
                                    IN_PROGRESS,
                                    EXECUTORS,
                                    ONLINE)
                            .needing(Need.WORDS),
                    row(
                                    11,
                                    Event.REQUEST_EXTENSION,
                                    EnumSet.of(
                                            ASSIGNED,
                                            IN_PROGRESS,
                                            AWAITING_APPLICANT,
                                            REWORK,
                                            REOPENED),
                                    EXTENSION_REQUESTED,
                                    EXECUTORS,
                                    QUEUED)
                            .needing(Need.UNTIL, Need.WORDS)
                            .guarded(Guard.BEFORE_DUE, Guard.ONCE_UNDER_59FZ, Guard.THIRTY_DAYS),
                    row(
                                    12,
                                    Event.APPROVE_EXTENSION,
                                    EnumSet.of(EXTENSION_REQUESTED),
                                    INTERIM_ANSWERED,
                                    DECIDERS,
                                    ONLINE)
                            .needing(Need.UNTIL, Need.NOTICE)
                            .guarded(Guard.ONCE_UNDER_59FZ, Guard.THIRTY_DAYS)
                            .telling("common-59fz.extension"),
                    row(
                                    13,
                                    Event.REFUSE_EXTENSION,
                                    EnumSet.of(EXTENSION_REQUESTED),
                                    IN_PROGRESS,
                                    DECIDERS,
                                    ONLINE)
                            .needing(Need.COMMENT),
                    row(14, Event.SUBMIT_ANSWER, ANSWERABLE, ON_APPROVAL, EXECUTORS, QUEUED),
                    row(15, Event.APPROVE, EnumSet.of(ON_APPROVAL), APPROVED, DECIDERS, QUEUED)
                            .needing(Need.COMMENT)
                            .guarded(Guard.FOUR_EYES, Guard.SAME_TEXT),
                    row(16, Event.RETURN, EnumSet.of(ON_APPROVAL), REWORK, DECIDERS, QUEUED)
                            .needing(Need.REWORK_REASONS, Need.COMMENT)
                            .guarded(Guard.SAME_TEXT),
                    row(17, Event.RESUBMIT, EnumSet.of(REWORK), ON_APPROVAL, EXECUTORS, QUEUED),
                    row(18, Event.SENT, EnumSet.of(APPROVED), ANSWERED, NOBODY, NEVER),
                    row(19, Event.RATE, EnumSet.of(ANSWERED), null, NOBODY, NEVER),
                    row(20, Event.REOPEN, EnumSet.of(ANSWERED, CLOSED), REOPENED, REOPENERS, ONLINE)
                            .needing(Need.WORDS),
                    row(21, Event.CLOSE, EnumSet.of(ANSWERED), CLOSED, REGISTRARS, ONLINE),
                    row(22, Event.LEAVE_WITHOUT_ANSWER, OPEN, LEFT_WITHOUT_ANSWER, DECIDERS, ONLINE)
                            .needing(Need.ARTICLE_11_REASON, Need.NOTICE)
                            .guarded(Guard.NOTICE_UNLESS_ANONYMOUS),
                    row(23, Event.TERMINATE_CORRESPONDENCE, ANY, null, DECIDERS, ONLINE)
                            .needing(Need.WORDS, Need.NOTICE)
                            .guarded(Guard.NOTICE_UNDER_59FZ)
                            .telling("common-59fz.termination"),
                    row(24, Event.TAKE_OVER, OPEN, null, HEADS, QUEUED).needing(Need.COMMENT),
                    row(25, Event.ESCALATE, OPEN, null, WORKERS, QUEUED)
                            .needing(Need.LEVEL, Need.WORDS),
                    row(26, Event.INTERIM_ANSWER, ANSWERABLE, INTERIM_ANSWERED, EXECUTORS, QUEUED)
                            .guarded(Guard.SOCIAL),
                    row(0, Event.CLAIM, BEGUN, null, WORKERS, QUEUED).guarded(Guard.FREE),
                    row(0, Event.RELEASE, ANY, null, WORKERS, QUEUED).guarded(Guard.MINE),
                    row(0, Event.NOTE, ANY, null, WRITERS, QUEUED).needing(Need.WORDS));

    private static final Map<Event, Rule> RULES = byEvent();

    private Machine() {}

    public static Rule rule(Event event) {
        return Objects.requireNonNull(RULES.get(event), "every event has a row");
    }

    /// In the order of the table.
    public static List<Rule> rules() {
        return ROWS;
    }

    /// True when a final answer may be written for an appeal in this state.
    public static boolean answerable(AppealState state) {
        return ANSWERABLE.contains(state);
    }

    /// Why an event does not start in this state; null when it does.
    public static @Nullable Obstacle from(AppealState state, Event event) {
        if (rule(event).from().contains(state)) {
            return null;
        }
        if (event == Event.CLAIM) {
            return INTAKE.contains(state) ? Obstacle.NOT_REGISTERED : Obstacle.NOT_OPEN;
        }
        if (event == Event.SUBMIT_ANSWER || event == Event.INTERIM_ANSWER) {
            return answeredOrClosed(state);
        }
        return !state.open() && OPEN.containsAll(rule(event).from())
                ? Obstacle.NOT_OPEN
                : Obstacle.WRONG_STATE;
    }

    private static Obstacle answeredOrClosed(AppealState state) {
        return state.open() || state == ANSWERED ? Obstacle.ANSWERED_MEANWHILE : Obstacle.NOT_OPEN;
    }

    private static Rule row(
            int number,
            Event event,
            Set<AppealState> from,
            @Nullable AppealState to,
            Set<Role> who,
            Offline offline) {
        return new Rule(event, number, from, to, who, List.of(), Set.of(), offline, null);
    }

    private static Set<AppealState> open() {
        return Collections.unmodifiableSet(
                EnumSet.copyOf(
                        Arrays.stream(AppealState.values()).filter(AppealState::open).toList()));
    }

    private static Set<AppealState> begun() {
        var begun = EnumSet.copyOf(OPEN);
        begun.removeAll(INTAKE);
        return Collections.unmodifiableSet(begun);
    }

    private static Map<Event, Rule> byEvent() {
        var rules = new EnumMap<Event, Rule>(Event.class);
        ROWS.forEach(rule -> rules.put(rule.event(), rule));
        return rules;
    }
}
