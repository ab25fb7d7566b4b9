package pult.domain.appeal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.function.LongUnaryOperator;

/// Appeals that a search has found, the best first. Immutable.
public final class Ranking {
    public static final Ranking NONE = new Ranking(new long[0]);

    private final long[] best;
    private final long[] sorted;

    /// @param best numbers of the appeals, none twice; taken over, not copied
    public Ranking(long[] best) {
        this.best = best;
        sorted = best.clone();
        Arrays.sort(sorted);
    }

    public int size() {
        return best.length;
    }

    /// A copy of the numbers, the best first.
    public long[] ids() {
        return best.clone();
    }

    public boolean contains(long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }

    /// Places of the appeals, 0 for the best; one that was not found is behind all.
    public LongUnaryOperator places() {
        var places = new HashMap<Long, Integer>();
        for (var place = 0; place < best.length; place++) {
            places.put(best[place], place);
        }
        return id -> places.getOrDefault(id, best.length);
    }

    /// Those of the numbers that were found, in the order they are given in.
    public long[] among(long[] ids) {
        return Arrays.stream(ids).filter(this::contains).toArray();
    }

    /// Those of the numbers that were found, the best first.
    public long[] ranked(long[] ids) {
        var there = ids.clone();
        Arrays.sort(there);
        return Arrays.stream(best).filter(id -> Arrays.binarySearch(there, id) >= 0).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking that && Arrays.equals(best, that.best);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(best);
    }

    @Override
    public String toString() {
        return "Ranking[" + best.length + ']';
    }
}
