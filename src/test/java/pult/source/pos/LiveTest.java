package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.appeal.AppealId;
import pult.stand.Call;
import pult.stand.Fault;
import pult.stand.Stand;
import pult.sync.Presence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/// News that come by themselves, and who is where, through real HTTP.
class LiveTest {
    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Watched watched = new Watched();
    private final AtomicInteger streams = new AtomicInteger();
    private Stand stand;
    private Desk desk;
    private AppealId appeal;

    @BeforeEach
    void start() throws Exception {
        stand = Desk.stand(60, clock);
        stand.log()
                .listen(received -> {
                    if (received.call().kind() == Call.Kind.EVENTS) {
                        streams.incrementAndGet();
                    }
                });
        desk = Desk.open(stand, folder.resolve("one"), "operator", clock, Desk.SELDOM, watched);
        desk.awaitIdle();
        Await.until("a stream", () -> streams.get() > 0);
        appeal = desk.appeals(1).getFirst();
    }

    @AfterEach
    void stop() throws Exception {
        desk.close();
        stand.close();
        assertThat(watched.violations()).as("client and stand keep the contract").isEmpty();
    }

    private int lines() {
        return desk.appeal(appeal).history().size();
    }

    @Test
    void newsComeByThemselves() {
        var before = lines();
        stand.citizenComments(appeal.number(), "Уже сделали, спасибо");

        Await.until("the comment is here", () -> lines() == before + 1);
    }

    @Test
    void aBurstOfNewsIsAllThereInTheEnd() {
        var before = lines();
        for (var turn = 0; turn < 40; turn++) {
            stand.citizenComments(appeal.number(), "Дополнение " + turn);
        }

        Await.until("all comments are here", () -> lines() == before + 40);
    }

    @Test
    void whatWasMissedWhileTheStreamWasBrokenComesAfterIt() {
        var before = lines();
        var mend = stand.faults().linkDown();
        stand.citizenComments(appeal.number(), "Пока не было связи");
        Await.until(
                "the link is down",
                () -> {
                    desk.loop().syncNow();
                    return desk.loop().status().failure() != null;
                });
        var opened = streams.get();
        mend.run();
        desk.loop().syncNow();
        Await.until("another stream", () -> streams.get() > opened);
        stand.citizenComments(appeal.number(), "После");

        Await.until("both comments are here", () -> lines() == before + 2);
    }

    @Test
    void aRefusedTokenIsRenewedForTheStream() throws Exception {
        var before = lines();
        stand.faults().next(1, Call.Kind.EVENTS, new Fault.TokenExpired());
        try (var other = Desk.open(stand, folder.resolve("two"), "approver", clock, Desk.SELDOM)) {
            other.awaitIdle();
            Await.until("streams of both", () -> streams.get() >= 3);
            stand.citizenComments(appeal.number(), "Для обоих");

            Await.until(
                    "here and there",
                    () ->
                            lines() == before + 1
                                    && other.appeal(appeal).history().size() == before + 1);
        }
    }

    @Test
    void colleaguesSeeWhereOneIs() throws Exception {
        try (var other = Desk.open(stand, folder.resolve("two"), "approver", clock, Desk.SELDOM)) {
            other.awaitIdle();
            other.live().here(appeal, Presence.Activity.ANSWERING);

            Await.until("a colleague", () -> !desk.colleagues().at(appeal).isEmpty());
            var seen = desk.colleagues().at(appeal).getFirst();
            assertThat(seen.login()).isEqualTo("approver");
            assertThat(seen.activity()).isEqualTo(Presence.Activity.ANSWERING);
            assertThat(other.colleagues().at(appeal)).as("oneself is no colleague").isEmpty();

            other.live().here(null, Presence.Activity.IDLE);

            Await.until("gone", () -> desk.colleagues().at(appeal).isEmpty());
        }
    }
}
