package pult.feature.conflict;

import pult.domain.merge.Place;
import pult.domain.merge.TextMerge;

/// How many places of a text are what; the parts add up to the whole.
///
/// @param same nobody touched them
/// @param merged came together by themselves
/// @param decided by the operator
/// @param open wait for the operator
record Counters(int all, int same, int merged, int decided, int open) {
    static final Counters NONE = new Counters(0, 0, 0, 0, 0);

    static Counters of(TextMerge merge) {
        var all = merge.places().size();
        var same = count(merge, Place.Kind.SAME);
        var disputed = count(merge, Place.Kind.CONFLICT);
        var open = merge.open();
        return new Counters(all, same, all - same - disputed, disputed - open, open);
    }

    private static int count(TextMerge merge, Place.Kind kind) {
        return (int) merge.places().stream().filter(place -> place.kind() == kind).count();
    }

    int changed() {
        return all - same;
    }
}
