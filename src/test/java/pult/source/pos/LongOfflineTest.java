package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.appeal.QueueQuery;
import pult.stand.Call;
import pult.stand.Fault;
import pult.sync.SyncNote;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/// Links that break in the middle of the first load, and days without one.
class LongOfflineTest {
    private static final int CUTS = 20;

    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();

    @Test
    void aFirstLoadGoesOnWhereItWasCut() throws Exception {
        var appeals = 12_000;
        try (var stand = Desk.stand(appeals, clock)) {
            var pages = new AtomicInteger();
            var cuts = new AtomicInteger();
            var served =
                    stand.log()
                            .listen(received -> {
                                if (received.call().kind() == Call.Kind.FEED
                                        && received.status() == 200) {
                                    pages.incrementAndGet();
                                }
                            });
            // Two of three pages break off, so that all the cuts fall into the load itself.
            stand.faults()
                    .next(
                            CUTS,
                            call ->
                                    call.kind() == Call.Kind.FEED
                                            && cuts.incrementAndGet() % 3 != 0,
                            new Fault.CutBody());
            try (var desk = Desk.open(stand, folder, "operator", clock, Desk.SELDOM)) {
                desk.awaitIdle();

                assertThat(desk.store().appeals().count(QueueQuery.ALL)).isEqualTo(appeals);
                assertThat(desk.store().replica().logged(500))
                        .extracting(line -> line.note().kind())
                        .doesNotContain(SyncNote.Kind.STARTED_OVER, SyncNote.Kind.SERVER_RESTORED);
                assertThat(pages.get())
                        .as("pages served: those of the feed, those cut, and looks for news")
                        .isLessThanOrEqualTo(appeals / 1000 + CUTS + 4);
            } finally {
                served.run();
            }
        }
    }

    @Test
    void aDayWithoutALinkComesTogether() throws Exception {
        try (var stand = Desk.stand(1_500, clock);
                var desk = Desk.open(stand, folder, "operator", clock)) {
            desk.awaitIdle();
            var day = OfflineDay.live(stand, desk, 300, 60);

            day.linkBack();
            Await.until("all is settled", day::settled);

            assertThat(day.unaccounted()).isEmpty();
            assertThat(day.differences()).isEmpty();
        }
    }
}
