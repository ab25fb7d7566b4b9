package pult.app;

import pult.domain.change.Notices;
import pult.sync.SyncLoop;
import pult.sync.SyncStatus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Whether nobody writes and nothing is being received: the time for work that can wait. Any
/// thread.
final class Quiet implements BooleanSupplier {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SyncLoop loop;
    private final Clock clock;
    private volatile Instant lastWork;

    Quiet(Notices notices, SyncLoop loop, Clock clock) {
        this.loop = loop;
        this.clock = clock;
        lastWork = clock.instant();
        notices.listen(notice -> {
            switch (notice) {
                case DRAFTS, OUTBOX, FILES -> lastWork = clock.instant();
                case APPEALS, TEMPLATES, VIEWS -> {}
            }
        });
    }

    @Override
    public boolean getAsBoolean() {
        var passed = Duration.between(lastWork, clock.instant());
        var phase = loop.status().phase();
        return (passed.isNegative() || passed.compareTo(PAUSE) >= 0)
                && (phase == SyncStatus.Phase.IDLE || phase == SyncStatus.Phase.WAITING);
    }
}
