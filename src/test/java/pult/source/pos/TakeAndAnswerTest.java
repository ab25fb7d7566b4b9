package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;

/// Two actions on one appeal, made one after the other without a link: the second was made on a
/// version that only the first makes.
class TakeAndAnswerTest {
    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();

    @Test
    void whatRepeatsAnEarlierAppealSaysSoAlsoAfterAnActionOnIt() throws Exception {
        try (var stand = Desk.stand(2000, clock);
                var desk = Desk.open(stand, folder, "operator", clock)) {
            desk.awaitIdle();
            var repeats =
                    desk.store()
                            .appeals()
                            .ids(
                                    QueueQuery.ALL
                                            .with(QueueQuery.Flag.REPEATED)
                                            .withLanes(Set.of(AppealRow.Lane.RUNNING))
                                            .onlyUnassigned(),
                                    1);
            var repeat = desk.appeal(new AppealId(repeats[0]));
            var earlier = desk.appeal(Objects.requireNonNull(repeat.repeatOf()));
            assertThat(earlier.applicant()).isEqualTo(repeat.applicant());
            assertThat(earlier.topic()).isEqualTo(repeat.topic());

            desk.act(repeat.id(), new Action.TakeToWork());
            Await.until("it has left", () -> desk.store().outbox().waiting().isEmpty());

            assertThat(desk.appeal(repeat.id()).repeatOf()).isEqualTo(earlier.id());
        }
    }

    @Test
    void whatWasTakenAndAnsweredWithoutALinkArrivesInOrder() throws Exception {
        try (var stand = Desk.stand(200, clock);
                var desk = Desk.open(stand, folder, "operator", clock)) {
            desk.awaitIdle();
            var appeal = desk.appeals(1).getFirst();
            var back = stand.faults().linkDown();
            desk.awaitNoLink();
            desk.act(appeal, new Action.TakeToWork());
            desk.act(
                    appeal,
                    new Action.SubmitAnswer(
                            "Здравствуйте! Сделали.", ResolutionType.SOLVED, Approval.APPROVER));
            back.run();

            Await.until("both have left", () -> desk.store().outbox().waiting().isEmpty());

            assertThat(desk.store().outbox().needsAttention()).isEmpty();
            assertThat(desk.store().outbox().sent(10)).hasSize(2);
        }
    }
}
