package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pult.Await;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Change;
import pult.domain.change.OutboxEntry;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultKeys;
import pult.sync.Failure;
import pult.sync.Pace;
import pult.sync.SyncLoop;
import pult.sync.SyncStatus;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Many actions at once through a bad line: encrypted store, loop, HTTP, stand. None is lost, none
/// takes effect twice.
final class TroubledBatchTest {
    private static final Pace QUICK =
            new Pace(20, Duration.ofMillis(50), Duration.ofMillis(10), Duration.ofMillis(50), 4);

    @TempDir private Path folder;
    private Behind behind;
    private Vault vault;
    private Store store;
    private SyncLoop loop;

    @BeforeEach
    void start() throws Exception {
        behind = Behind.with(120);
        var clock = Clock.systemUTC();
        vault = Vault.create(folder.resolve("store"), new VaultKeys.Unlock.Training(), clock);
        store = Store.open(vault, ZoneId.of("Europe/Moscow"), clock);
        loop = new SyncLoop(behind.source, store.replica(), QUICK, clock, null);
    }

    @AfterEach
    void stop() throws Exception {
        loop.close();
        behind.close();
        store.close();
        vault.close();
    }

    private void begin() {
        loop.start();
        Await.until("the first sync", () -> loop.status().phase() == SyncStatus.Phase.IDLE);
    }

    private List<Change> notes(int count) {
        var made = new ArrayList<Change>();
        for (var id : store.appeals().ids(QueueQuery.ALL, 1000)) {
            var change = Behind.note(store.appeals().find(new AppealId(id)).orElseThrow());
            store.outbox().put(change, null);
            made.add(change);
            if (made.size() == count) {
                return made;
            }
        }
        throw new AssertionError("too few appeals");
    }

    private void eachOnce(List<Change> changes) {
        Await.until("all accepted", () -> store.outbox().sent(1000).size() >= changes.size());
        assertThat(store.outbox().sent(1000))
                .extracting(OutboxEntry::change)
                .containsExactlyInAnyOrderElementsOf(changes);
        for (var change : changes) {
            assertThat(behind.stand.log().effects(change.id().toString())).isEqualTo(1);
        }
    }

    /// Every status twice for one action each, then the platform works again.
    @Test
    void whateverAServerSaysNoActionIsLost() {
        begin();
        var statuses =
                List.of(
                        201, 202, 302, 307, 401, 402, 405, 406, 408, 410, 412, 415, 418, 425, 429,
                        431, 451, 500, 501, 502, 503, 504, 507, 511, 599);
        var left = new AtomicInteger();
        var index = new AtomicInteger();
        var seen = new HashSet<String>();
        behind.relay.tamper((asked, whole) -> {
            synchronized (seen) {
                var key = asked.headers().get("Idempotency-Key");
                if (asked.call() == Relay.Call.PUSH && seen.add(key)) {
                    left.incrementAndGet();
                    var status = statuses.get(index.getAndIncrement() % statuses.size());
                    // The effect is there, the answer says something else.
                    return whole.status(status).body("{}").wire();
                }
                return whole.wire();
            }
        });
        var changes = notes(statuses.size());
        loop.outboxChanged();
        eachOnce(changes);
        assertThat(left).hasValue(statuses.size());
    }

    /// The token goes in the middle of a batch; the first renewals fail in several ways.
    @ParameterizedTest
    @CsvSource({"401,503", "401,401", "403,503", "403,401", "401,429", "403,0", "401,0"})
    void aTokenThatGoesInTheMiddleOfABatch(int status, int renewal) {
        begin();
        var pushes = new AtomicInteger();
        var renewals = new AtomicInteger();
        var gone = new AtomicReference<String>();
        behind.relay.tamper((asked, whole) -> {
            if (asked.call() == Relay.Call.TOKEN && renewals.incrementAndGet() <= 3) {
                return renewal == 0
                        ? new byte[0]
                        : whole.status(renewal).header("Retry-After", null).body("{}").wire();
            }
            var token = asked.headers().get("Authorization");
            if (asked.call() == Relay.Call.PUSH && pushes.incrementAndGet() == 6) {
                gone.set(token);
            }
            return token.equals(gone.get()) ? whole.status(status).body("{}").wire() : whole.wire();
        });
        var changes = notes(20);
        loop.outboxChanged();
        eachOnce(changes);
        assertThat(store.outbox().counts().attention()).isZero();
        assertThat(renewals.get()).isGreaterThan(3);
    }

    /// A proxy that mixes answers up: the word about another appeal settles nothing.
    @Test
    void anAnswerToAnotherActionIsNoAnswer() {
        begin();
        var held = new AtomicReference<Relay.Answer>();
        var mixed = new AtomicInteger();
        behind.relay.tamper((asked, whole) -> {
            if (asked.call() != Relay.Call.PUSH || mixed.get() >= 6) {
                return whole.wire();
            }
            var other = held.getAndSet(whole);
            if (other == null) {
                return new byte[0];
            }
            mixed.incrementAndGet();
            return other.wire();
        });
        var changes = notes(12);
        loop.outboxChanged();
        eachOnce(changes);
        assertThat(mixed).hasValue(6);
        for (var change : changes) {
            // Only a repeated offer gets the right word.
            var here = visible(change.appeal());
            var there = behind.stand.appeal(here.id().number()).orElseThrow().appeal();
            assertThat(here.version()).isEqualTo(there.version());
            assertThat(here.text()).isEqualTo(there.text());
        }
    }

    @Test
    void aSnapshotOfAnotherAppealIsNotTaken() {
        var page = behind.page("", 2);
        var one = page.appeals().getFirst();
        var other = page.appeals().getLast();
        behind.relay.tamper((asked, whole) ->
                behind.relay
                        .forward(
                                new Relay.Asked(
                                        asked.call(),
                                        asked.method(),
                                        asked.target()
                                                .replace(
                                                        one.id().toString(), other.id().toString()),
                                        asked.headers(),
                                        asked.body()))
                        .wire());
        var outcome = behind.call(Relay.Call.APPEAL, one, Behind.note(one), page.epoch());
        assertThat(outcome.failure()).isEqualTo(new Failure.Broken("other_appeal"));
    }

    /// Pages that come again, and one of an expired cursor between them: in the end the copy is
    /// whole.
    @Test
    void pagesThatComeTwiceChangeNothing() {
        var before = new AtomicReference<Relay.Answer>();
        var count = new AtomicInteger();
        behind.relay.tamper((asked, whole) -> {
            if (asked.call() != Relay.Call.CHANGES || whole.status() != 200) {
                return whole.wire();
            }
            var number = count.incrementAndGet();
            var earlier = before.get();
            if (number % 3 == 0 && number < 20 && earlier != null) {
                return earlier.wire();
            }
            before.set(whole);
            return number == 8
                    ? whole.status(410).body("{\"code\":\"cursor_expired\"}").wire()
                    : whole.wire();
        });
        begin();
        Await.until("all is here", () -> count.get() > 20);
        var all = behind.page("", 1000);
        Await.until(
                "the copy is whole",
                () -> store.appeals().count(QueueQuery.ALL) == all.appeals().size());
        for (var appeal : all.appeals()) {
            assertThat(visible(appeal.id())).isEqualTo(appeal);
        }
    }

    private Appeal visible(AppealId id) {
        return store.appeals().find(id).orElseThrow();
    }
}
