package pult.sync;

import java.time.Duration;
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

    long bits() {
        return random.nextLong();
    }

    <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /// Mostly short, sometimes very long: the delays of a real network.
    Duration delay() {
        var tail = Math.pow(random.nextDouble(), 6);
        return Duration.ofMillis(20 + (long) (tail * 40_000));
    }
}
