package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// A database that does not answer stops neither an opening nor a closing, and loses nothing.
final class WatchdogTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir Path temp;

    private Vault vault() throws VaultFailure {
        return Vault.openOrCreate(temp, new VaultKeys.Unlock.Training(), Folder.CLOCK);
    }

    private static boolean alive(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name));
    }

    private static void until(CountDownLatch latch, AtomicBoolean interrupted) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        }
    }

    @Test
    void aThreadThatDoesNotComeBackIsLeftBehind() throws Exception {
        var release = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        try (var vault = vault()) {
            var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK);
            Folder.pull(store, Samples.appeal(1));
            store.drafts()
                    .save(new Draft(new AppealId(1), Draft.Kind.ANSWER, "Начато", Samples.NOW));
            var change = Samples.change(Folder.visible(store, 1), new Action.Note("Звонил"));
            store.outbox().put(change, null);
            var holder =
                    Thread.ofVirtual()
                            .start(() ->
                                    store.database()
                                            .write(
                                                    Db.Priority.SYNC,
                                                    session -> {
                                                        begun.countDown();
                                                        until(release, interrupted);
                                                        return true;
                                                    }));
            begun.await();

            store.close(SHORT);

            assertThat(store.left()).isTrue();
            assertThat(interrupted).isFalse();
            release.countDown();
            holder.join();
            Await.until("the closing came to its end", () -> !alive("pult-store-close"));
            Await.until("the writer ended", () -> !alive("pult-db-write"));
        }
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            assertThat(store.opening().facts())
                    .hasAtLeastOneElementOfType(Opening.Fact.DatabaseDamaged.class);
            assertThat(store.drafts().list()).hasSize(1);
            assertThat(store.outbox().waiting()).hasSize(1);
        }
    }

    @Test
    void anOrdinaryClosingLeavesNothing() throws Exception {
        try (var vault = vault()) {
            var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK);
            store.close();
            assertThat(store.left()).isFalse();
            Await.until("its thread ended", () -> !alive("pult-store-close"));
        }
        try (var folder = new Folder(temp)) {
            assertThat(folder.open().opening().facts()).isEmpty();
        }
    }

    @Test
    void anInterruptedCallerStillClosesInOrder() throws Exception {
        try (var vault = vault()) {
            var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK);
            Thread.currentThread().interrupt();
            store.close();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.left()).isFalse();
        }
        try (var folder = new Folder(temp)) {
            assertThat(folder.open().opening().facts()).isEmpty();
        }
    }

    @Test
    void closingWaitsForAnIndexAndTheNextStartMakesTheRest() throws Exception {
        try (var vault = vault()) {
            var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK);
            var appeals =
                    LongStream.rangeClosed(1, 3000)
                            .mapToObj(Samples::synthetic)
                            .toArray(pult.domain.appeal.Appeal[]::new);
            store.replica().store(Folder.page(store, false, Samples.EPOCH, appeals));
            var making = new AtomicInteger();
            var maker =
                    Thread.ofPlatform()
                            .start(() -> {
                                making.incrementAndGet();
                                store.replica().finishFirstLoad();
                                making.incrementAndGet();
                            });
            Await.until("it began", () -> making.get() > 0);
            store.close();
            maker.join();
            assertThat(making).as("it came back without a fault").hasValue(2);
            assertThat(store.left()).isFalse();
        }
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            assertThat(store.opening().facts()).isEmpty();
            assertThat(store.database().indexed()).isTrue();
        }
    }

    /// Stands still at its first question.
    private static final class HeldClock extends Clock {
        private final CountDownLatch release;

        HeldClock(CountDownLatch release) {
            this.release = release;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            until(release, new AtomicBoolean());
            return Samples.NOW;
        }
    }

    @Test
    void aSlowOpeningIsToldAndGoesOn() throws Exception {
        var release = new CountDownLatch(1);
        var told = new AtomicInteger();
        Runnable onSlow =
                () -> {
                    told.incrementAndGet();
                    release.countDown();
                };
        try (var vault = vault();
                var store =
                        Store.open(
                                vault,
                                ZoneOffset.UTC,
                                new HeldClock(release),
                                new OpeningWatch(SHORT, Duration.ofMinutes(1), onSlow))) {
            assertThat(told).hasValue(1);
            assertThat(store.opening().facts()).isEmpty();
        }
    }

    @Test
    void anOpeningThatHangsIsGivenUpAndMendedAtTheNextStart() throws Exception {
        var release = new CountDownLatch(1);
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            Folder.pull(store, Samples.appeal(1));
            store.drafts()
                    .save(new Draft(new AppealId(1), Draft.Kind.ANSWER, "Начато", Samples.NOW));
        }
        try (var vault = vault()) {
            var watch = new OpeningWatch(SHORT, SHORT.multipliedBy(2), () -> {});
            assertThatThrownBy(
                            () -> Store.open(vault, ZoneOffset.UTC, new HeldClock(release), watch))
                    .isInstanceOfSatisfying(
                            VaultFailure.class,
                            e ->
                                    assertThat(e.reason())
                                            .isInstanceOf(VaultFailure.Reason.Hangs.class));
            release.countDown();
            Await.until("the late one closed itself", () -> !alive("pult-db-write"));
            Await.until("and its watch ended", () -> !alive("pult-store-open"));
        }
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            assertThat(store.opening().facts())
                    .hasAtLeastOneElementOfType(Opening.Fact.DatabaseDamaged.class);
            assertThat(store.drafts().list()).hasSize(1);
        }
    }
}
