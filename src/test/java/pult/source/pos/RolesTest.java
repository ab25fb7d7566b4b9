package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractComparableAssert;
import org.jspecify.annotations.Nullable;
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
import pult.domain.machine.SharedSubstitution;
import pult.domain.machine.Story;
import pult.domain.machine.Substitution;
import pult.domain.machine.TextHash;
import pult.stand.Stand;
import pult.sync.StaffSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Several people at their workstations and one stand: approval with four eyes, reasons that reach
/// the author, substitution, refusals by role. Every exchange is held against the contract.
class RolesTest {
    private static final String FIRST = "Здравствуйте! Сделаем.";
    private static final AtomicLong SERIAL = new AtomicLong();
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
            assertThat(Story.escalated(head.appeal(id))).isEqualTo(2);
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

    /// An observer has no right of their own; acting for an operator they take, note and answer,
    /// and each of it says on whose behalf.
    @Test
    void aLentRightCoversMoreThanTheSteps() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var centre = desk(stand, "centre");
                var observer = desk(stand, "observer")) {
            var id = registered(observer);
            var now = clock.instant();
            var own = Objects.requireNonNull(observer.loop().status().me()).rights();
            assertThat(own.leave(Event.CLAIM, observer.appeal(id), now).obstacle())
                    .isEqualTo(Obstacle.FORBIDDEN);
            var refused = change(observer, id, new Action.TakeToWork(), null);
            observer.store().outbox().put(refused, null);
            observer.loop().outboxChanged();
            Await.until(
                    "the stand refuses what was never lent",
                    () -> !observer.store().outbox().needsAttention().isEmpty());
            observer.store().outbox().putAway(refused.id());

            lend(centre, "observer", "operator");
            var lent =
                    new Rights(
                            own.login(),
                            own.fullName(),
                            own.roles(),
                            own.blocks(),
                            List.of(
                                    new Substitution(
                                            "operator",
                                            "Крылова Анна Сергеевна",
                                            Set.of(Role.OPERATOR),
                                            Set.of(),
                                            now.minusSeconds(60),
                                            now.plusSeconds(3600))));
            var outbox = rightful(observer, lent);
            outbox.put(change(observer, id, new Action.TakeToWork(), null), null);
            outbox.put(change(observer, id, new Action.Note("Звонил"), null), null);
            outbox.put(change(observer, id, answer(FIRST), null), null);
            observer.loop().outboxChanged();
            await(observer, id, AppealState.ON_APPROVAL);
            Await.until("all left", () -> observer.store().outbox().waiting().isEmpty());

            var after = stand.appeal(id.number()).orElseThrow().appeal();
            assertThat(after.assignee()).isEqualTo("observer");
            var deeds =
                    after.history().stream()
                            .map(line -> line.deed())
                            .filter(Objects::nonNull)
                            .toList();
            for (var event : List.of("claim", "note", "submitAnswer")) {
                assertThat(deeds)
                        .as(event)
                        .anySatisfy(deed -> {
                            assertThat(deed.event()).isEqualTo(event);
                            assertThat(deed.actingFor()).isEqualTo("Крылова Анна Сергеевна");
                        });
            }
            assertThat(centre.loop().status().failure()).isNull();
        }
        assertThat(watched.violations()).isEmpty();
    }

    /// What the absent person holds is given back by who acts for them, and nobody else.
    @Test
    void theHoldOfTheAbsentIsGivenBackByWhoActsForThem() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var operator = desk(stand, "operator");
                var centre = desk(stand, "centre");
                var observer = desk(stand, "observer")) {
            var id = registered(operator);
            operator.act(id, new Action.TakeToWork());
            Await.until("taken", () -> "operator".equals(observer.appeal(id).assignee()));
            lend(centre, "observer", "operator");

            observer.store()
                    .outbox()
                    .put(change(observer, id, new Action.Release(), "operator"), null);
            observer.loop().outboxChanged();

            Await.until(
                    "given back",
                    () -> stand.appeal(id.number()).orElseThrow().appeal().assignee() == null);
            assertThat(observer.store().outbox().needsAttention()).isEmpty();
        }
    }

    /// Prolonged without a link: it says that it waits, arrives once, and the new end comes back.
    @Test
    void aHoldProlongedWithoutALinkArrivesLater() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var operator = desk(stand, "operator")) {
            var id = operator.appeals(60).getFirst();
            operator.act(id, new Action.TakeToWork());
            Await.until("held", () -> operator.appeal(id).claimUntil() != null);
            var back = stand.faults().linkDown();
            operator.awaitNoLink();
            var renewed = operator.act(id, new Action.TakeToWork());
            assertThat(Story.prolonging(operator.appeal(id))).isTrue();
            var version = operator.appeal(id).version();
            var history = stand.appeal(id.number()).orElseThrow().appeal().history().size();

            back.run();

            Await.until("confirmed", () -> !Story.prolonging(operator.appeal(id)));
            assertThat(operator.store().outbox().needsAttention()).isEmpty();
            assertThat(stand.log().effects(renewed.id().toString())).isEqualTo(1);
            var there = stand.appeal(id.number()).orElseThrow().appeal();
            assertThat(there.version()).as("no new version").isEqualTo(version);
            assertThat(there.history()).hasSize(history);
            assertThat(operator.appeal(id).claimUntil()).isEqualTo(there.claimUntil());
        }
        assertThat(watched.violations()).isEmpty();
    }

    /// An answer that waits here while the hold runs out and a colleague takes the appeal comes to
    /// rest as visible work, with its text; where nobody took it, it leaves.
    @Test
    void anAnswerMeetsAHoldThatWasLost() throws Exception {
        try (var stand = Desk.stand(60, clock);
                var operator = desk(stand, "operator");
                var colleague = desk(stand, "colleague")) {
            var free = operator.appeals(60);
            var lost = free.get(0);
            var freed = free.get(1);
            operator.act(lost, new Action.TakeToWork());
            operator.act(freed, new Action.TakeToWork());
            Await.until(
                    "both are held",
                    () ->
                            operator.appeal(lost).claimUntil() != null
                                    && operator.appeal(freed).claimUntil() != null);
            var ends = Objects.requireNonNull(operator.appeal(freed).claimUntil());
            var back = stand.faults().linkDown();
            operator.awaitNoLink();
            operator.act(freed, answer(SECOND));
            var waits = change(operator, lost, answer(FIRST), null);
            operator.store().outbox().put(waits, clock.instant().plusSeconds(3600));
            stand.play(ends.plusSeconds(1));
            assertThat(stand.appeal(lost.number()).orElseThrow().appeal().assignee()).isNull();
            assertThat(stand.appeal(freed.number()).orElseThrow().appeal().assignee()).isNull();

            back.run();
            await(operator, freed, AppealState.ON_APPROVAL);
            assertThat(operator.store().outbox().needsAttention()).isEmpty();
            Await.until("free there too", () -> colleague.appeal(lost).assignee() == null);
            colleague.act(lost, new Action.TakeToWork());

            Await.until("held", () -> !operator.store().outbox().needsAttention().isEmpty());
            var entry = operator.store().outbox().needsAttention().getFirst();
            assertThat(entry.change().appeal()).isEqualTo(lost);
            assertThat(entry.reason()).isEqualTo("taken_by_other");
            assertThat(entry.change().action()).isEqualTo(answer(FIRST));
            assertThat(Story.lostTo(operator.appeal(lost), "operator")).isPresent();
        }
        assertThat(watched.violations()).isEmpty();
    }

    private void lend(Desk centre, String who, String absent) throws Exception {
        var now = clock.instant();
        var made =
                centre.staff()
                        .save(
                                new SharedSubstitution(
                                        "s-" + SERIAL.incrementAndGet(),
                                        0,
                                        who,
                                        absent,
                                        now,
                                        now.plusSeconds(3600),
                                        ""));
        assertThat(made).isInstanceOf(StaffSource.Reply.Saved.class);
    }

    private Change change(Desk desk, AppealId id, Action action, @Nullable String of) {
        var now = clock.instant();
        var made =
                new Change(
                        ChangeId.of(now.toEpochMilli(), 7, SERIAL.incrementAndGet()),
                        id,
                        desk.appeal(id).version(),
                        now,
                        desk.login(),
                        action);
        return of == null ? made : made.actingFor(of);
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
