package pult.feature.conflict;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.DraftConflicts.Conflict;
import pult.domain.answer.OutcomeMerge;
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
/// @param outcome what the answer is to mean: the place [#OUTCOME]
/// @param decidedAt by place
record Work(
        Conflict conflict, OutcomeMerge outcome, TextMerge merge, Map<Integer, Instant> decidedAt) {
    /// The place that is no part of the text.
    static final int OUTCOME = -1;

    Work {
        decidedAt = Map.copyOf(decidedAt);
    }

    static Work of(Conflict conflict) {
        return new Work(
                conflict,
                conflict.outcome(),
                TextMerge.of(
                        conflict.base().text(), conflict.mine().text(), conflict.theirs().text()),
                Map.of());
    }

    /// How many places wait for a decision.
    int open() {
        return merge.open() + (outcome.open() ? 1 : 0);
    }

    /// As it is decided so far.
    AnswerText result() {
        return new AnswerText(merge.text(), outcome.result());
    }

    /// @param decision null opens the place again; a meaning is mine or theirs and nothing else
    Work decide(int place, Place.@Nullable Decision decision, Instant now) {
        if (place == OUTCOME && !sided(decision)) {
            return this;
        }
        var times = new HashMap<>(decidedAt);
        if (decision == null) {
            times.remove(place);
        } else {
            times.put(place, now);
        }
        return place == OUTCOME
                ? new Work(conflict, outcome.decide(side(decision)), merge, times)
                : new Work(conflict, outcome, merge.decide(place, decision), times);
    }

    private static boolean sided(Place.@Nullable Decision decision) {
        return decision == null || side(decision) != null;
    }

    private static OutcomeMerge.@Nullable Side side(Place.@Nullable Decision decision) {
        return switch (decision) {
            case Place.Decision.TakeMine _ -> OutcomeMerge.Side.MINE;
            case Place.Decision.TakeTheirs _ -> OutcomeMerge.Side.THEIRS;
            case Place.Decision.TakeBoth _, Place.Decision.Write _ -> null;
            case null -> null;
        };
    }

    /// @param decision mine or theirs
    Work decideAll(Place.Decision decision, Instant now) {
        var times = new HashMap<Integer, Instant>();
        if (outcome.kind() == Place.Kind.CONFLICT) {
            times.put(OUTCOME, now);
        }
        for (var place = 0; place < merge.places().size(); place++) {
            if (merge.places().get(place).kind() == Place.Kind.CONFLICT) {
                times.put(place, now);
            }
        }
        return new Work(conflict, outcome.decide(side(decision)), merge.decideAll(decision), times);
    }

    /// Whether both say and mean the same, whenever they were saved.
    boolean sameTexts(Conflict other) {
        return conflict.mine().said().equals(other.mine().said())
                && conflict.theirs().said().equals(other.theirs().said())
                && conflict.base().said().equals(other.base().said());
    }

    /// The same decisions on what is now: a decision stands where both sides say what they said.
    ///
    /// @param fresh what is now, with nothing decided
    Work moved(Work fresh) {
        if (sameTexts(fresh.conflict)) {
            return new Work(fresh.conflict, outcome, merge, decidedAt);
        }
        var moved = fresh.meaning(this);
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

    /// With the decision on the same two meanings.
    private Work meaning(Work before) {
        var decided = before.outcome;
        if (decided.decision() == null
                || decided.mine() != outcome.mine()
                || decided.theirs() != outcome.theirs()
                || outcome.kind() != Place.Kind.CONFLICT) {
            return this;
        }
        var times = new HashMap<>(decidedAt);
        times.put(OUTCOME, before.decidedAt.getOrDefault(OUTCOME, Instant.EPOCH));
        return new Work(conflict, outcome.decide(decided.decision()), merge, times);
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
