package pult.feature.conflict;

import pult.domain.merge.Place;

/// How many places of a draft are what; the parts add up to the whole.
///
/// @param all with what the answer is to mean, where somebody has chosen it
/// @param meaning whether that is among them
/// @param same nobody touched them
/// @param merged came together by themselves
/// @param decided by the operator
/// @param open wait for the operator
record Counters(int all, boolean meaning, int same, int merged, int decided, int open) {
    static final Counters NONE = new Counters(0, false, 0, 0, 0, 0);

    static Counters of(Work work) {
        var meaning = !work.outcome().nothing();
        var all = work.merge().places().size() + (meaning ? 1 : 0);
        var same = count(work, meaning, Place.Kind.SAME);
        var disputed = count(work, meaning, Place.Kind.CONFLICT);
        var open = work.open();
        return new Counters(all, meaning, same, all - same - disputed, disputed - open, open);
    }

    private static int count(Work work, boolean meaning, Place.Kind kind) {
        var places = work.merge().places().stream().filter(place -> place.kind() == kind).count();
        return (int) places + (meaning && work.outcome().kind() == kind ? 1 : 0);
    }

    int sentences() {
        return meaning ? all - 1 : all;
    }

    int changed() {
        return all - same;
    }
}
