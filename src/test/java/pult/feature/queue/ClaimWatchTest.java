package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.SampleQueue;
import pult.domain.machine.Story;
import pult.feature.Today;
import pult.feature.queue.ClaimWatch.Kind;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What is held is told once before its end, once at its end, and once when it is lost.
final class ClaimWatchTest {
    private static final Instant UNTIL = SampleQueue.NOW.plus(Duration.ofHours(2));

    private final HandClock clock = new HandClock();
    private final InMemoryAppeals appeals = SampleQueue.port();
    private final MapMemory memory = new MapMemory();
    private ClaimWatch watch = started();

    /// The program is open, with what it remembers of before.
    private ClaimWatch started() {
        return new ClaimWatch(
                appeals,
                new HeldBefore(memory),
                new Today(
                        clock,
                        SampleQueue.ZONE,
                        BundledCalendars.russia(),
                        BundledDeadlines::rules),
                new InlineBackground());
    }

    private static final class HandClock extends Clock {
        private Instant now = SampleQueue.NOW;

        @Override
        public ZoneId getZone() {
            return SampleQueue.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Appeal mine() {
        return appeals.find(SampleQueue.SHOWN).orElseThrow();
    }

    private List<Kind> told() {
        watch.look(SampleQueue.ME);
        return watch.alarmProperty().get().told().stream().map(ClaimWatch.Told::kind).toList();
    }

    private void freed(@Nullable String taker) {
        var deed =
                new Deed(
                        Story.CLAIM_EXPIRED,
                        null,
                        List.of(),
                        SampleQueue.ME,
                        UNTIL,
                        0,
                        null,
                        null,
                        null);
        var line = new HistoryEntry(UNTIL, null, "Взятие истекло", "Платформа", null, deed);
        appeals.put(mine().taken(taker, mine().state(), line));
    }

    @Test
    void whatIsAboutToEndIsToldOnceAndThenThatItEnded() {
        appeals.put(mine().claimedUntil(UNTIL));
        assertThat(told()).as("two hours left").isEmpty();

        clock.now = UNTIL.minus(Duration.ofMinutes(30));
        assertThat(told()).containsExactly(Kind.EXPIRING);
        assertThat(told()).as("it stays until it is read").containsExactly(Kind.EXPIRING);
        watch.acknowledge();
        assertThat(told()).isEmpty();

        clock.now = UNTIL;
        assertThat(told()).containsExactly(Kind.OVER);
        watch.acknowledge();
        assertThat(told()).isEmpty();
        clock.now = UNTIL.plus(Duration.ofHours(1));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatCameBackWithoutAnEndIsNotLostAnyMore() {
        appeals.put(mine().claimedUntil(UNTIL));
        assertThat(told()).isEmpty();
        clock.now = UNTIL.plus(Duration.ofMinutes(1));
        freed(null);
        assertThat(told()).containsExactly(Kind.FREED);

        var line = new HistoryEntry(clock.now, null, "", SampleQueue.ME, null, null);
        appeals.put(mine().taken(SampleQueue.ME, mine().state(), line).claimedUntil(null));
        assertThat(told()).isEmpty();
        assertThat(memory.recall(HeldBefore.NAME)).isEqualTo(SampleQueue.ME + "\n");
    }

    @Test
    void aHoldBegunAnewIsToldAnew() {
        appeals.put(mine().claimedUntil(UNTIL));
        clock.now = UNTIL.minus(Duration.ofMinutes(10));
        assertThat(told()).containsExactly(Kind.EXPIRING);
        watch.acknowledge();

        appeals.put(mine().claimedUntil(UNTIL.plus(Duration.ofMinutes(5))));
        assertThat(told()).containsExactly(Kind.EXPIRING);
        appeals.put(mine().claimedUntil(UNTIL.plus(Duration.ofDays(1))));
        assertThat(told()).as("prolonged: nothing to be said").isEmpty();
    }

    @Test
    void whatThePlatformFreedIsToldOnce() {
        appeals.put(mine().claimedUntil(UNTIL));
        assertThat(told()).isEmpty();
        clock.now = UNTIL.plus(Duration.ofMinutes(1));
        freed(null);
        assertThat(told()).containsExactly(Kind.FREED);
        assertThat(told()).containsExactly(Kind.FREED);
        watch.acknowledge();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasLostWhileTheProgramWasClosedIsToldAtTheStartUntilItIsRead() {
        appeals.put(mine().claimedUntil(UNTIL));
        assertThat(told()).isEmpty();
        clock.now = UNTIL.plus(Duration.ofHours(9));
        freed("gusev");

        watch = started();
        assertThat(told()).containsExactly(Kind.TAKEN);
        watch = started();
        assertThat(told()).as("nobody has read it").containsExactly(Kind.TAKEN);
        watch.acknowledge();
        watch = started();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatAnotherOperatorHeldHereIsNoLossOfThisOne() {
        appeals.put(mine().claimedUntil(UNTIL));
        assertThat(told()).isEmpty();
        freed(null);
        watch = started();
        watch.look("gusev");
        assertThat(watch.alarmProperty().get().empty()).isTrue();
    }

    @Test
    void whatAnotherTookMeanwhileIsToldAsTaken() {
        appeals.put(mine().claimedUntil(UNTIL));
        assertThat(told()).isEmpty();
        freed("gusev");
        assertThat(told()).containsExactly(Kind.TAKEN);
    }

    @Test
    void whatIsTakenAgainIsNotCalledLost() {
        appeals.put(mine().claimedUntil(UNTIL));
        assertThat(told()).isEmpty();
        freed(null);
        assertThat(told()).containsExactly(Kind.FREED);
        appeals.put(
                mine().taken(
                                SampleQueue.ME,
                                mine().state(),
                                new HistoryEntry(UNTIL, null, "", SampleQueue.ME, null))
                        .claimedUntil(UNTIL.plus(Duration.ofDays(1))));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasGivenBackIsNoLoss() {
        appeals.put(mine().claimedUntil(UNTIL));
        assertThat(told()).isEmpty();
        appeals.put(
                mine().taken(
                                null,
                                mine().state(),
                                new HistoryEntry(UNTIL, null, "", SampleQueue.ME, null)));
        assertThat(told()).isEmpty();
    }

    @Test
    void nobodyIsToldOfTheHoldsOfOthers() {
        appeals.put(mine().claimedUntil(SampleQueue.NOW));
        watch.look("gusev");
        assertThat(watch.alarmProperty().get().empty()).isTrue();
        watch.look(null);
        assertThat(watch.alarmProperty().get().empty()).isTrue();
    }
}
