package pult.feature.outbox;

import pult.domain.answer.DraftConflicts;
import pult.domain.appeal.AppealId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who has read once that a draft came together by itself is not told again while the colleague
/// goes on typing: each of their saves would be news. Toolkit-free; JavaFX thread.
final class MergesSeen {
    /// After so long without one the next is another matter.
    private static final Duration QUIET = Duration.ofMinutes(30);

    /// Longer than anything is told.
    private static final Duration KEPT = Duration.ofDays(2);

    private final ToldMerges memory;
    private final Map<AppealId, Instant> told = new HashMap<>();

    MergesSeen(ToldMerges memory) {
        this.memory = memory;
    }

    /// What is known from before; what was read here meanwhile counts more.
    void known(Map<AppealId, Instant> before) {
        before.forEach((appeal, at) -> told.merge(appeal, at, MergesSeen::later));
    }

    /// The operator has read it.
    void seen(DraftConflicts.Merged merged) {
        told.merge(merged.appeal(), merged.at(), MergesSeen::later);
        keep(merged.at());
    }

    /// Those that are news.
    List<DraftConflicts.Merged> news(List<DraftConflicts.Merged> merged) {
        var news = new ArrayList<DraftConflicts.Merged>();
        var last = Instant.MIN;
        for (var one : merged) {
            var at = told.get(one.appeal());
            if (at == null || one.at().isAfter(at.plus(QUIET))) {
                news.add(one);
            } else if (one.at().isAfter(at)) {
                told.put(one.appeal(), one.at());
                last = later(last, one.at());
            }
        }
        if (last.isAfter(Instant.MIN)) {
            keep(last);
        }
        return news;
    }

    private void keep(Instant now) {
        told.values().removeIf(at -> at.plus(KEPT).isBefore(now));
        memory.keep(Map.copyOf(told));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
