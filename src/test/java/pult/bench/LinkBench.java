package pult.bench;

import pult.Await;
import pult.source.pos.Desk;
import pult.source.pos.OfflineDay;
import pult.stand.Call;
import pult.stand.Fault;
import pult.sync.SyncNote;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// How long it takes to come together again after the link was gone.
final class LinkBench {
    private static final int CUTS = 20;

    private LinkBench() {}

    /// A first load that breaks off twenty times.
    static void cuts(int size) throws Exception {
        var clock = Clock.systemUTC();
        var pages = new AtomicInteger();
        var asked = new AtomicInteger();
        var every = Math.max(2, size / 1000 / CUTS);
        try (var stand = Desk.stand(size, clock)) {
            stand.log()
                    .listen(received -> {
                        if (received.call().kind() == Call.Kind.FEED && received.status() == 200) {
                            pages.incrementAndGet();
                        }
                    });
            stand.faults()
                    .next(
                            CUTS,
                            call ->
                                    call.kind() == Call.Kind.FEED
                                            && asked.incrementAndGet() % every == 0,
                            new Fault.CutBody());
            var began = System.nanoTime();
            try (var desk =
                    Desk.open(stand, Files.createTempDirectory("pult-cuts"), "operator", clock)) {
                desk.awaitIdle();
                var seconds = (System.nanoTime() - began) / 1e9;
                var again =
                        desk.store().replica().logged(1000).stream()
                                .filter(line -> line.note().kind() == SyncNote.Kind.STARTED_OVER)
                                .count();
                var conditions =
                        Map.<String, Object>of(
                                "appeals",
                                size,
                                "cuts",
                                CUTS,
                                "pages",
                                pages.get(),
                                "startedOver",
                                again);
                Figure.one("link.cuts." + size, seconds, "s", conditions).print();
            }
        }
    }

    /// Eight hours offline: 2,000 changes there, 200 actions here.
    static void offline(int size) throws Exception {
        var clock = Clock.systemUTC();
        try (var stand = Desk.stand(size, clock);
                var desk =
                        Desk.open(
                                stand,
                                Files.createTempDirectory("pult-offline"),
                                "operator",
                                clock)) {
            desk.awaitIdle();
            var day = OfflineDay.live(stand, desk, 2_000, 200);
            var began = System.nanoTime();
            day.linkBack();
            Await.until("all is settled", Duration.ofMinutes(5), day::settled);
            var conditions = Map.<String, Object>of("appeals", size, "remote", 2_000, "own", 200);
            Figure.one("link.offline." + size, (System.nanoTime() - began) / 1e9, "s", conditions)
                    .print();
        }
    }
}
