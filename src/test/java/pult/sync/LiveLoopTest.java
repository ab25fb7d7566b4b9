package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.Await;
import pult.LeapingClock;
import pult.domain.appeal.AppealId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// How the thread of live news takes the ends of its streams.
final class LiveLoopTest {
    private final LeapingClock clock = new LeapingClock();
    private final List<LiveSource.Listener> streams = new CopyOnWriteArrayList<>();
    private final AtomicInteger told = new AtomicInteger();
    private final Queue<RuntimeException> bugs = new ConcurrentLinkedQueue<>();

    private final LiveSource source =
            new LiveSource() {
                @Override
                public Runnable events(@Nullable String lastId, Listener listener) {
                    streams.add(listener);
                    listener.opened();
                    return () -> {};
                }

                @Override
                public List<Presence> present(
                        @Nullable AppealId appeal, Presence.Activity activity) {
                    told.incrementAndGet();
                    var bug = bugs.poll();
                    if (bug != null) {
                        throw bug;
                    }
                    return List.of();
                }
            };

    private LiveLoop loop() {
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        var others =
                new LiveLoop.Others(
                        new Colleagues(clock), new DraftHolds(new NoDrafts(), exchange));
        var loop = new LiveLoop(source, exchange, others, clock, () -> {});
        loop.start();
        exchange.say(StillExchange.idle(Instant.EPOCH));
        Await.until("a stream", () -> streams.size() == 1);
        return loop;
    }

    /// @return how long it took by the clock of the loop
    private Duration another(LiveLoop loop) {
        var known = streams.size();
        var from = clock.instant();
        streams.getLast().ended(new Failure.Offline());
        Await.until(
                "another stream",
                () -> {
                    // Time passes while the loop waits for it, however slow the machine is.
                    if (waits()) {
                        clock.leap(Duration.ofMillis(500));
                        loop.here(null, Presence.Activity.IDLE);
                    }
                    return streams.size() > known;
                });
        return Duration.between(from, clock.instant());
    }

    private static boolean waits() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("pult-live"))
                .allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    /// A proxy ends each of them after a while, a day long.
    @Test
    void aStreamThatLastedIsFollowedByAnotherAtOnce() {
        try (var loop = loop()) {
            var took = Duration.ZERO;
            for (var end = 0; end < 12; end++) {
                clock.leap(Duration.ofMinutes(5));
                took = another(loop);
            }
            assertThat(took).isLessThan(Duration.ofSeconds(45));
        }
    }

    /// Where one fails after another the platform is left alone for longer and longer; colleagues
    /// see where one is all the same.
    @Test
    void whileAStreamIsAwaitedOnesPlaceIsToldAllTheSame() {
        try (var loop = loop()) {
            for (var end = 0; end < 6; end++) {
                another(loop);
            }
            var before = told.get();
            clock.leap(Duration.ofSeconds(21));
            streams.getLast().ended(new Failure.Offline());
            Await.until("told", () -> told.get() > before);
            assertThat(another(loop)).isGreaterThan(Duration.ofSeconds(45));
        }
    }

    /// What nobody expected costs a while without news, not the news of the day.
    @Test
    void aBugLeavesTheLoop() {
        bugs.add(new IllegalArgumentException("a bug"));
        bugs.add(new NullPointerException("another"));
        try (var loop = loop()) {
            Await.until("a bug", () -> bugs.size() < 2);
            Await.until(
                    "goes on",
                    () -> {
                        if (waits()) {
                            clock.leap(Duration.ofSeconds(1));
                            loop.here(null, Presence.Activity.IDLE);
                        }
                        return bugs.isEmpty() && told.get() > 3 && streams.size() > 1;
                    });
        }
    }
}
