package pult.feature.conflict;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.DraftConflicts.Conflict;
import pult.domain.answer.OutcomeMerge;
import pult.domain.merge.Place;
import pult.domain.merge.Sentence;
import pult.domain.merge.TextMerge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One draft as far as it is decided. Immutable.
///
/// @param outcome what the answer is to mean: the place [#OUTCOME]
/// @param decidedAt by place
/// @param begun own words by place that are not taken yet
record Work(
        Conflict conflict,
        OutcomeMerge outcome,
        TextMerge merge,
        Map<Integer, Instant> decidedAt,
        Map<Integer, Begun> begun) {
    /// The place that is no part of the text.
    static final int OUTCOME = -1;

    Work {
        decidedAt = Map.copyOf(decidedAt);
        begun = Map.copyOf(begun);
    }

    static Work of(Conflict conflict) {
        return new Work(
                conflict,
                conflict.outcome(),
                TextMerge.of(
                        conflict.base().text(), conflict.mine().text(), conflict.theirs().text()),
                Map.of(),
                Map.of());
    }

    private Work with(OutcomeMerge decided, TextMerge merged, Map<Integer, Instant> times) {
        return new Work(conflict, decided, merged, times, begun);
    }

    private Work begun(Map<Integer, Begun> words) {
        return new Work(conflict, outcome, merge, decidedAt, words);
    }

    /// @param words null where there are none any more
    Work begin(int place, @Nullable Begun words) {
        var all = new HashMap<>(begun);
        if (words == null) {
            all.remove(place);
        } else {
            all.put(place, words);
        }
        return begun(all);
    }

    /// Own words, taken and not taken, which are nowhere but here.
    List<String> words() {
        var all = new ArrayList<String>();
        for (var place = 0; place < merge.places().size(); place++) {
            words(place).ifPresent(all::add);
        }
        return all;
    }

    private Optional<String> words(int place) {
        var unfinished = begun.get(place);
        if (unfinished != null) {
            return Optional.of(unfinished.text());
        }
        return merge.places().get(place).decision() instanceof Place.Decision.Write written
                ? Optional.of(written.text())
                : Optional.empty();
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
        if (place == OUTCOME) {
            return with(outcome.decide(side(decision)), merge, times);
        }
        var decided = unwritten(place).with(outcome, merge.decide(place, decision), times);
        return decision instanceof Place.Decision.Write ? decided.begin(place, null) : decided;
    }

    /// Own words that another decision takes the place of can be taken up again.
    private Work unwritten(int place) {
        return merge.places().get(place).decision() instanceof Place.Decision.Write written
                        && !begun.containsKey(place)
                ? begin(place, new Begun(written.text(), false))
                : this;
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
        var kept = this;
        if (outcome.kind() == Place.Kind.CONFLICT) {
            times.put(OUTCOME, now);
        }
        for (var place = 0; place < merge.places().size(); place++) {
            if (merge.places().get(place).kind() == Place.Kind.CONFLICT) {
                times.put(place, now);
                kept = kept.unwritten(place);
            }
        }
        return kept.with(outcome.decide(side(decision)), merge.decideAll(decision), times);
    }

    /// Whether both say and mean the same, whenever they were saved.
    boolean sameTexts(Conflict other) {
        return conflict.mine().said().equals(other.mine().said())
                && conflict.theirs().said().equals(other.theirs().said())
                && conflict.base().said().equals(other.base().said());
    }

    /// The same decisions on what is now: a decision, and words that are begun, stand where both
    /// sides say what they said.
    ///
    /// @param fresh what is now, with nothing decided
    Work moved(Work fresh) {
        if (sameTexts(fresh.conflict)) {
            return new Work(fresh.conflict, outcome, merge, decidedAt, begun);
        }
        var moved = fresh.meaning(this);
        var used = new HashSet<Integer>();
        for (var place = 0; place < moved.merge.places().size(); place++) {
            var from = workedOn(moved.merge.places().get(place), used);
            if (from >= 0) {
                used.add(from);
                var decision = merge.places().get(from).decision();
                if (decision != null) {
                    var at = decidedAt.getOrDefault(from, Instant.EPOCH);
                    moved = moved.decide(place, decision, at);
                }
                moved = moved.begin(place, begun.get(from));
            }
        }
        return moved;
    }

    /// Own words that have no place in a later state of the same draft.
    List<String> leftBehind(Work later) {
        var left = new ArrayList<>(words());
        later.words().forEach(left::remove);
        return left;
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
        return with(outcome.decide(decided.decision()), merge, times);
    }

    /// @return a place that somebody worked on and that says the same, −1 when there is none
    private int workedOn(Place wanted, HashSet<Integer> used) {
        if (wanted.kind() != Place.Kind.CONFLICT) {
            return -1;
        }
        for (var at = 0; at < merge.places().size(); at++) {
            var place = merge.places().get(at);
            if ((place.decision() != null || begun.containsKey(at))
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

    /// What the result leaves out: sentences of mine, and own words that were begun and not taken.
    List<String> lost() {
        var lost = new ArrayList<>(texts(merge.lostOfMine().toList()));
        begun.values().forEach(words -> lost.add(words.text().strip()));
        return lost;
    }
}
