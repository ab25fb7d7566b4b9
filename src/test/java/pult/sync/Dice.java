package pult.sync;

import java.util.List;
import java.util.SplittableRandom;

/// All chance of one simulated run comes from here, so that a seed is a run.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    long bits() {
        return random.nextLong();
    }

    <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /// Milliseconds on the way: mostly short, sometimes minutes, as on a real network.
    long delay() {
        return 15 + (long) (Math.pow(random.nextDouble(), 48) * 90_000);
    }
}
