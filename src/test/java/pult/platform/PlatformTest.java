package pult.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

final class PlatformTest {
    @TempDir Path folder;

    @Test
    void keepsDataWhereTheSystemMeansIt() {
        assertThat(AppDirs.of("Linux", "/home/a", Map.of()).data())
                .isEqualTo(Path.of("/home/a/.local/share/pult"));
        assertThat(AppDirs.of("Linux", "/home/a", Map.of("XDG_DATA_HOME", "/data")).data())
                .isEqualTo(Path.of("/data/pult"));
        assertThat(AppDirs.of("Linux", "/home/a", Map.of("XDG_DATA_HOME", "relative")).data())
                .isEqualTo(Path.of("/home/a/.local/share/pult"));
        assertThat(AppDirs.of("Mac OS X", "/Users/a", Map.of()).data())
                .isEqualTo(Path.of("/Users/a/Library/Application Support/pult"));
        assertThat(AppDirs.of("Windows 11", "/u", Map.of("LOCALAPPDATA", "/local")).data())
                .isEqualTo(Path.of("/local/pult"));
    }

    @Test
    void namesItsThreads() throws Exception {
        var name = new CompletableFuture<String>();
        try (var threads = Threads.virtual("pult-try")) {
            threads.execute(() -> name.complete(Thread.currentThread().getName()));
        }
        assertThat(name.get(5, TimeUnit.SECONDS)).isEqualTo("pult-try-0");
        var thread = Threads.platform("pult-db").newThread(() -> {});
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("pult-db");
    }

    @Test
    void tellsHowMuchRoomIsLeft() throws IOException {
        assertThat(FreeSpace.at(folder).bytes()).isPositive();
        assertThat(new FreeSpace(FreeSpace.LOW).level()).isEqualTo(FreeSpace.Level.PLENTY);
        assertThat(new FreeSpace(FreeSpace.LOW - 1).level()).isEqualTo(FreeSpace.Level.LOW);
        assertThat(new FreeSpace(FreeSpace.SCARCE - 1).level()).isEqualTo(FreeSpace.Level.SCARCE);
    }

    @Test
    void callsTheFirstCopyAndLeaves() throws Exception {
        firstAndLater();
    }

    private void firstAndLater() throws Exception {
        var raised = new Semaphore(0);
        try (var first = acquire(raised).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(acquire(new Semaphore(0))).isEmpty();
            assertThat(raised.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(acquire(new Semaphore(0))).isEmpty();
            assertThat(raised.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
        try (var next = acquire(new Semaphore(0)).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    private Optional<InstanceLock> acquire(Semaphore raised) throws IOException {
        return InstanceLock.acquire(folder, raised::release, () -> {}, Sleeper.real());
    }

    @Test
    void callsThroughALongPathToo() throws Exception {
        folder = folder.resolve("д".repeat(60)).resolve("e".repeat(60));
        firstAndLater();
    }

    @Test
    void letsExactlyOneOfTwoLiveWheneverTheyStart() throws Exception {
        for (var round = 0; round < 50; round++) {
            var raised = new Semaphore(0);
            var barrier = new CyclicBarrier(2);
            var one = start(barrier, raised);
            var other = start(barrier, raised);
            var lives = one.get(10, TimeUnit.SECONDS);
            var calls = other.get(10, TimeUnit.SECONDS);
            assertThat(lives.isPresent()).isNotEqualTo(calls.isPresent());
            assertThat(raised.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            lives.ifPresent(InstanceLock::close);
            calls.ifPresent(InstanceLock::close);
        }
    }

    private CompletableFuture<Optional<InstanceLock>> start(
            CyclicBarrier barrier, Semaphore raised) {
        var result = new CompletableFuture<Optional<InstanceLock>>();
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        barrier.await();
                        result.complete(acquire(raised));
                    } catch (Exception e) {
                        result.completeExceptionally(e);
                    }
                });
        return result;
    }

    /// Its window is gone: raising it would leave the person with nothing.
    @Test
    void waitsForACopyThatIsLeaving() throws Exception {
        var raised = new Semaphore(0);
        var told = new AtomicInteger();
        var slept = new AtomicInteger();
        var first = acquire(raised).orElseThrow();
        first.leaving();
        var later =
                InstanceLock.acquire(
                        folder,
                        () -> {},
                        told::incrementAndGet,
                        time -> {
                            if (slept.incrementAndGet() == 200) {
                                first.close();
                            }
                        });
        assertThat(later).isPresent();
        assertThat(told).as("it is told once").hasValue(1);
        assertThat(raised.availablePermits()).isZero();
        later.get().close();
    }

    @Test
    void aCopyThatDoesNotGoIsTold() throws Exception {
        try (var first = acquire(new Semaphore(0)).orElseThrow()) {
            first.leaving();
            var waited = new AtomicLong();
            assertThatThrownBy(() ->
                            InstanceLock.acquire(
                                    folder,
                                    () -> {},
                                    () -> {},
                                    time -> waited.addAndGet(time.toMillis())))
                    .isInstanceOf(InstanceLock.Busy.class);
            // Half a minute for the store, two more where an index is made, and the loops.
            assertThat(Duration.ofMillis(waited.get())).isGreaterThan(Duration.ofMinutes(4));
        }
    }
}
