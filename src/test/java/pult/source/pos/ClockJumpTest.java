package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pult.Await;
import pult.LeapingClock;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.sync.SyncLoop;
import pult.sync.SyncStatus;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/// The clock of the machine jumps by a day while the loop runs, or the machine sleeps: retries,
/// pulls and the time to take an action back go on, and nothing is sent twice.
final class ClockJumpTest {
    private static final Pace QUICK =
            new Pace(100, Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofMillis(200), 4);

    @TempDir private Path folder;
    private final LeapingClock clock = new LeapingClock();
    private Behind behind;
    private Vault vault;
    private Store store;
    private SyncLoop loop;
    private long serial;

    @BeforeEach
    void start() throws Exception {
        behind = Behind.with(20);
        vault = Vault.create(folder.resolve("store"), new VaultKeys.Unlock.Training(), clock);
        store = Store.open(vault, ZoneId.of("Europe/Moscow"), clock);
        begin();
    }

    private void begin() {
        loop = new SyncLoop(behind.source, store.replica(), QUICK, clock, null);
        loop.start();
        Await.until("the first sync", () -> loop.status().phase() == SyncStatus.Phase.IDLE);
    }

    @AfterEach
    void stop() throws Exception {
        loop.close();
        behind.close();
        store.close();
        vault.close();
    }

    private Appeal some(int place) {
        var ids = store.appeals().ids(QueueQuery.ALL, 100);
        return store.appeals().find(new AppealId(ids[place])).orElseThrow();
    }

    private Change act(int place, @Nullable Duration window) {
        var on = some(place);
        var now = clock.instant();
        var change =
                new Change(
                        ChangeId.of(now.toEpochMilli(), 7, ++serial),
                        on.id(),
                        on.version(),
                        now,
                        "operator",
                        new Action.Note("Заметка " + serial));
        store.outbox().put(change, window == null ? null : now.plus(window));
        loop.outboxChanged();
        return change;
    }

    private void sentOnce(Change change) {
        Await.until(
                "accepted",
                () ->
                        store.outbox().sent(100).stream()
                                .anyMatch(sent -> sent.change().equals(change)));
        assertThat(effects(change)).isEqualTo(1);
    }

    private int effects(Change change) {
        return behind.stand.log().effects(change.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P-1D", "PT9H", "PT-1H", "P365D", "P-365D"})
    void retriesAndPullsGoOn(Duration jump) {
        var mend = behind.stand.faults().linkDown();
        var before = act(0, null);
        Await.until("no link", () -> loop.status().phase() == SyncStatus.Phase.WAITING);
        clock.leap(jump);
        Await.until("tried again", () -> loop.status().failure() != null);
        mend.run();
        sentOnce(before);
        Await.until(
                "the next try is near the new time",
                () -> {
                    var next = loop.status().nextTry();
                    return next != null
                            && Duration.between(clock.instant(), next)
                                            .abs()
                                            .compareTo(Duration.ofMinutes(5))
                                    < 0;
                });

        clock.leap(jump);
        var appeal = some(1);
        behind.stand.citizenComments(appeal.id().number(), "Уже сделали, спасибо");
        Await.until("the news", () -> some(1).history().size() > appeal.history().size());

        clock.leap(jump.negated());
        sentOnce(act(2, null));
    }

    /// The window is as long as it was said to be, not a day.
    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P-1D"})
    void theTimeToTakeBackGoesOn(Duration jump) {
        var before = act(3, Duration.ofMillis(1500));
        Await.until("the loop knows", () -> loop.status().phase() == SyncStatus.Phase.IDLE);
        clock.leap(jump);
        sentOnce(before);

        var began = System.nanoTime();
        var after = act(4, Duration.ofMillis(700));
        sentOnce(after);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(690));
    }

    @Test
    void aWindowFromAClockThatRanAheadEndsAfterARestart() {
        clock.leap(Duration.ofDays(1));
        var change = act(5, Duration.ofMillis(800));
        loop.close();
        assertThat(effects(change)).isZero();
        clock.leap(Duration.ofDays(-1));
        loop = new SyncLoop(behind.source, store.replica(), QUICK, clock, null);
        loop.start();
        sentOnce(change);
    }
}
