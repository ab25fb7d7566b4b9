package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Whatever goes wrong with one copy is told in words, and the next one is made.
final class BackupLoopTest {
    @TempDir Path temp;

    @Test
    void anyFailureIsToldAndTheNextCopyIsMade() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = folder.open();
            Folder.pull(store, Samples.appeal(1));
            var fails = new AtomicReference<Supplier<RuntimeException>>();
            var backups =
                    store.backups(
                            Folder.CLOCK,
                            file -> {
                                var failure = fails.get();
                                if (failure != null) {
                                    throw failure.get();
                                }
                            });
            try (var loop = new BackupLoop(backups, () -> false, ZoneOffset.UTC, Folder.CLOCK)) {
                loop.start();
                for (Supplier<RuntimeException> failure : FAILURES) {
                    fails.set(failure);
                    loop.makeNow();
                    Await.until(
                            failure.get() + " is told",
                            () -> loop.state().trouble() == Backups.Trouble.DISK);
                    assertThat(loop.state().running()).isFalse();
                    fails.set(null);
                    loop.makeNow();
                    Await.until("a copy", () -> loop.state().last() != null && !troubled(loop));
                }
            }
        }
    }

    private static boolean troubled(BackupLoop loop) {
        return loop.state().running() || loop.state().trouble() != null;
    }

    private static final java.util.List<Supplier<RuntimeException>> FAILURES =
            java.util.List.of(
                    () -> new NotSaved("check", new IOException("no space")),
                    () -> new StoreFailure(new SQLException("fault", "90000", 90028)),
                    () -> new StoreDamaged("appeal"),
                    () -> new UncheckedIOException(new IOException("share")),
                    () -> new IllegalArgumentException("a bug"));

    /// A screen that fails to show what it hears costs no copy.
    @Test
    void aListenerThatFailsLeavesTheLoop() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = folder.open();
            Folder.pull(store, Samples.appeal(1));
            try (var loop =
                    new BackupLoop(store.backups(), () -> false, ZoneOffset.UTC, Folder.CLOCK)) {
                var unlisten =
                        loop.listen(() -> {
                            throw new IllegalArgumentException("a bug");
                        });
                loop.start();
                loop.makeNow();
                Await.until("told", () -> loop.state().trouble() != null);
                assertThat(loop.state().running()).isFalse();
                unlisten.run();
                loop.makeNow();
                Await.until("a copy", () -> loop.state().last() != null && !troubled(loop));
            }
        }
    }

    private static void typeLongAgo(Store store) {
        var text = "щ".repeat(900_000);
        for (var number = 0; number < 12; number++) {
            store.drafts()
                    .save(
                            new Draft(
                                    new AppealId(1),
                                    Draft.Kind.NOTE,
                                    text.substring(number),
                                    TurnOverTest.OLD));
        }
    }

    /// The untouched journal lies in a copy of the same day by then.
    @Test
    void theJournalIsTurnedOverOnceADayAfterTheCopy() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = folder.open();
            Folder.pull(store, Samples.appeal(1));
            typeLongAgo(store);
            var whole = Files.size(folder.journal());
            assertThat(whole).isGreaterThan(TurnOver.USUAL.least());
            var quiet = new AtomicBoolean(true);
            var now = new AtomicReference<>(Samples.NOW);
            var clock = new Moved(now);
            var backups = store.backups(clock, file -> {});
            try (var loop = new BackupLoop(backups, quiet::get, ZoneOffset.UTC, clock)) {
                loop.look();
                assertThat(loop.state().last()).isNotNull();
                assertThat(Files.size(folder.journal())).isGreaterThanOrEqualTo(whole);
                quiet.set(false);
                loop.look();
                assertThat(Files.size(folder.journal())).as("somebody writes").isGreaterThan(whole);
                quiet.set(true);
                loop.look();
                assertThat(Files.size(folder.journal())).isLessThan(whole / 4);
                typeLongAgo(store);
                loop.look();
                assertThat(Files.size(folder.journal())).as("once a day").isGreaterThan(whole);
                now.set(Samples.NOW.plus(Duration.ofDays(1)));
                loop.look();
                assertThat(Files.size(folder.journal())).as("a copy first").isGreaterThan(whole);
                loop.look();
                assertThat(Files.size(folder.journal())).isLessThan(whole / 4);
            }
            assertThat(folder.reopen().opening().facts()).isEmpty();
        }
    }

    /// A clock that a test moves.
    private static final class Moved extends Clock {
        private final AtomicReference<Instant> now;

        Moved(AtomicReference<Instant> now) {
            this.now = now;
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
            return now.get();
        }
    }
}
