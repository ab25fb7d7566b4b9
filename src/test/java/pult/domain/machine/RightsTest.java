package pult.domain.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// Whose right it is: roles, blocks, four eyes, substitution for a period.
class RightsTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:00:00Z");
    private static final String AUTHOR = "Крылова Анна Сергеевна";
    private static final String ABSENT = "Белова Марина Викторовна";

    private static Appeal onApproval(String author) {
        var answer = new Answer(null, null, "Ответ", author, null, NOW, false);
        return SampleAppeals.heating(AppealState.IN_PROGRESS)
                .answered(
                        AppealState.ON_APPROVAL,
                        answer,
                        new HistoryEntry(NOW, AppealState.ON_APPROVAL, "", author, null));
    }

    private static Rights deputy(Set<String> blocksOfAbsent) {
        return new Rights(
                "deputy",
                "Лосева Ирина Петровна",
                Set.of(Role.OPERATOR),
                Set.of(),
                List.of(
                        new Substitution(
                                "approver",
                                ABSENT,
                                Set.of(Role.APPROVER),
                                blocksOfAbsent,
                                NOW,
                                NOW.plus(Duration.ofDays(14)))));
    }

    private static Rights approver(Set<String> blocks) {
        return new Rights("approver", ABSENT, Set.of(Role.APPROVER), blocks, List.of());
    }

    /// Which calendar and which rules count all dates is the centre's order of work.
    @ParameterizedTest
    @EnumSource(Role.class)
    void datesAreDecidedByWhoAnswersForTheOrderOfWork(Role role) {
        var one = new Rights("one", "", Set.of(role), Set.of(), List.of());
        var decides =
                Set.of(Role.CENTRE_HEAD, Role.ACCOUNTABLE_OFFICER, Role.ORG_ACCOUNT_ADMIN)
                        .contains(role);
        assertThat(one.decidesDates(NOW)).isEqualTo(decides);
        var acting =
                new Rights(
                        "two",
                        "",
                        Set.of(Role.OPERATOR),
                        Set.of(),
                        List.of(
                                new Substitution(
                                        "one",
                                        ABSENT,
                                        Set.of(role),
                                        Set.of(),
                                        NOW,
                                        NOW.plus(Duration.ofDays(1)))));
        assertThat(acting.decidesDates(NOW)).isEqualTo(decides);
        assertThat(acting.decidesDates(NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void aSubstitutionHoldsFromItsFirstMomentToBeforeItsLast() {
        var deputy = deputy(Set.of());
        var appeal = onApproval(AUTHOR);
        assertThat(deputy.leave(Event.APPROVE, appeal, NOW.minusMillis(1)).obstacle())
                .isEqualTo(Obstacle.FORBIDDEN);
        var leave = deputy.leave(Event.APPROVE, appeal, NOW);
        assertThat(leave.given()).isTrue();
        assertThat(leave.actingFor()).isNotNull();
        assertThat(deputy.leave(Event.APPROVE, appeal, NOW.plus(Duration.ofDays(14))).obstacle())
                .isEqualTo(Obstacle.FORBIDDEN);
        assertThat(deputy.leave(Event.ESCALATE, appeal, NOW).actingFor())
                .as("an own right is used first")
                .isNull();
    }

    @Test
    void nobodyApprovesTheirOwnAnswerNorThatOfWhomTheyStandIn() {
        assertThat(approver(Set.of()).leave(Event.APPROVE, onApproval(ABSENT), NOW).obstacle())
                .isEqualTo(Obstacle.SAME_PERSON);
        assertThat(approver(Set.of()).leave(Event.APPROVE, onApproval("approver"), NOW).obstacle())
                .as("by the login, before the server named the person")
                .isEqualTo(Obstacle.SAME_PERSON);
        assertThat(deputy(Set.of()).leave(Event.APPROVE, onApproval(ABSENT), NOW).obstacle())
                .isEqualTo(Obstacle.SAME_PERSON);
        assertThat(approver(Set.of()).leave(Event.RETURN, onApproval(ABSENT), NOW).given())
                .as("an own answer may be taken back to rework")
                .isTrue();
    }

    @Test
    void anotherBlockIsNotOnesBusiness() {
        var appeal = onApproval(AUTHOR);
        assertThat(approver(Set.of("ROADS")).leave(Event.APPROVE, appeal, NOW).obstacle())
                .isEqualTo(Obstacle.OTHER_BLOCK);
        assertThat(
                        approver(Set.of(appeal.topic().block()))
                                .leave(Event.APPROVE, appeal, NOW)
                                .given())
                .isTrue();
        assertThat(
                        new Rights("c", "", Set.of(Role.CENTRE_HEAD), Set.of("ROADS"), List.of())
                                .leave(Event.APPROVE, appeal, NOW)
                                .given())
                .as("the head of the centre answers for all")
                .isTrue();
    }

    @Test
    void threeReturnsArePingPong() {
        var appeal = SampleAppeals.heating(AppealState.REGISTERED);
        for (var round = 1; round <= 3; round++) {
            assertThat(Story.pingPong(appeal)).isFalse();
            appeal = moved(moved(appeal, AppealState.TRANSFERRED), AppealState.REGISTERED);
            assertThat(Story.returns(appeal)).isEqualTo(round);
        }
        assertThat(Story.pingPong(appeal)).isTrue();
    }

    private static Appeal moved(Appeal appeal, AppealState to) {
        return appeal.moved(to, new HistoryEntry(NOW, to, "", null, null));
    }

    @Test
    void theFingerprintIsThatOfTheBytes() throws Exception {
        for (var text :
                List.of("", "abc", "Тепло дадут", "№ 5 — «да»", "\uD83D\uDE00!", "\uD800")) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(TextHash.of(text))
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }
}
