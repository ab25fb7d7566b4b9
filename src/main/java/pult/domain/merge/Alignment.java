package pult.domain.merge;

import com.github.difflib.DiffUtils;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lays two versions over their common text and cuts out the places. Touching changes of different
/// sentences stay apart; overlapping ones, and two insertions at one spot, are one place.
final class Alignment {
    private final List<Sentence> base;
    private final List<Sentence> mine;
    private final List<Sentence> theirs;

    Alignment(List<Sentence> base, List<Sentence> mine, List<Sentence> theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /// A change of one side: sentences of the base from–to (exclusive) become from–to of the side.
    private record Hunk(Side side, int from, int to, int sideFrom, int sideTo) {
        boolean insertion() {
            return from == to;
        }

        /// A part of it, counted from its beginning on both sides.
        Hunk part(int start, int end, int sideStart, int sideEnd) {
            return new Hunk(
                    side, from + start, from + end, sideFrom + sideStart, sideFrom + sideEnd);
        }
    }

    private enum Side {
        MINE,
        THEIRS
    }

    List<Place> places() {
        var mineHunks = hunks(Side.MINE, mine);
        var theirHunks = hunks(Side.THEIRS, theirs);
        var all = new ArrayList<>(mineHunks);
        all.addAll(theirHunks);
        all.sort(Comparator.comparingInt(Hunk::from).thenComparingInt(Hunk::to));
        var places = new ArrayList<Place>();
        var at = 0;
        for (var i = 0; i < all.size(); ) {
            var group = new ArrayList<Hunk>();
            group.add(all.get(i++));
            var from = group.getFirst().from();
            var to = group.getFirst().to();
            while (i < all.size() && overlaps(from, to, all.get(i))) {
                to = Math.max(to, all.get(i).to());
                group.add(all.get(i++));
            }
            kept(places, mineHunks, theirHunks, at, from);
            addPlace(places, place(group, mineHunks, theirHunks, from, to));
            at = to;
        }
        kept(places, mineHunks, theirHunks, at, base.size());
        return places;
    }

    private static boolean overlaps(int from, int to, Hunk next) {
        return (next.insertion() && from == to) ? next.from() == from : next.from() < to;
    }

    private void kept(
            List<Place> places, List<Hunk> mineHunks, List<Hunk> theirHunks, int from, int to) {
        for (var at = from; at < to; at++) {
            places.add(
                    new Place(
                            Place.Kind.SAME,
                            List.of(base.get(at)),
                            List.of(mine.get(sideIndex(mineHunks, at))),
                            List.of(theirs.get(sideIndex(theirHunks, at))),
                            null));
        }
    }

    /// What was only put in or only taken out stands sentence by sentence.
    private static void addPlace(List<Place> places, Place place) {
        var most = Math.max(place.mine().size(), place.theirs().size());
        var whole =
                place.kind() == Place.Kind.CONFLICT
                        || (!place.base().isEmpty()
                                && !place.mine().isEmpty()
                                && !place.theirs().isEmpty())
                        || (most < 2 && place.base().size() < 2);
        if (whole) {
            places.add(place);
            return;
        }
        for (var k = 0; k < Math.max(most, place.base().size()); k++) {
            places.add(
                    new Place(
                            place.kind(),
                            one(place.base(), k),
                            one(place.mine(), k),
                            one(place.theirs(), k),
                            null));
        }
    }

    private static List<Sentence> one(List<Sentence> sentences, int at) {
        return at < sentences.size() ? List.of(sentences.get(at)) : List.of();
    }

    private Place place(
            List<Hunk> group, List<Hunk> mineHunks, List<Hunk> theirHunks, int from, int to) {
        var onlyMine = group.stream().allMatch(hunk -> hunk.side() == Side.MINE);
        var onlyTheirs = group.stream().allMatch(hunk -> hunk.side() == Side.THEIRS);
        var my = version(mine, mineHunks, group, Side.MINE, from, to);
        var their = version(theirs, theirHunks, group, Side.THEIRS, from, to);
        var kind =
                onlyMine
                        ? Place.Kind.MINE
                        : onlyTheirs
                                ? Place.Kind.THEIRS
                                : same(my, their) ? Place.Kind.BOTH : Place.Kind.CONFLICT;
        return new Place(kind, List.copyOf(base.subList(from, to)), my, their, null);
    }

    /// The side's sentences for a stretch of the base, with what was put in within it. What was put
    /// in at its edges belongs to it only when the group says so.
    private static List<Sentence> version(
            List<Sentence> side, List<Hunk> hunks, List<Hunk> group, Side which, int from, int to) {
        var own = group.stream().filter(hunk -> hunk.side() == which).toList();
        if (own.isEmpty()) {
            var first = sideIndex(hunks, from);
            return List.copyOf(side.subList(first, first + to - from));
        }
        var lead = own.getFirst().from() - from;
        var tail = to - own.getLast().to();
        return List.copyOf(
                side.subList(own.getFirst().sideFrom() - lead, own.getLast().sideTo() + tail));
    }

    private static boolean same(List<Sentence> one, List<Sentence> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (var at = 0; at < one.size(); at++) {
            if (!one.get(at).sameAs(other.get(at))) {
                return false;
            }
        }
        return true;
    }

    /// Where an untouched sentence of the base stands on a side.
    private static int sideIndex(List<Hunk> hunks, int baseIndex) {
        var index = baseIndex;
        for (var hunk : hunks) {
            if (hunk.to() <= baseIndex) {
                index = baseIndex - hunk.to() + hunk.sideTo();
            }
        }
        return index;
    }

    private List<Hunk> hunks(Side which, List<Sentence> side) {
        var keys = base.stream().map(Sentence::key).toList();
        var sideKeys = side.stream().map(Sentence::key).toList();
        // Equal beginnings and ends are laid over each other first, so that of many equal sentences
        // the one that was changed is found.
        var head = 0;
        var least = Math.min(keys.size(), sideKeys.size());
        while (head < least && keys.get(head).equals(sideKeys.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < least - head
                && keys.get(keys.size() - 1 - tail)
                        .equals(sideKeys.get(sideKeys.size() - 1 - tail))) {
            tail++;
        }
        var hunks = new ArrayList<Hunk>();
        for (var delta :
                DiffUtils.diff(
                                keys.subList(head, keys.size() - tail),
                                sideKeys.subList(head, sideKeys.size() - tail))
                        .getDeltas()) {
            var from = head + delta.getSource().getPosition();
            var sideFrom = head + delta.getTarget().getPosition();
            add(
                    hunks,
                    new Hunk(
                            which,
                            from,
                            from + delta.getSource().size(),
                            sideFrom,
                            sideFrom + delta.getTarget().size()),
                    side);
        }
        return hunks;
    }

    /// Sentence for sentence as far as one can tell, so that a colleague's change of the next one
    /// stays apart.
    private void add(List<Hunk> hunks, Hunk hunk, List<Sentence> side) {
        var size = hunk.to() - hunk.from();
        var sideSize = hunk.sideTo() - hunk.sideFrom();
        if (size == sideSize) {
            for (var k = 0; k < size; k++) {
                hunks.add(hunk.part(k, k + 1, k, k + 1));
            }
            return;
        }
        var pairs =
                Similar.pairs(
                        base.subList(hunk.from(), hunk.to()),
                        side.subList(hunk.sideFrom(), hunk.sideTo()));
        if (pairs.isEmpty()) {
            hunks.add(hunk);
            return;
        }
        var at = 0;
        var sideAt = 0;
        for (var pair : pairs) {
            between(hunks, hunk, at, pair.before(), sideAt, pair.after());
            hunks.add(hunk.part(pair.before(), pair.before() + 1, pair.after(), pair.after() + 1));
            at = pair.before() + 1;
            sideAt = pair.after() + 1;
        }
        between(hunks, hunk, at, size, sideAt, sideSize);
    }

    private static void between(
            List<Hunk> hunks, Hunk hunk, int from, int to, int sideFrom, int sideTo) {
        if (from < to || sideFrom < sideTo) {
            hunks.add(hunk.part(from, to, sideFrom, sideTo));
        }
    }
}
