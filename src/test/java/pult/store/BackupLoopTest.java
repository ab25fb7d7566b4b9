package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.change.NotSaved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
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
}
