package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.Await;
import pult.LeapingClock;
import pult.domain.answer.AnswerText;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What the thread of shared drafts does while there is nothing it can do.
final class DraftLoopTest {
    private final AtomicInteger offered = new AtomicInteger();

    @Test
    void withoutALinkItRestsUntilThereIsOne() {
        var linked = StillExchange.idle(Instant.EPOCH);
        var exchange = new StillExchange(linked);
        var server = new Server();
        var holds = new DraftHolds(server, exchange);
        try (var loop = new DraftLoop(server, new Shelf(7), holds, exchange, Clock.systemUTC())) {
            loop.start();
            loop.changed();
            // A thread that asks its mailbox again and again is never seen waiting.
            Await.until("it rests", () -> thread().getState() == Thread.State.TIMED_WAITING);
            assertThat(offered).hasValue(0);

            exchange.say(linked);
            Await.until("the draft is offered", () -> offered.get() == 1);
        }
    }

    /// The disk was full and is not any more: nobody starts the program again for it.
    @Test
    void aFaultOfTheStoreEndsNothingAndIsToldOnce() {
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        var server = new Server();
        var shelf = new Shelf(7);
        shelf.faults.set(3);
        var told = new AtomicInteger();
        try (var loop = loop(server, shelf, exchange)) {
            loop.start();
            thread().setUncaughtExceptionHandler((thread, e) -> told.incrementAndGet());
            exchange.say(StillExchange.idle(Instant.EPOCH));
            Await.until("it is offered all the same", () -> !server.taken.isEmpty());
        }
        assertThat(told).hasValue(1);
    }

    /// A disk may be full for hours: the processor is left alone, and then all goes on.
    @Test
    void whileNothingCanBeReadItRestsBetweenTheRounds() {
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        var server = new Server();
        var shelf = new Shelf(7);
        shelf.dead = true;
        try (var loop =
                new DraftLoop(
                        server,
                        shelf,
                        new DraftHolds(server, exchange),
                        exchange,
                        Clock.systemUTC(),
                        Duration.ofSeconds(1))) {
            loop.start();
            thread().setUncaughtExceptionHandler((thread, e) -> {});
            exchange.say(StillExchange.idle(Instant.EPOCH));
            Await.until("it has failed", () -> shelf.asked.get() > 0);
            Await.until("it rests", () -> thread().getState() == Thread.State.TIMED_WAITING);
            assertThat(shelf.asked.get()).isLessThan(5);
            shelf.dead = false;
            Await.until("it is offered", () -> !server.taken.isEmpty());
        }
    }

    @Test
    void whatIsTooLongForThePlatformIsNotOffered() {
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        var server = new Server();
        var shelf = new Shelf(7, 8);
        shelf.lengthened = "а".repeat(SharedDraft.LONGEST + 1);
        try (var loop = loop(server, shelf, exchange)) {
            loop.start();
            exchange.say(StillExchange.idle(Instant.EPOCH));
            Await.until("the other is offered", () -> server.taken.contains(new AppealId(8)));
        }
        assertThat(server.taken).containsExactly(new AppealId(8));
    }

    /// A thread that ended would leave every draft unshared for the rest of the day.
    @Test
    void aBugInOneDraftKeepsNoOtherBack() {
        var told = new AtomicInteger();
        var usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> told.incrementAndGet());
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        var server = new Server();
        var holds = new DraftHolds(server, exchange);
        var shelf = new Shelf(7, 8);
        shelf.broken = new AppealId(7);
        try (var loop = new DraftLoop(server, shelf, holds, exchange, Clock.systemUTC())) {
            loop.start();
            exchange.say(StillExchange.idle(Instant.EPOCH));
            Await.until("the other is offered", () -> offered.get() == 1);
            loop.look(new AppealId(7));
            loop.look(new AppealId(8));
            Await.until("the other is looked at", () -> shelf.met.contains(new AppealId(8)));
            assertThat(told).as("once for each look and offer").hasValue(2);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }

    @Test
    void aDraftThePlatformFailsOnKeepsNoOtherBackAndIsTriedAgain() {
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        var server = new Server();
        server.failing.put(new AppealId(7), new Failure.ServerFault(500));
        var shelf = new Shelf(7, 8);
        try (var loop = loop(server, shelf, exchange)) {
            loop.start();
            exchange.say(StillExchange.idle(Instant.EPOCH));
            Await.until("the other is offered", () -> server.taken.contains(new AppealId(8)));
            loop.look(new AppealId(7));
            loop.look(new AppealId(8));
            Await.until("the other is looked at", () -> shelf.met.contains(new AppealId(8)));
            assertThat(server.taken).doesNotContain(new AppealId(7));
            assertThat(shelf.met).doesNotContain(new AppealId(7));

            server.failing.clear();
            Await.until("it is offered again", () -> server.taken.contains(new AppealId(7)));
            Await.until("it is looked at again", () -> shelf.met.contains(new AppealId(7)));
        }
    }

    @Test
    void aClockThatGoesBackHoldsNoDraftUp() {
        var clock = new LeapingClock();
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        var server = new Server();
        server.failing.put(new AppealId(7), new Failure.ServerFault(500));
        var holds = new DraftHolds(server, exchange);
        try (var loop =
                new DraftLoop(
                        server, new Shelf(7), holds, exchange, clock, Duration.ofMillis(20))) {
            loop.start();
            exchange.say(StillExchange.idle(Instant.EPOCH));
            Await.until("it is offered", () -> offered.get() == 1);
            clock.leap(Duration.ofDays(-1));
            server.failing.clear();
            Await.until("it is offered again", () -> server.taken.contains(new AppealId(7)));
        }
    }

    @Test
    void aFailureOfTheLinkEndsTheRound() {
        for (var failure : List.of(new Failure.Offline(), new Failure.Unauthorised())) {
            var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
            var server = new Server();
            server.failing.put(new AppealId(7), failure);
            var before = offered.get();
            try (var loop = loop(server, new Shelf(7, 8), exchange)) {
                loop.start();
                exchange.say(StillExchange.idle(Instant.EPOCH));
                Await.until("it is tried again", () -> offered.get() >= before + 2);
                assertThat(server.taken).isEmpty();

                server.failing.clear();
                Await.until("all are offered", () -> server.taken.size() == 2);
            }
        }
    }

    /// Each taking and giving back is told to every workstation of the region.
    @Test
    void aDraftThatPassesOnIsLookedAtOnlyWhereItConcernsTheOperator() {
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        var server = new Server();
        var shelf = new Shelf(7);
        var holds = new DraftHolds(server, exchange);
        try (var loop =
                new DraftLoop(
                        server, shelf, holds, exchange, Clock.systemUTC(), Duration.ofMillis(20))) {
            loop.start();
            exchange.say(StillExchange.idle(Instant.EPOCH));
            loop.look(new AppealId(8));
            Await.until("on the screen", () -> shelf.met.remove(new AppealId(8)));
            holds.note(held(9, "petrov"));
            holds.note(held(8, "petrov"));
            Await.until("it is on the screen", () -> shelf.met.contains(new AppealId(8)));
            holds.note(held(7, "petrov"));
            Await.until("own words are there", () -> shelf.met.contains(new AppealId(7)));
            assertThat(shelf.met).doesNotContain(new AppealId(9));
            assertThat(holds.of(new AppealId(9))).as("the holder is known").isPresent();

            shelf.met.clear();
            loop.lookAway();
            holds.note(held(8, "ivanov"));
            holds.note(held(7, "ivanov"));
            Await.until("own words are there", () -> shelf.met.contains(new AppealId(7)));
            assertThat(shelf.met).doesNotContain(new AppealId(8));
        }
    }

    /// Else no draft of the region would be shared any more, for one damaged row.
    @Test
    void whatCannotBeReadOfOneDraftKeepsNoOtherBack() {
        var exchange = new StillExchange(StillExchange.idle(Instant.EPOCH));
        var server = new Server();
        var shelf = new Shelf(7);
        shelf.unreadable = new AppealId(9);
        shelf.answered = List.of(new AppealId(9), new AppealId(10));
        var holds = new DraftHolds(server, exchange);
        var told = new AtomicInteger();
        try (var loop =
                new DraftLoop(
                        server, shelf, holds, exchange, Clock.systemUTC(), Duration.ofMillis(20))) {
            loop.start();
            thread().setUncaughtExceptionHandler((thread, e) -> told.incrementAndGet());
            holds.note(held(9, "petrov"));
            holds.note(held(7, "petrov"));
            exchange.say(StillExchange.idle(Instant.EPOCH));
            Await.until("the other is offered", () -> server.taken.contains(new AppealId(7)));
            Await.until("the other is looked at", () -> shelf.met.contains(new AppealId(7)));
            Await.until("what is left behind", () -> shelf.met.contains(new AppealId(10)));
        }
        assertThat(told).as("once where it passed on, once where it is behind").hasValue(2);
    }

    private static DraftSource.Held held(long appeal, String login) {
        return new DraftSource.Held(new AppealId(appeal), login, login, Instant.EPOCH);
    }

    @Test
    void whoHeldWhatIsNotKeptForEver() {
        var holds =
                new DraftHolds(new Server(), new StillExchange(StillExchange.idle(Instant.EPOCH)));
        for (var number = 1; number <= DraftHolds.MOST + 1; number++) {
            holds.note(held(number, "petrov"));
        }
        assertThat(holds.of(new AppealId(1))).as("asked for again when opened").isEmpty();
        assertThat(holds.of(new AppealId(2))).isPresent();
        assertThat(holds.of(new AppealId(DraftHolds.MOST + 1))).isPresent();
        holds.note(held(2, ""));
        assertThat(holds.of(new AppealId(2))).isEmpty();
    }

    private static DraftLoop loop(Server server, Shelf shelf, StillExchange exchange) {
        return new DraftLoop(
                server,
                shelf,
                new DraftHolds(server, exchange),
                exchange,
                Clock.systemUTC(),
                Duration.ofMillis(20));
    }

    private static Thread thread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("pult-drafts"))
                .findFirst()
                .orElseThrow();
    }

    private final class Server extends NoDrafts {
        private final Map<AppealId, Failure> failing = new ConcurrentHashMap<>();
        private final Set<AppealId> taken = ConcurrentHashMap.newKeySet();

        private void fail(AppealId appeal) throws SourceFailure {
            var failure = failing.get(appeal);
            if (failure != null) {
                throw new SourceFailure(failure);
            }
        }

        @Override
        public Optional<SharedDraft> draft(AppealId appeal, @Nullable String epoch)
                throws SourceFailure {
            fail(appeal);
            return Optional.of(SharedDraft.none(appeal));
        }

        @Override
        public DraftReply saveDraft(
                AppealId appeal, @Nullable String epoch, long version, AnswerText draft)
                throws SourceFailure {
            offered.incrementAndGet();
            fail(appeal);
            taken.add(appeal);
            return new DraftReply.Refused("none");
        }
    }

    private static final class Shelf implements DraftReplica {
        private final Set<AppealId> met = ConcurrentHashMap.newKeySet();
        private final List<Unshared> drafts;

        private final AtomicInteger asked = new AtomicInteger();

        /// Nothing can be read at all.
        private volatile boolean dead;

        /// How often the store fails before it works again.
        private final AtomicInteger faults = new AtomicInteger();

        private volatile @Nullable AppealId broken;

        /// The versions of its draft cannot be read.
        private volatile @Nullable AppealId unreadable;

        private volatile List<AppealId> answered = List.of();

        /// What stands in the first of them; null for what stands in all.
        private volatile @Nullable String lengthened;

        Shelf(long... appeals) {
            drafts = LongStream.of(appeals).mapToObj(Shelf::written).toList();
        }

        @Override
        public @Nullable String epoch() {
            asked.incrementAndGet();
            if (dead) {
                throw new IllegalStateException("the disk is full");
            }
            return "e1";
        }

        @Override
        public List<Unshared> unshared() {
            if (faults.getAndDecrement() > 0) {
                throw new IllegalStateException("the disk is full");
            }
            var text = lengthened;
            return text == null
                    ? drafts
                    : Stream.concat(
                                    Stream.of(
                                            new Unshared(
                                                    drafts.getFirst().common(),
                                                    AnswerText.of(text))),
                                    drafts.stream().skip(1))
                            .toList();
        }

        private static Unshared written(long appeal) {
            return new Unshared(
                    SharedDraft.none(new AppealId(appeal)), AnswerText.of("Здравствуйте!"));
        }

        private void fail(AppealId appeal) {
            if (appeal.equals(broken)) {
                throw new IllegalStateException("a bug");
            }
        }

        @Override
        public List<AppealId> answered() {
            return answered;
        }

        @Override
        public boolean written(AppealId appeal) {
            if (appeal.equals(unreadable)) {
                throw new IllegalStateException("its versions are damaged");
            }
            return drafts.stream().anyMatch(draft -> draft.appeal().equals(appeal));
        }

        @Override
        public SharedDraft common(AppealId appeal) {
            return SharedDraft.none(appeal);
        }

        @Override
        public void offering(Unshared unshared) {
            fail(unshared.appeal());
        }

        @Override
        public void shared(SharedDraft now) {}

        @Override
        public void met(SharedDraft theirs) {
            fail(theirs.appeal());
            met.add(theirs.appeal());
        }
    }
}
