package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/// One line of an appeal's story.
///
/// @param at when, by the source's clock
/// @param state where the appeal came to; null for a note or a comment
/// @param statusText the source's own words
/// @param actor who did it, null when the source does not say
/// @param comment null when there is none
/// @param deed what was done in codes, null when the source tells words only
public record HistoryEntry(
        Instant at,
        @Nullable AppealState state,
        String statusText,
        @Nullable String actor,
        @Nullable String comment,
        @Nullable Deed deed) {
    /// Deeds that change whose hands an appeal is in. Their lines say the state again where it
    /// stays: that is no coming to it.
    private static final Set<String> HANDS = Set.of("claim", "release", "takeOver");

    /// Whether the appeal came to this state by this line.
    ///
    /// @param wanted a state
    public boolean comesTo(AppealState wanted) {
        return state == wanted && !(deed != null && HANDS.contains(deed.event()));
    }

    /// A line of a source that tells words only.
    public HistoryEntry(
            Instant at,
            @Nullable AppealState state,
            String statusText,
            @Nullable String actor,
            @Nullable String comment) {
        this(at, state, statusText, actor, comment, null);
    }
}
