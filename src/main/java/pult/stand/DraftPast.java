package pult.stand;

import pult.domain.answer.Stretch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Earlier texts of shared drafts, by appeal. Belongs to the lock of the [Ledger].
final class DraftPast {
    static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 100;

    /// A stretch of work.
    ///
    /// @param begun its first save
    /// @param last its last save
    record Version(Instant begun, Thing.Doc last) {}

    private final Map<String, Deque<Version>> versions = new HashMap<>();

    private static String text(Thing.Doc draft) {
        return StandDraft.of(draft).text();
    }

    /// A draft was saved. A removed one leaves its versions.
    void put(Thing.Doc draft) {
        var text = text(draft);
        if (draft.deleted() || text.isBlank()) {
            return;
        }
        var past = versions.computeIfAbsent(draft.id(), id -> new ArrayDeque<>());
        var newest = past.peekFirst();
        var begun = draft.at();
        if (newest != null && goesOn(newest, draft, text)) {
            begun = newest.begun();
            past.removeFirst();
        }
        past.addFirst(new Version(begun, draft));
        if (past.size() > MOST) {
            past.removeLast();
        }
    }

    private static boolean goesOn(Version newest, Thing.Doc draft, String text) {
        return newest.last().author().equals(draft.author())
                && Stretch.goesOn(newest.begun(), text(newest.last()), text, draft.at());
    }

    /// Newest first.
    ///
    /// @param before number of a version, which does not come
    List<Version> of(String id, long before, Instant now, int most) {
        var past = versions.get(id);
        return past == null
                ? List.of()
                : past.stream()
                        .filter(one -> one.last().version() < before)
                        .filter(one -> one.last().at().plus(KEPT).isAfter(now))
                        .limit(most)
                        .toList();
    }

    void clear() {
        versions.clear();
    }
}
