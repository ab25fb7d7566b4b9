package pult.sync;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.Await;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

class SyncLoopTest {
    @Test
    void closesWhenItWasNeverStarted() {
        var loop =
                new SyncLoop(new Nobody(), new SimReplica(), Pace.USUAL, Clock.systemUTC(), null);

        assertThatCode(loop::close).doesNotThrowAnyException();
    }

    /// A screen that fails to show how the exchange fares does not end it.
    @Test
    void aListenerThatFailsLeavesTheLoop() {
        try (var loop =
                new SyncLoop(new Nobody(), new SimReplica(), Pace.USUAL, Clock.systemUTC(), null)) {
            var heard = new CopyOnWriteArrayList<SyncStatus>();
            var first = new AtomicBoolean(true);
            loop.listen(status -> {
                if (!first.getAndSet(false)) {
                    throw new IllegalStateException("a bug");
                }
            });
            loop.listen(heard::add);
            loop.start();
            Await.until(
                    "waits for the link",
                    () -> heard.getLast().phase() == SyncStatus.Phase.WAITING);
        }
    }

    /// Nobody listens.
    private static final class Nobody implements Source {
        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public Me me() throws SourceFailure {
            throw new SourceFailure(new Failure.Offline());
        }

        @Override
        public FeedPage changes(String cursor, int limit) throws SourceFailure {
            throw new SourceFailure(new Failure.Offline());
        }

        @Override
        public Appeal appeal(AppealId id) throws SourceFailure {
            throw new SourceFailure(new Failure.Offline());
        }

        @Override
        public Reply push(Replica.Pending pending, @Nullable String epoch) throws SourceFailure {
            throw new SourceFailure(new Failure.Offline());
        }
    }
}
