package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractComparableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.NotApplicable;
import pult.domain.change.Outbox;
import pult.domain.change.OutboxEntry;
import pult.domain.change.RightfulOutbox;
import pult.domain.machine.Event;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Particulars;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.domain.machine.Story;
import pult.domain.machine.TextHash;
import pult.stand.Stand;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Several people at their workstations and one stand: approval with four eyes, reasons that reach
/// the author, substitution, refusals by role. Every exchange is held against the contract.
class RolesTest {
    private static final String FIRST = "Здравствуйте! Сделаем.";
    private static final String SECOND = "Здравствуйте! Сделаем до 2 апреля.";

    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Watched watched = new Watched();

    private Desk desk(Stand stand, String login) throws Exception {
        var desk = Desk.open(stand, folder.resolve(login), login, clock, watched);
        desk.awaitIdle();
        return desk;
    }

    private static AppealId registered(Desk desk) {
        return desk.appeals(60).stream()
                .filter(id -> desk.appeal(id).state() == AppealState.REGISTERED)
                .findFirst()
                .orElseThrow();
    }

    private static Action answer(String text) {
        return new Action.SubmitAnswer(text, ResolutionType.SOLVED, Approval.APPROVER);
    }

    private static void await(Desk desk, AppealId id, AppealState state) {
        Await.until(state.name(), () -> desk.appeal(id).state() == state);
    }

    @Test
    void anAnswerGoesThereAndBackAndOut() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var operator = desk(stand, "operator");
                var approver = desk(stand, "approver")) {
            var id = registered(operator);
            operator.act(id, answer(FIRST));
            await(approver, id, AppealState.ON_APPROVAL);

            var returned =
                    approver.act(
                            id,
                            new Action.Move(
                                    Event.RETURN,
                                    Particulars.words("Когда?")
                                            .withReasons(List.of("NO_DEADLINE", "INCOMPLETE"))
                                            .having(TextHash.of(FIRST))));
            await(operator, id, AppealState.REWORK);
            var line = Story.rework(operator.appeal(id)).orElseThrow();
            var deed = Objects.requireNonNull(line.deed());
            assertThat(deed.reasons()).containsExactly("NO_DEADLINE", "INCOMPLETE");
            assertThat(deed.changeId()).isEqualTo(returned.id().toString());
            assertThat(deed.textHash()).isEqualTo(TextHash.of(FIRST));
            assertThat(deed.station()).isNotBlank();
            assertThat(line.comment()).isEqualTo("Когда?");
            assertThat(line.actor()).isEqualTo("Белова Марина Викторовна");

            operator.act(id, answer(SECOND));
            await(approver, id, AppealState.ON_APPROVAL);
            Await.until(
                    "the new text is there",
                    () -> approver.appeal(id).answers().getLast().text().equals(SECOND));
            approver.act(
                    id,
                    new Action.Move(Event.APPROVE, Particulars.NONE.having(TextHash.of(SECOND))));
            await(operator, id, AppealState.ANSWERED);
            assertThat(operator.appeal(id).answers().getLast().approver())
                    .isEqualTo("Белова Марина Викторовна");
            assertThat(stand.log().effects(returned.id().toString())).isEqualTo(1);
        }
        assertThat(watched.violations()).isEmpty();
    }

    @Test
    void anApprovalMadeWithoutALinkMeetsAnotherText() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var operator = desk(stand, "operator");
                var approver = desk(stand, "approver")) {
            var id = registered(operator);
            operator.act(id, answer(FIRST));
            await(approver, id, AppealState.ON_APPROVAL);
            var approve =
                    new Action.Move(Event.APPROVE, Particulars.NONE.having(TextHash.of("Другое")));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> approver.act(id, approve))
                    .isInstanceOfSatisfying(
                            pult.domain.change.NotApplicable.class,
                            not -> assertThat(not.obstacle()).isEqualTo(Obstacle.TEXT_CHANGED));
            assertThat(approver.appeal(id).state()).isEqualTo(AppealState.ON_APPROVAL);
        }
    }

    @Test
    void aDeputyApprovesForTheAbsentAndIsNamed() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var operator = desk(stand, "operator");
                var deputy = desk(stand, "deputy")) {
            var id = registered(operator);
            operator.act(id, answer(FIRST));
            await(deputy, id, AppealState.ON_APPROVAL);
            var rights = Objects.requireNonNull(deputy.loop().status().me()).rights();
            var leave = rights.leave(Event.APPROVE, deputy.appeal(id), clock.instant());
            var acting = Objects.requireNonNull(leave.actingFor());
            assertThat(acting.fullName()).isEqualTo("Белова Марина Викторовна");
            deputy.act(
                    id, new Action.Move(Event.APPROVE, Particulars.NONE.actingFor(acting.login())));
            await(operator, id, AppealState.ANSWERED);
            assertThat(operator.appeal(id).history())
                    .anySatisfy(line -> {
                        var deed = line.deed();
                        assertThat(deed).isNotNull();
                        assertThat(deed.event()).isEqualTo("approve");
                        assertThat(deed.actingFor()).isEqualTo("Белова Марина Викторовна");
                        assertThat(line.actor()).isEqualTo("Лосева Ирина Петровна");
                    });
        }
        assertThat(watched.violations()).isEmpty();
    }

    @Test
    void whatTheRoleDoesNotAllowComesToRestAsVisibleWork() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var operator = desk(stand, "operator")) {
            var id = registered(operator);
            var taken = operator.act(id, new Action.Move(Event.TAKE_OVER));
            Await.until("it rests", () -> !operator.store().outbox().needsAttention().isEmpty());
            var entry = operator.store().outbox().needsAttention().getFirst();
            assertThat(entry.change().id()).isEqualTo(taken.id());
            assertThat(entry.status()).isEqualTo(OutboxEntry.Status.REFUSED);
            assertThat(entry.reason()).isEqualTo("forbidden");
            assertThat(operator.appeal(id).assignee()).isNull();
        }
        assertThat(watched.violations()).isEmpty();
    }

    @Test
    void stepsMadeWithoutALinkArriveInTheirOrder() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var head = desk(stand, "head")) {
            var id = registered(head);
            var back = stand.faults().linkDown();
            head.awaitNoLink();
            head.act(id, new Action.Move(Event.TAKE_OVER, Particulars.words("Беру на себя")));
            head.act(id, new Action.Move(Event.ESCALATE, Particulars.words("Резонанс").atLevel(1)));
            head.act(
                    id,
                    new Action.Move(Event.ESCALATE, Particulars.words("Не двигается").atLevel(2)));
            head.act(id, answer(FIRST));
            assertThat(Story.escalation(head.appeal(id))).isEqualTo(2);
            back.run();
            Await.until("all left", () -> head.store().outbox().waiting().isEmpty());
            assertThat(head.store().outbox().needsAttention()).isEmpty();
            assertThat(head.store().outbox().sent(10)).hasSize(4);
            assertThat(stand.appeal(id.number()).orElseThrow().appeal().state())
                    .isEqualTo(AppealState.ON_APPROVAL);
        }
        assertThat(watched.violations()).isEmpty();
    }

    @Test
    void aHeldAnswerIsNotSentAsItIsByWhoMayNotAnswerAnyMore() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var operator = desk(stand, "operator")) {
            var id = registered(operator);
            var back = stand.faults().linkDown();
            operator.awaitNoLink();
            var answer = operator.act(id, answer(FIRST));
            stand.citizenComments(id.number(), "Когда?");
            back.run();
            Await.until("held", () -> !operator.store().outbox().needsAttention().isEmpty());
            var own = Objects.requireNonNull(operator.loop().status().me()).rights();
            var again = ChangeId.of(clock.millis(), 9, 9);

            assertObstacle(operator, own, Set.of(Role.OBSERVER), Set.of(), answer, again)
                    .isEqualTo(Obstacle.FORBIDDEN);
            assertObstacle(operator, own, own.roles(), Set.of("OTHER"), answer, again)
                    .isEqualTo(Obstacle.OTHER_BLOCK);
            assertThat(operator.store().outbox().needsAttention())
                    .as("nothing was done")
                    .extracting(entry -> entry.change().id())
                    .containsExactly(answer.id());

            rightful(operator, own).sendAsIs(answer.id(), again, null);
            operator.loop().outboxChanged();
            await(operator, id, AppealState.ON_APPROVAL);
            Await.until("it left", () -> stand.log().effects(again.toString()) == 1);
        }
        assertThat(watched.violations()).isEmpty();
    }

    private Outbox rightful(Desk desk, Rights rights) {
        return new RightfulOutbox(
                desk.store().outbox(), desk.store().appeals(), () -> rights, () -> true, clock);
    }

    private AbstractComparableAssert<?, Obstacle> assertObstacle(
            Desk desk,
            Rights own,
            Set<Role> roles,
            Set<String> blocks,
            Change stopped,
            ChangeId again) {
        var less = new Rights(own.login(), own.fullName(), roles, blocks, List.of());
        return assertThat(
                catchThrowableOfType(
                                NotApplicable.class,
                                () -> rightful(desk, less).sendAsIs(stopped.id(), again, null))
                        .obstacle());
    }
}
