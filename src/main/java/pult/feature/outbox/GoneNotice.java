package pult.feature.outbox;

import pult.domain.appeal.AppealId;
import pult.domain.change.OutboxEntry;
import pult.domain.change.StepDraft;
import pult.l10n.OutboxMessages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One sentence for appeals that have gone from the platform while own work is on them, with the
/// places where that work is found.
record GoneNotice(OutboxMessages words) {
    /// A restored server may miss hundreds of them.
    private static final int MOST_NAMED = 3;

    /// Where own work lies, by the appeals it is on.
    record Kept(Set<AppealId> drafts, Set<AppealId> waiting, Set<AppealId> attention) {
        static Kept of(
                Stream<AppealId> drafts,
                List<StepDraft> steps,
                List<OutboxEntry> waiting,
                List<OutboxEntry> attention) {
            return new Kept(
                    Stream.concat(drafts, steps.stream().map(StepDraft::appeal))
                            .collect(Collectors.toSet()),
                    appeals(waiting),
                    appeals(attention));
        }

        private static Set<AppealId> appeals(List<OutboxEntry> entries) {
            return entries.stream()
                    .map(entry -> entry.change().appeal())
                    .collect(Collectors.toSet());
        }

        private boolean none(AppealId id) {
            return !drafts.contains(id) && !waiting.contains(id) && !attention.contains(id);
        }
    }

    /// @param gone not empty, in the order they are named in
    String of(List<AppealId> gone, Kept kept) {
        var where = where(gone, kept);
        if (gone.size() == 1) {
            return words.goneNotice(gone.getFirst().toString(), where);
        }
        var named =
                gone.stream()
                        .limit(MOST_NAMED)
                        .map(AppealId::toString)
                        .collect(Collectors.joining(", "));
        var more = gone.size() - MOST_NAMED;
        return words.goneSeveral(
                gone.size(), more > 0 ? words.goneMore(named, more) : named, where);
    }

    private String where(List<AppealId> gone, Kept kept) {
        var places = new ArrayList<String>();
        add(places, gone, kept.attention, words.attention());
        add(places, gone, kept.waiting, words.waiting());
        add(places, gone, kept.drafts, words.drafts());
        if (gone.stream().anyMatch(kept::none)) {
            places.add(words.goneFiles());
        }
        return String.join(", ", places);
    }

    private void add(
            List<String> places, List<AppealId> gone, Collection<AppealId> kept, String title) {
        if (gone.stream().anyMatch(kept::contains)) {
            places.add(words.gonePlace(title));
        }
    }
}
