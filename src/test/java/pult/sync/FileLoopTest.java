package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.Await;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.file.FileId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// What one file does to the others.
final class FileLoopTest {
    private static final Pace QUICK =
            new Pace(1000, Duration.ofMillis(50), Duration.ofMillis(5), Duration.ofMillis(20), 4);
    private static final AppealId APPEAL = new AppealId(7);

    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Throwable> told = new CopyOnWriteArrayList<>();

    private volatile boolean down;

    private final CountDownLatch reads = new CountDownLatch(1);
    private final CountDownLatch closes = new CountDownLatch(1);

    private static Attachment file(String id) {
        return new Attachment(id, id + ".png", 3, "image/png", "0".repeat(64));
    }

    @Test
    void aBugMetByOneFileIsToldAndTheOthersGo() {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> told.add(fault));
        var linked = StillExchange.idle(Instant.EPOCH);
        var exchange = new StillExchange(linked);
        try (var loop = new FileLoop(new Link(), new Shelf(), exchange, QUICK, Clock.systemUTC())) {
            loop.start();
            exchange.say(linked);
            loop.want(APPEAL, file("bug"));
            loop.want(APPEAL, file("good"));
            Await.until("the good one is here", () -> here.contains("good"));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(told).hasAtLeastOneElementOfType(IllegalStateException.class);
        assertThat(here).containsExactly("good");
    }

    /// A store that closes lets go of whoever reads from it.
    @Test
    void aStoreThatClosesIsNoBug() throws InterruptedException {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> told.add(fault));
        var linked = StillExchange.idle(Instant.EPOCH);
        var exchange = new StillExchange(linked);
        try (var loop = new FileLoop(new Link(), new Shelf(), exchange, QUICK, Clock.systemUTC())) {
            loop.start();
            exchange.say(linked);
            loop.want(APPEAL, file("held"));
            reads.await();
            var closing = Thread.ofPlatform().start(loop::close);
            Await.until("it closes", () -> closing.getState() == Thread.State.TIMED_WAITING);
            closes.countDown();
            closing.join();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(told).isEmpty();
    }

    /// Whatever was asked for: a file of the pack, one that was begun before the last start.
    @Test
    void whatThePlatformDoesNotHaveIsGivenUpUntilTheOperatorAsks() {
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        begun.add("absent");
        try (var loop = new FileLoop(new Link(), new Shelf(), exchange, QUICK, Clock.systemUTC())) {
            loop.start();
            exchange.say(StillExchange.idle(Instant.EPOCH));
            Await.until("given up", () -> state(loop) == Transfer.State.GIVEN_UP);
            assertThat(asked).hasValue(3);
            assertThat(loop.now().getFirst().absent()).isTrue();
            assertThat(begun).as("nothing of it is left").isEmpty();

            loop.changed();
            loop.want(APPEAL, file("good"));
            Await.until("the good one is here", () -> here.contains("good"));
            assertThat(asked).as("no more").hasValue(3);
            assertThat(state(loop)).isEqualTo(Transfer.State.GIVEN_UP);

            loop.putAway(APPEAL, file("absent"));
            Await.until("put away", () -> state(loop) == Transfer.State.PUT_AWAY);
            loop.want(APPEAL, file("absent"));
            Await.until("asked again", () -> asked.get() == 6);
            Await.until("given up again", () -> state(loop) == Transfer.State.GIVEN_UP);
        }
    }

    /// «Нет связи» under a link that works would be believed.
    @Test
    void whatWasSaidOfTheLinkGoesWhenTheLinkWorksAgain() {
        var late = Duration.ofMinutes(10);
        var slow = new Pace(1000, late, late, late, 4);
        var linked = StillExchange.idle(Instant.EPOCH);
        var exchange = new StillExchange(linked);
        down = true;
        try (var loop = new FileLoop(new Link(), new Shelf(), exchange, slow, Clock.systemUTC())) {
            loop.start();
            exchange.say(linked);
            loop.want(APPEAL, file("good"));
            Await.until("it fails", () -> failure(loop) instanceof Failure.Offline);

            exchange.say(StillExchange.idle(Instant.EPOCH.plusSeconds(1)));
            Await.until("the reason is gone", () -> failure(loop) == null);
            assertThat(loop.now().getFirst().nextTry()).as("its own patience stays").isNotNull();

            down = false;
            exchange.say(lost(linked));
            exchange.say(StillExchange.idle(Instant.EPOCH.plusSeconds(2)));
            Await.until("the link is back: it goes at once", () -> here.contains("good"));
        }
    }

    private static SyncStatus lost(SyncStatus of) {
        return new SyncStatus(
                SyncStatus.Phase.WAITING,
                of.asOf(),
                of.received(),
                of.total(),
                null,
                new Failure.Offline(),
                0,
                of.me());
    }

    private static Failure failure(FileLoop loop) {
        return loop.now().isEmpty() ? null : loop.now().getFirst().failure();
    }

    private static Transfer.State state(FileLoop loop) {
        return loop.now().stream()
                .filter(one -> one.file().id().equals("absent"))
                .map(Transfer::state)
                .findFirst()
                .orElse(null);
    }

    private final class Link implements FileSource {
        @Override
        public boolean fetch(Attachment file, long from, long to, Sink sink) throws SourceFailure {
            if (down) {
                throw new SourceFailure(new Failure.Offline());
            }
            if (file.id().equals("absent")) {
                asked.incrementAndGet();
                return false;
            }
            var bytes = new byte[(int) (to - from + 1)];
            sink.take(bytes, bytes.length);
            return true;
        }

        @Override
        public Beginning begin(Attachment file) {
            return new Beginning.Refused("none");
        }

        @Override
        public Step stands(String id) {
            return new Step.Unknown();
        }

        @Override
        public Step append(String id, long offset, byte[] bytes) {
            return new Step.Unknown();
        }
    }

    /// Fails at one file as no disk and no link does.
    private final class Shelf implements FileReplica {
        @Override
        public Optional<Receiving> receive(Wanted wanted, Reason reason) {
            if (wanted.file().id().equals("bug")) {
                throw new IllegalStateException("planted");
            }
            if (wanted.file().id().equals("held")) {
                reads.countDown();
                Await.until("the store closes", () -> closes.getCount() == 0);
                throw new CancellationException("the store closes");
            }
            return Optional.of(new Taking(wanted.file().id()));
        }

        @Override
        public List<Wanted> begun() {
            return begun.stream().map(id -> new Wanted(APPEAL, file(id))).toList();
        }

        @Override
        public List<Wanted> packed(int most) {
            return List.of();
        }

        @Override
        public List<Wanted> ahead(String login, int most) {
            return List.of();
        }

        @Override
        public List<Leaving> leaving() {
            return List.of();
        }

        @Override
        public Optional<byte[]> part(FileId id, long from, int most) {
            return Optional.empty();
        }

        @Override
        public void begun(FileId id, String remote) {}

        @Override
        public void arrived(FileId id) {}

        @Override
        public void lost(FileId id) {}

        @Override
        public void refused(FileId id, String code) {}
    }

    private final class Taking implements FileReplica.Receiving {
        private final String id;
        private long have;

        Taking(String id) {
            this.id = id;
        }

        @Override
        public long have() {
            return have;
        }

        @Override
        public void take(byte[] bytes, int count) {
            have += count;
        }

        @Override
        public boolean finish() {
            here.add(id);
            return true;
        }

        @Override
        public void giveUp() {
            begun.remove(id);
        }

        @Override
        public void close() {}
    }
}
