package pult.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class BackgroundTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void workRunsOnANamedVirtualThreadAndComesBackToTheToolkit() throws Exception {
        var where = new CompletableFuture<String>();
        new VirtualBackground()
                .run(
                        "queue-ids",
                        () -> Thread.currentThread().getName() + Thread.currentThread().isVirtual(),
                        name -> where.complete(name + Fx.onFxThread()));

        assertThat(where.get(10, TimeUnit.SECONDS)).isEqualTo("queue-idstruetrue");
    }

    @Test
    void failureComesBackToo() throws Exception {
        var failure = new CompletableFuture<Exception>();
        new VirtualBackground()
                .<Void>run(
                        "failing",
                        () -> {
                            throw new java.io.IOException("disk");
                        },
                        nothing -> {},
                        failure::complete);

        assertThat(failure.get(10, TimeUnit.SECONDS)).hasMessage("disk");
    }

    @Test
    void slotKeepsTheLatestOnly() {
        var background = new HeldBackground();
        var slot = new Slot(background, "card");
        var seen = new ArrayList<String>();
        slot.run(() -> "first", seen::add);
        slot.run(() -> "second", seen::add);
        background.finish();

        assertThat(seen).containsExactly("second");
    }

    @Test
    void clearedSlotBringsNothing() {
        var background = new HeldBackground();
        var slot = new Slot(background, "card");
        var seen = new ArrayList<String>();
        slot.run(() -> "first", seen::add);
        slot.clear();
        background.finish();

        assertThat(seen).isEmpty();
    }

    @Test
    void manyNoticesMakeOneRefreshForEachPulse() {
        var pulse = new HandPulse();
        var refreshes = new ArrayList<Integer>();
        var coalesced = new Coalesced(pulse, () -> refreshes.add(1));
        coalesced.request();
        coalesced.request();
        coalesced.request();

        assertThat(refreshes).isEmpty();
        assertThat(pulse.beat()).isOne();
        assertThat(refreshes).hasSize(1);
        coalesced.request();
        pulse.beat();
        assertThat(refreshes).hasSize(2);
    }

    @Test
    void whatComesAfterTheFrameComesAtOnceForAKeyThatMeansIt() {
        var pulse = new HandPulse();
        var after = new AfterPaint(new InlineBackground(), pulse);
        var seen = new ArrayList<String>();
        after.run("card", () -> "first", seen::add);
        pulse.beat();
        assertThat(seen).isEmpty();
        after.flush();
        assertThat(seen).containsExactly("first");
        pulse.beat();
        assertThat(seen).containsExactly("first");

        var dropped = after.run("card", () -> "dropped", seen::add);
        dropped.cancel();
        after.run("card", () -> "second", seen::add);
        pulse.beat();
        pulse.beat();
        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void pulseOfTheToolkitBeats() throws Exception {
        var beat = new CompletableFuture<Boolean>();
        new FxPulse().next(() -> beat.complete(Fx.onFxThread()));

        assertThat(beat.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void pacedPulseRunsAtOnceAndThenKeepsItsPause() throws Exception {
        var paced = new PacedPulse(new FxPulse(), Duration.ofMillis(200));
        var first = new CompletableFuture<Long>();
        var second = new CompletableFuture<Long>();
        paced.next(() -> first.complete(System.nanoTime()));
        paced.next(() -> second.complete(System.nanoTime()));

        assertThat(second.get(10, TimeUnit.SECONDS) - first.get(10, TimeUnit.SECONDS))
                .isGreaterThan(Duration.ofMillis(100).toNanos());
    }

    @Test
    void subscriptionsCloseInTheOppositeOrder() {
        var closed = new ArrayList<String>();
        try (var subscriptions = new Subscriptions()) {
            subscriptions.add(() -> closed.add("first"));
            subscriptions.add(() -> closed.add("second"));
        }
        assertThat(closed).isEqualTo(List.of("second", "first"));
    }
}
