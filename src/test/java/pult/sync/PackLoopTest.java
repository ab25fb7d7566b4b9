package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pult.Await;
import pult.LeapingClock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// When the pack says that all of it is here, and what a check stands for.
final class PackLoopTest {
    private static final Instant PAGE = Instant.parse("2026-03-31T09:00:00Z");

    private final LeapingClock clock = new LeapingClock();
    private final Shelf shelf = new Shelf();
    private final StillExchange exchange = new StillExchange(SyncStatus.START);
    private final PackLoop pack =
            new PackLoop(
                    shelf,
                    exchange,
                    () -> {},
                    now -> new Supplies.Found(List.of(), 1, true),
                    clock);

    @BeforeEach
    void start() {
        pack.start();
    }

    @AfterEach
    void stop() {
        pack.close();
    }

    private static SyncStatus page(SyncStatus.Phase phase, long received, boolean complete) {
        return new SyncStatus(
                phase,
                PAGE.plusSeconds(received),
                received,
                400,
                null,
                null,
                0,
                StillExchange.me(),
                complete);
    }

    private Pack.State counted(int appeals) {
        Await.until(
                "counted",
                () -> {
                    clock.leap(Duration.ofSeconds(1));
                    pack.changed();
                    var now = pack.state().contents();
                    return now != null && now.appeals() == appeals;
                });
        return pack.state();
    }

    private void checked(int times) {
        Await.until("read", () -> shelf.reads.get() == times && pack.state().checked() != null);
    }

    /// Each page brings its moment, the first one too.
    @Test
    void nothingIsWholeBeforeTheEndOfTheFeed() {
        exchange.say(page(SyncStatus.Phase.FIRST_LOAD, 100, false));
        shelf.appeals = 1;
        pack.collect(Pack.Scope.MINE, List.of());
        var state = counted(1);
        assertThat(state.whole()).isFalse();
        assertThat(state.wholeAt()).isNull();
        assertThat(state.loading()).isEqualTo(new Pack.Loading(100, 400));

        shelf.appeals = 2;
        exchange.say(page(SyncStatus.Phase.RECEIVING, 200, false));
        assertThat(counted(2).loading()).isEqualTo(new Pack.Loading(200, -1));
        assertThat(shelf.reads).hasValue(0);

        shelf.appeals = 3;
        exchange.say(page(SyncStatus.Phase.IDLE, 400, true));
        counted(3);
        checked(1);
        assertThat(pack.state().whole()).isTrue();
        assertThat(pack.state().wholeAt()).isEqualTo(PAGE.plusSeconds(400));
    }

    @Test
    void aCheckStandsForWhatItHasRead() {
        exchange.say(page(SyncStatus.Phase.IDLE, 400, true));
        shelf.appeals = 5;
        pack.collect(Pack.Scope.MINE, List.of());
        counted(5);
        checked(1);

        shelf.appeals = 6;
        assertThat(counted(6).checked()).as("of five").isNull();
        assertThat(shelf.kept().orElseThrow().checked()).isNull();
        counted(6);
        assertThat(shelf.reads).as("not all of it for each change").hasValue(1);
        clock.leap(Duration.ofHours(1));
        counted(6);
        checked(2);
    }

    /// All files are here at once.
    private static final class Shelf implements PackReplica {
        private final AtomicInteger reads = new AtomicInteger();
        private volatile Optional<Kept> kept = Optional.empty();
        private volatile int appeals;

        @Override
        public Optional<Kept> kept() {
            return kept;
        }

        @Override
        public void keep(Optional<Kept> now) {
            kept = now;
        }

        @Override
        public Pack.Contents contents(Pack.Chosen chosen) {
            return new Pack.Contents(appeals, 0, 0, 0, 0, 0, 1, List.of(), 1L << 40);
        }

        @Override
        public Read readAll(Pack.Chosen chosen, IntConsumer progress, BooleanSupplier goOn) {
            reads.incrementAndGet();
            return new Read(appeals, 0, 0, 0, false);
        }
    }
}
