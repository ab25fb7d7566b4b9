package pult.domain.search;

import java.util.List;

/// Knows the words of a search in all their forms. Immutable; quick enough for the JavaFX thread.
public interface TextMarks {
    TextMarks NONE = text -> List.of();

    /// An excerpt has so many characters before the first word found, less what a word is cut by.
    int BEFORE = 8;

    /// A stretch of a text.
    ///
    /// @param from first character
    /// @param to behind the last character
    record Mark(int from, int to) {
        public Mark {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("a mark has a length");
            }
        }
    }

    /// Where the words are in a text, in its order, none overlapping.
    List<Mark> in(String text);

    /// A stretch of a text of about so many characters that shows the first words found, on one
    /// line; the text's beginning when there are none.
    default String excerpt(String text, int length) {
        var found = in(text);
        var from = found.isEmpty() ? 0 : Math.max(0, found.getFirst().from() - BEFORE);
        if (from > 0) {
            var space = text.indexOf(' ', from);
            from = space >= 0 && space < found.getFirst().from() ? space + 1 : from;
        }
        var to = Math.min(text.length(), from + length);
        var line = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "…" : "") + line + (to < text.length() ? "…" : "");
    }
}
