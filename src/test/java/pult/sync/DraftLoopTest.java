package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.Await;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        @Override
        public List<Unshared> unshared() {
            return List.of(new Unshared(SharedDraft.none(new AppealId(7)), "Здравствуйте!"));
        }

        @Override
        public SharedDraft common(AppealId appeal) {
            return SharedDraft.none(appeal);
        }

        @Override
        public void offering(Unshared unshared) {}

        @Override
        public void shared(SharedDraft now) {}

        @Override
        public void met(SharedDraft theirs) {}
    }
}
