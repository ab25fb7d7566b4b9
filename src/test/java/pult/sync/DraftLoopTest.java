package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.Await;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What the thread of shared drafts does while there is nothing it can do.
final class DraftLoopTest {
    private final AtomicInteger offered = new AtomicInteger();

    @Test
    void withoutALinkItRestsUntilThereIsOne() {
        var linked = StillExchange.idle(Instant.EPOCH);
        var exchange = new StillExchange(linked);
        var server = new Server();
        var holds = new DraftHolds(server, exchange);
        try (var loop = new DraftLoop(server, new Shelf(), holds, exchange, Clock.systemUTC())) {
            loop.start();
            loop.changed();
            // A thread that asks its mailbox again and again is never seen waiting.
            Await.until("it rests", () -> thread().getState() == Thread.State.TIMED_WAITING);
            assertThat(offered).hasValue(0);

            exchange.say(linked);
            Await.until("the draft is offered", () -> offered.get() == 1);
        }
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
        var shelf = new Shelf();
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

    private static Thread thread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("pult-drafts"))
                .findFirst()
                .orElseThrow();
    }

    private final class Server implements DraftSource {
        @Override
        public Versions versions(AppealId appeal, long before) {
            return new Versions(List.of(), false);
        }

        @Override
        public Held holder(AppealId appeal) {
            return new Held(appeal, "", "", Instant.EPOCH);
        }

        @Override
        public HolderReply takeDraft(AppealId appeal) {
            return new HolderReply.Refused("none");
        }

        @Override
        public HolderReply leaveDraft(AppealId appeal) {
            return new HolderReply.Refused("none");
        }

        @Override
        public SharedDraft draft(AppealId appeal) {
            return SharedDraft.none(appeal);
        }

        @Override
        public DraftReply saveDraft(AppealId appeal, long version, String text) {
            offered.incrementAndGet();
            return new DraftReply.Refused("none");
        }
    }

    private static final class Shelf implements DraftReplica {
        private final Set<AppealId> met = ConcurrentHashMap.newKeySet();
        private volatile @Nullable AppealId broken;

        @Override
        public List<Unshared> unshared() {
            return broken == null ? List.of(written(7)) : List.of(written(7), written(8));
        }

        private static Unshared written(long appeal) {
            return new Unshared(SharedDraft.none(new AppealId(appeal)), "Здравствуйте!");
        }

        private void fail(AppealId appeal) {
            if (appeal.equals(broken)) {
                throw new IllegalStateException("a bug");
            }
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
