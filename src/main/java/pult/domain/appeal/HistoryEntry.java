package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

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
