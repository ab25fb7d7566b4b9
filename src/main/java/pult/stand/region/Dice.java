package pult.stand.region;

import java.util.List;

/// Random numbers of one appeal: SplitMix64 from a key, so any appeal can be made without the
/// others. Confined to one thread.
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /// @param stream keeps the uses of one key apart
    static Dice of(long seed, long key, int stream) {
        return new Dice(mix(mix(seed + STEP * (stream + 1)) ^ (key * STEP)));
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /// 0…bound−1.
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /// Both ends included.
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /// 0…1, 1 excluded.
    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /// Bell-shaped around 0, deviation 1, never beyond 3.
    double bell() {
        return (unit() + unit() + unit() + unit() - 2) * 1.7;
    }

    /// Waiting time with mean 1.
    double wait1() {
        return -Math.log(1 - unit());
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /// Index of a cumulative table: the first whose sum exceeds the throw.
    int pickCumulative(double[] cumulative) {
        var target = unit() * cumulative[cumulative.length - 1];
        var low = 0;
        var high = cumulative.length - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (cumulative[middle] > target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
