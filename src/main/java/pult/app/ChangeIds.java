package pult.app;

import pult.domain.change.ChangeId;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

/// Makes identities of actions: time first, then chance. Any thread.
final class ChangeIds implements Supplier<ChangeId> {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    ChangeIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ChangeId get() {
        return ChangeId.of(clock.millis(), random.nextLong(), random.nextLong());
    }
}
