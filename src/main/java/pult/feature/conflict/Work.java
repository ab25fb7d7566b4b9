package pult.feature.conflict;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.DraftConflicts.Conflict;
import pult.domain.merge.Place;
import pult.domain.merge.Sentence;
import pult.domain.merge.TextMerge;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// One draft as far as it is decided. Immutable.
///
/// @param decidedAt by place
record Work(Conflict conflict, TextMerge merge, Map<Integer, Instant> decidedAt) {
    Work {
        decidedAt = Map.copyOf(decidedAt);
    }

    static Work of(Conflict conflict) {
        return new Work(
                conflict,
                TextMerge.of(
                        conflict.base().text(), conflict.mine().text(), conflict.theirs().text()),
                Map.of());
    }

    /// @param decision null opens the place again
    Work decide(int place, Place.@Nullable Decision decision, Instant now) {
        var times = new HashMap<>(decidedAt);
        if (decision == null) {
            times.remove(place);
        } else {
            times.put(place, now);
        }
        return new Work(conflict, merge.decide(place, decision), times);
    }

    Work decideAll(Place.Decision decision, Instant now) {
        var times = new HashMap<Integer, Instant>();
        for (var place = 0; place < merge.places().size(); place++) {
            if (merge.places().get(place).kind() == Place.Kind.CONFLICT) {
                times.put(place, now);
            }
        }
        return new Work(conflict, merge.decideAll(decision), times);
    }

    /// Whether both say the same words, whenever they were saved.
    boolean sameTexts(Conflict other) {
        return conflict.mine().text().equals(other.mine().text())
                && conflict.theirs().text().equals(other.theirs().text())
                && conflict.base().text().equals(other.base().text());
    }

    /// The same decisions on what is now: a decision stands where both sides say what they said.
    ///
    /// @param fresh what is now, with nothing decided
    Work moved(Work fresh) {
        if (sameTexts(fresh.conflict)) {
            return new Work(fresh.conflict, merge, decidedAt);
        }
        var moved = fresh;
        var used = new HashSet<Integer>();
        for (var place = 0; place < moved.merge.places().size(); place++) {
            var from = decidedAs(moved.merge.places().get(place), used);
            if (from >= 0) {
                used.add(from);
                moved =
                        moved.decide(
                                place,
                                merge.places().get(from).decision(),
                                decidedAt.getOrDefault(from, Instant.EPOCH));
            }
        }
        return moved;
    }

    /// @return a decided place that says the same, −1 when there is none
    private int decidedAs(Place wanted, HashSet<Integer> used) {
        if (wanted.kind() != Place.Kind.CONFLICT) {
            return -1;
        }
        for (var at = 0; at < merge.places().size(); at++) {
            var place = merge.places().get(at);
            if (place.decision() != null
                    && !used.contains(at)
                    && texts(place.mine()).equals(texts(wanted.mine()))
                    && texts(place.theirs()).equals(texts(wanted.theirs()))) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(one -> one.text().strip()).toList();
    }

    /// Sentences of mine that the result leaves out.
    List<String> lost() {
        return texts(merge.lostOfMine().toList());
    }
}
