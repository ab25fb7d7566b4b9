package pult.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.machine.Event;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Story;

import java.time.Instant;

/// What a hold with an end lets others do, and its holder.
class ClaimTransitionsTest {
    private static final Instant UNTIL = Instant.parse("2026-03-31T12:00:00Z");
    private static final Instant BEFORE = UNTIL.minusMillis(1);
    private static final Action ANSWER =
            new Action.SubmitAnswer("Сделаем.", ResolutionType.SOLVED, Approval.APPROVER);
    private static int serial;

    private static Appeal heldBy(@Nullable String login) {
        var at = UNTIL.minusSeconds(14_400);
        return SampleAppeals.heating(AppealState.IN_PROGRESS)
                .taken(login, AppealState.IN_PROGRESS, new HistoryEntry(at, null, "x", login, null))
                .claimedUntil(login == null ? null : UNTIL);
    }

    private static Change change(String author, Instant at, Action action) {
        var on = heldBy(null);
        return new Change(ChangeId.of(1, 2, ++serial), on.id(), on.version(), at, author, action);
    }

    private static @Nullable Obstacle obstacle(Appeal appeal, Change change) {
        return Transitions.apply(appeal, change) instanceof Transitions.Outcome.NotApplicable not
                ? not.obstacle()
                : null;
    }

    private static Appeal applied(Appeal appeal, Change change) {
        return ((Transitions.Outcome.Applied) Transitions.apply(appeal, change)).appeal();
    }

    @Test
    void anybodyTakesItFromTheMomentOnAndNobodyBefore() {
        var held = heldBy("gusev");
        var early = change("krylova", BEFORE, new Action.TakeToWork());
        assertThat(obstacle(held, early)).isEqualTo(Obstacle.TAKEN_BY_OTHER);
        assertThat(Transitions.hindrance(held, Event.CLAIM, "krylova", BEFORE))
                .isEqualTo(Obstacle.TAKEN_BY_OTHER);
        assertThat(Transitions.hindrance(held, Event.CLAIM, "krylova", UNTIL)).isNull();

        var taken = applied(held, change("krylova", UNTIL, new Action.TakeToWork()));
        assertThat(taken.assignee()).isEqualTo("krylova");
        assertThat(taken.claimUntil()).as("the platform says till when").isNull();

        var endless = held.claimedUntil(null);
        assertThat(obstacle(endless, change("krylova", UNTIL, new Action.TakeToWork())))
                .as("a hold without an end")
                .isEqualTo(Obstacle.TAKEN_BY_OTHER);
    }

    @Test
    void nobodyElseAnswersWhileItIsHeld() {
        var held = heldBy("gusev");
        assertThat(obstacle(held, change("krylova", BEFORE, ANSWER)))
                .isEqualTo(Obstacle.TAKEN_BY_OTHER);
        assertThat(obstacle(held, change("krylova", BEFORE, new Action.InterimAnswer("Ждите"))))
                .isEqualTo(Obstacle.TAKEN_BY_OTHER);
        assertThat(obstacle(held, change("krylova", UNTIL, ANSWER))).isNull();
        assertThat(obstacle(held, change("gusev", BEFORE, ANSWER))).isNull();
        assertThat(obstacle(held, change("krylova", BEFORE, ANSWER).actingFor("gusev")))
                .as("for the holder")
                .isNull();
        assertThat(obstacle(held, change("krylova", BEFORE, new Action.Note("Звонил")))).isNull();
        assertThat(obstacle(held.claimedUntil(null), change("krylova", BEFORE, ANSWER)))
                .as("without an end answers are judged as ever")
                .isNull();
    }

    @Test
    void prolongingIsSeenUntilThePlatformHasConfirmedIt() {
        var held = heldBy("krylova");
        var renew = change("krylova", BEFORE, new Action.TakeToWork());
        assertThat(Story.prolonging(held)).isFalse();

        var asked = applied(held, renew);

        assertThat(Story.prolonging(asked)).isTrue();
        assertThat(asked.claimUntil()).isEqualTo(UNTIL);
        assertThat(asked.state()).isEqualTo(held.state());
        assertThat(Transitions.apply(asked, change("krylova", UNTIL, new Action.TakeToWork())))
                .as("once is enough")
                .isInstanceOf(Transitions.Outcome.AlreadyThere.class);
        assertThat(Transitions.apply(held.claimedUntil(null), renew))
                .isInstanceOf(Transitions.Outcome.AlreadyThere.class);
    }

    @Test
    void whoActsForTheHolderGivesItBack() {
        var held = heldBy("gusev");
        var release = change("krylova", BEFORE, new Action.Release());
        assertThat(obstacle(held, release)).isEqualTo(Obstacle.NOT_MINE);
        assertThat(applied(held, release.actingFor("gusev")).assignee()).isNull();
    }
}
