package pult.domain.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.QueueCondition;
import pult.domain.appeal.QueueCondition.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Whom an escalation reaches, and till when.
class EscalatedTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:00:00Z");

    private static Appeal with(HistoryEntry... lines) {
        var appeal = SampleAppeals.heating(AppealState.IN_PROGRESS);
        for (var line : lines) {
            appeal = appeal.moved(appeal.state(), line);
        }
        return appeal;
    }

    private static HistoryEntry line(Event event, int level, String actor) {
        return new HistoryEntry(
                NOW,
                null,
                "",
                actor,
                null,
                new Deed(event.code(), null, List.of(), null, null, level, null, null, null));
    }

    private static final HistoryEntry ASKED = line(Event.ESCALATE, 1, "krylova");

    @Test
    void itStandsUntilSomebodyActs() {
        assertThat(Story.escalated(with())).isZero();
        assertThat(Story.escalated(with(ASKED))).isEqualTo(1);
        assertThat(Story.escalated(with(ASKED, line(Event.ESCALATE, 2, "head")))).isEqualTo(2);
        assertThat(Story.escalated(with(ASKED, line(Event.TAKE_OVER, 0, "head")))).isZero();
        assertThat(Story.escalated(with(ASKED, line(Event.ASSIGN, 0, "head")))).isZero();
        assertThat(Story.escalated(with(ASKED, line(Event.TAKE_OVER, 0, "head"), ASKED)))
                .isEqualTo(1);
    }

    @Test
    void wordsAndOnesOwnHandsAreNoAnswer() {
        assertThat(Story.escalated(with(ASKED, line(Event.NOTE, 0, "head")))).isEqualTo(1);
        assertThat(Story.escalated(with(ASKED, line(Event.CLAIM, 0, "krylova")))).isEqualTo(1);
        assertThat(Story.escalated(with(ASKED, line(Event.RELEASE, 0, "krylova")))).isEqualTo(1);
        assertThat(Story.escalated(with(ASKED, line(Event.SUBMIT_ANSWER, 0, "krylova"))))
                .isEqualTo(1);
        assertThat(Story.escalated(with(ASKED, line(Event.CLAIM, 0, "head")))).isZero();
    }

    /// A source that tells words only moves it all the same.
    @Test
    void aNewStateIsAnAnswer() {
        var moved = new HistoryEntry(NOW, AppealState.ASSIGNED, "Назначено", "платформа", null);
        var told = new HistoryEntry(NOW, null, "Комментарий", "платформа", "Ждём");
        assertThat(Story.escalated(with(ASKED, told))).isEqualTo(1);
        assertThat(Story.escalated(with(ASKED, moved))).isZero();
    }

    /// Two ask: neither's own step is the help, and what nobody did is none.
    @Test
    void helpComesFromSomebodyElse() {
        var second = line(Event.ESCALATE, 2, "zaytsev");
        assertThat(Story.escalated(with(ASKED, second, line(Event.CLAIM, 0, "krylova"))))
                .isEqualTo(2);
        var byItself = new HistoryEntry(NOW, AppealState.ASSIGNED, "Назначено", null, null);
        assertThat(Story.escalated(with(ASKED, byItself))).isEqualTo(1);
        var over = with(ASKED).moved(AppealState.ANSWERED, line(Event.SENT, 0, "krylova"));
        assertThat(Story.escalated(over)).isZero();
    }

    /// Who answers for the block is asked on when somebody asks higher.
    @Test
    void askingHigherTakesItFromNobody() {
        var block = Reach.escalations(SampleRights.of("a", Role.APPROVER, "ROADS"), NOW).to();
        assertThat(block).allMatch(level -> level.holds(2, "ROADS") && level.holds(1, "ROADS"));
        assertThat(block).noneMatch(level -> level.holds(1, "HEALTH"));
    }

    @Test
    void whatWasMovedBeforeItWasOpenedAgainDoesNotCount() {
        var moved = line(Event.APPROVE_EXTENSION, 0, "head");
        var again = new HistoryEntry(NOW, AppealState.REOPENED, "Открыто", "платформа", null);
        assertThat(Story.extended(with(moved))).isTrue();
        assertThat(Story.extended(with(moved, again))).isFalse();
        assertThat(Story.extended(with(moved, again, moved))).isTrue();
    }

    private static QueueCondition.Escalated reach(Rights who) {
        return Reach.escalations(who, NOW);
    }

    @Test
    void theFirstLevelIsTheBlocksTheSecondTheCentres() {
        assertThat(reach(SampleRights.of("a", Role.APPROVER, "ROADS")).to())
                .containsExactly(new Level(1, Level.HIGHEST, Set.of("ROADS")));
        assertThat(reach(SampleRights.of("h", Role.CENTRE_HEAD, "ROADS")).to())
                .containsExactly(new Level(2, Level.HIGHEST, Set.of()));
        assertThat(reach(SampleRights.of("c", Role.CURATOR)).to())
                .containsExactly(new Level(2, Level.HIGHEST, Set.of()));
        assertThat(reach(SampleRights.of("o", Role.OPERATOR)).to()).isEmpty();
        assertThat(Reach.asked(SampleRights.of("o", Role.OPERATOR))).isFalse();
        assertThat(Reach.asked(SampleRights.of("a", Role.APPROVER))).isTrue();
    }

    @Test
    void whoStandsInIsAskedWhileTheSubstitutionHolds() {
        var stands =
                new Substitution(
                        "a",
                        "",
                        Set.of(Role.APPROVER),
                        Set.of("ROADS"),
                        NOW,
                        NOW.plus(Duration.ofDays(1)));
        var who = new Rights("o", "", Set.of(Role.OPERATOR), Set.of(), List.of(stands));
        assertThat(reach(who).to()).containsExactly(new Level(1, Level.HIGHEST, Set.of("ROADS")));
        assertThat(Reach.escalations(who, NOW.plus(Duration.ofDays(1))).to()).isEmpty();
        assertThat(Reach.blocks(who, role -> role == Role.APPROVER, NOW)).contains(Set.of("ROADS"));
        assertThat(Reach.blocks(who, Role::wholeCentre, NOW)).isEmpty();
    }
}
