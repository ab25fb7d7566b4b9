package pult.domain.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Transitions;
import pult.feature.Wording;
import pult.l10n.Language;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Every row of the canonical table against every state and every role: allowed with the right end,
/// or refused with words an operator can read.
class MachineTableTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:00:00Z");
    private static final Wording WORDING = Wording.of(Language.RU, ZoneId.of("Europe/Moscow"));

    static List<CanonicalTable.Row> rows() {
        return CanonicalTable.rows();
    }

    @Test
    void theTableHasEveryRowOnce() {
        assertThat(rows()).hasSize(26);
        assertThat(Machine.rules().stream().map(Rule::row).filter(row -> row > 0))
                .containsExactlyElementsOf(
                        rows().stream().map(CanonicalTable.Row::number).toList());
        assertThat(Machine.rules()).hasSize(Event.values().length);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyStateEndsWhereTheTableSays(CanonicalTable.Row row) {
        var event = Event.of(row.event()).orElseThrow();
        for (var state : AppealState.values()) {
            if (event == Event.RESUBMIT && state != AppealState.REWORK) {
                // One action with row 14: which of them it is depends on where the appeal stands.
                assertThat(Machine.from(state, event)).as("%s", state).isNotNull();
                continue;
            }
            var expected = row.to().get(state);
            var on =
                    event == Event.INTERIM_ANSWER
                            ? appeal(state, LegalRegime.OPEN_SOURCE)
                            : appeal(state);
            var outcome = Transitions.apply(on, change(event));
            if (expected == null || row.byServer()) {
                assertThat(outcome)
                        .as("%s from %s", row.event(), state)
                        .isInstanceOfSatisfying(
                                Transitions.Outcome.NotApplicable.class,
                                not ->
                                        assertThat(WORDING.failures().obstacle(not.obstacle()))
                                                .matches("[А-Яа-яёЁ].{15,}"));
            } else {
                assertThat(outcome)
                        .as("%s from %s", row.event(), state)
                        .isInstanceOfSatisfying(
                                Transitions.Outcome.Applied.class,
                                applied -> {
                                    assertThat(applied.appeal().state()).isEqualTo(expected);
                                    assertThat(applied.appeal().history()).hasSize(2);
                                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRoleMayWhatTheTableSays(CanonicalTable.Row row) {
        var event = Event.of(row.event()).orElseThrow();
        for (var state : AppealState.values()) {
            for (var role : Role.values()) {
                var leave = person(role).leave(event, appeal(state), NOW);
                assertThat(leave.given())
                        .as("%s by %s", row.event(), role)
                        .isEqualTo(row.roles().contains(role.name()));
                if (!leave.given()) {
                    assertThat(leave.obstacle()).isEqualTo(Obstacle.FORBIDDEN);
                }
            }
        }
    }

    @Test
    void theRowsOfflineAreThoseOfTheReference() {
        var queued =
                Machine.rules().stream()
                        .filter(rule -> rule.row() > 0 && rule.offline() == Offline.QUEUED)
                        .map(Rule::row)
                        .collect(Collectors.toSet());
        assertThat(queued).containsExactlyInAnyOrder(6, 7, 8, 9, 11, 14, 15, 16, 17, 24, 25, 26);
        assertThat(Machine.rule(Event.SENT).offline()).isEqualTo(Offline.NEVER);
    }

    @Test
    void nothingIsTakenBeforeItIsRegistered() {
        for (var state : List.of(AppealState.RECEIVED, AppealState.ON_MODERATION)) {
            assertThat(
                            Transitions.apply(
                                    appeal(state),
                                    new Change(
                                            ChangeId.of(1, 2, 3),
                                            appeal(state).id(),
                                            3,
                                            NOW,
                                            "gromov",
                                            new Action.TakeToWork())))
                    .isEqualTo(new Transitions.Outcome.NotApplicable(Obstacle.NOT_REGISTERED));
        }
    }

    /// ч. 2 ст. 12: once, and by no more than thirty days of what it was.
    @Test
    void theDateOfTheLawIsMovedOnce() {
        var first = appeal(AppealState.EXTENSION_REQUESTED, LegalRegime.FZ59_APPEAL);
        var due = Objects.requireNonNull(first.dueAt());
        var late = whole(Event.APPROVE_EXTENSION).until(due.plus(Duration.ofDays(31)));
        assertThat(Transitions.apply(first, change(Event.APPROVE_EXTENSION, late)))
                .isEqualTo(new Transitions.Outcome.NotApplicable(Obstacle.DUE_TOO_LATE));
        var moved = applied(first, change(Event.APPROVE_EXTENSION));
        var again =
                moved.moved(
                        AppealState.IN_PROGRESS,
                        new HistoryEntry(NOW, AppealState.IN_PROGRESS, "", null, null));
        var more = whole(Event.REQUEST_EXTENSION).until(due.plus(Duration.ofDays(20)));
        assertThat(Transitions.apply(again, change(Event.REQUEST_EXTENSION, more, 4)))
                .isEqualTo(new Transitions.Outcome.NotApplicable(Obstacle.EXTENDED_BEFORE));
    }

    /// A date that had passed when it was opened again is no date of the answer owed now.
    @Test
    void whatWasOpenedAgainAfterItsDateCanBeMoved() {
        var before = appeal(AppealState.ANSWERED, LegalRegime.FZ59_APPEAL);
        var late = before.stepped(before.now().due(NOW.minus(Duration.ofDays(9))), line(NOW));
        var again =
                late.moved(
                        AppealState.REOPENED,
                        new HistoryEntry(
                                NOW.minusSeconds(60), AppealState.REOPENED, "", null, null));
        var until = whole(Event.REQUEST_EXTENSION).until(NOW.plus(Duration.ofDays(20)));
        assertThat(
                        Transitions.apply(
                                again.moved(AppealState.IN_PROGRESS, line(NOW)),
                                change(Event.REQUEST_EXTENSION, until)))
                .isInstanceOf(Transitions.Outcome.Applied.class);
    }

    private static HistoryEntry line(Instant at) {
        return new HistoryEntry(at, null, "", null, null);
    }

    /// What is no law's may be moved again, but not on and on.
    @Test
    void theDateOfAMessageIsMovedByThirtyDaysInAll() {
        var first = appeal(AppealState.EXTENSION_REQUESTED);
        var moved = applied(first, change(Event.APPROVE_EXTENSION));
        var again =
                moved.moved(
                        AppealState.IN_PROGRESS,
                        new HistoryEntry(NOW, AppealState.IN_PROGRESS, "", null, null));
        var all = first.receivedAt().plus(Duration.ofDays(60));
        var more = whole(Event.REQUEST_EXTENSION).until(all);
        var over = more.until(all.plusSeconds(1));
        assertThat(Transitions.apply(again, change(Event.REQUEST_EXTENSION, more, 4)))
                .isInstanceOf(Transitions.Outcome.Applied.class);
        assertThat(Transitions.apply(again, change(Event.REQUEST_EXTENSION, over, 4)))
                .isEqualTo(new Transitions.Outcome.NotApplicable(Obstacle.DUE_TOO_LATE));
    }

    private static Appeal applied(Appeal to, Change change) {
        return ((Transitions.Outcome.Applied) Transitions.apply(to, change)).appeal();
    }

    /// Row 26 is of social networks; what was promised there is counted anew.
    @Test
    void onlyPublicMessagesAreAnsweredTwice() {
        for (var regime : List.of(LegalRegime.ORDINARY_MESSAGE, LegalRegime.FZ59_APPEAL)) {
            assertThat(
                            Transitions.apply(
                                    appeal(AppealState.IN_PROGRESS, regime),
                                    change(Event.INTERIM_ANSWER)))
                    .isEqualTo(new Transitions.Outcome.NotApplicable(Obstacle.NOT_SOCIAL));
        }
        var open = appeal(AppealState.IN_PROGRESS, LegalRegime.OPEN_SOURCE);
        var promised =
                ((Transitions.Outcome.Applied)
                                Transitions.apply(open, change(Event.INTERIM_ANSWER)))
                        .appeal();
        assertThat(open.dueAt()).isNotNull();
        assertThat(promised.state()).isEqualTo(AppealState.INTERIM_ANSWERED);
        assertThat(promised.dueAt()).as("the date was that of the first word").isNull();
        assertThat(promised.history()).hasSize(2);
        var last = Transitions.apply(promised, change(Event.SUBMIT_ANSWER, Particulars.NONE, 4));
        assertThat(last)
                .isInstanceOfSatisfying(
                        Transitions.Outcome.Applied.class,
                        applied ->
                                assertThat(applied.appeal().state())
                                        .isEqualTo(AppealState.ON_APPROVAL));
    }

    @Test
    void whatMustBeSaidIsAskedFor() {
        for (var rule : Machine.rules()) {
            var must =
                    rule.needs().stream()
                            .anyMatch(need ->
                                    need != Need.COMMENT
                                            && need != Need.PERSON
                                            && !(need == Need.NOTICE && rule.noticeIsOpen(false)));
            if (must && rule.row() > 0) {
                var bare =
                        new Change(
                                ChangeId.of(1, 2, 3),
                                appeal(AppealState.IN_PROGRESS).id(),
                                3,
                                NOW,
                                "gromov",
                                new Action.Move(rule.event()));
                var from = rule.from().iterator().next();
                assertThat(Transitions.apply(appeal(from), bare))
                        .as(rule.event().code())
                        .isEqualTo(new Transitions.Outcome.NotApplicable(Obstacle.INCOMPLETE));
            }
        }
    }

    /// Registration, transfer, the end of a correspondence: under 59-ФЗ whoever has signed is told.
    @ParameterizedTest
    @EnumSource(
            value = Event.class,
            names = {"REGISTER", "TRANSFER", "TERMINATE_CORRESPONDENCE"})
    void theApplicantIsToldUnderTheLaw(Event event) {
        var from = event == Event.REGISTER ? AppealState.RECEIVED : AppealState.IN_PROGRESS;
        var untold = whole(event).withNotice(null);
        var signed = appeal(from, LegalRegime.FZ59_APPEAL);
        assertThat(Transitions.apply(signed, change(event, untold)))
                .isEqualTo(new Transitions.Outcome.NotApplicable(Obstacle.INCOMPLETE));
        assertThat(Transitions.apply(appeal(from), change(event, untold)))
                .isInstanceOf(Transitions.Outcome.Applied.class);
        assertThat(Story.owesNotice(signed)).isTrue();
        assertThat(Transitions.apply(signed, change(event)))
                .isInstanceOfSatisfying(
                        Transitions.Outcome.Applied.class,
                        applied ->
                                assertThat(
                                                Objects.requireNonNull(
                                                                applied.appeal()
                                                                        .history()
                                                                        .getLast()
                                                                        .deed())
                                                        .notice())
                                        .isEqualTo("Здравствуйте!"));
    }

    static Rights person(Role role) {
        return new Rights(
                "gromov", "Громов Павел Андреевич", EnumSet.of(role), Set.of(), List.of());
    }

    /// An ordinary message with an answer of somebody else.
    static Appeal appeal(AppealState state) {
        return appeal(state, LegalRegime.ORDINARY_MESSAGE);
    }

    static Appeal appeal(AppealState state, LegalRegime regime) {
        var answer =
                new Answer(null, null, "Снег убран.", "Крылова Анна Сергеевна", null, NOW, false);
        return SampleAppeals.appeal(48207, state, regime, Channel.POS, "Петровна")
                .answered(state, answer, new HistoryEntry(NOW, state, "", null, null));
    }

    static Change change(Event event) {
        return change(event, whole(event));
    }

    static Change change(Event event, Particulars said) {
        return change(event, said, 3);
    }

    private static Change change(Event event, Particulars said, int number) {
        return new Change(
                ChangeId.of(1, 2, number),
                appeal(AppealState.REGISTERED).id(),
                3,
                NOW,
                "gromov",
                action(event, said));
    }

    private static Action action(Event event, Particulars said) {
        return switch (event) {
            case SUBMIT_ANSWER, RESUBMIT ->
                    new Action.SubmitAnswer("Ответ", ResolutionType.SOLVED, Approval.APPROVER);
            case INTERIM_ANSWER -> new Action.InterimAnswer("Ответ");
            default -> new Action.Move(event, said);
        };
    }

    /// Everything the event needs, and no more.
    static Particulars whole(Event event) {
        var said = Particulars.NONE;
        for (var need : Machine.rule(event).needs()) {
            said =
                    switch (need) {
                        case REJECT_REASON, TRANSFER_REASON, REWORK_REASONS, ARTICLE_11_REASON ->
                                said.withReasons(List.of(need.codes().getLast()));
                        case DIRECTION -> said.to("UP", "Департамент");
                        case TARGET -> said.to(said.direction(), "Департамент");
                        case PERSON, COMMENT -> said;
                        case WORDS -> said.withWords("Потому что");
                        case NOTICE -> said.withNotice("Здравствуйте!");
                        case UNTIL ->
                                said.until(
                                        Objects.requireNonNull(appeal(AppealState.ASSIGNED).dueAt())
                                                .plus(Duration.ofDays(10)));
                        case LEVEL -> said.atLevel(1);
                    };
        }
        return said;
    }
}
