package pult.domain.search;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Ranking;

import java.util.Arrays;

/// What a search came to.
///
/// @param ranking the appeals, the best first
/// @param sure so many of the first have all that was asked for; what follows is only like it
/// @param shownFor the words that were looked for instead of those typed, null when they are the
///   same
/// @param coverage how much was searched
/// @param marks finds in a text what it was found by
public record Found(
        Ranking ranking, int sure, @Nullable String shownFor, Coverage coverage, TextMarks marks) {
    /// How much of the appeals the index holds.
    ///
    /// @param indexed appeals in the index
    /// @param total appeals here, at least `indexed` while the index is being made
    /// @param whole nothing is missing but what changed a moment ago
    public record Coverage(long indexed, long total, boolean whole) {
        public static final Coverage NONE = new Coverage(0, 0, false);
    }

    /// Those that have all that was asked for.
    public Ranking certain() {
        return new Ranking(Arrays.copyOf(ranking.ids(), sure));
    }

    /// Nothing found.
    public static Found nothing(Coverage coverage) {
        return new Found(Ranking.NONE, 0, null, coverage, TextMarks.NONE);
    }
}
