package pult.domain.answer;

import org.jspecify.annotations.Nullable;

/// A place of a text that still waits for words and therefore blocks sending.
///
/// @param name what to say about it: the label, the field's name or the raw text
/// @param start offset of the first character in the text
/// @param end offset after the last character
/// @param line from 1
/// @param column from 1
/// @param suggestion the field that was probably meant, null when none is near
public record Unfilled(
        Kind kind,
        String name,
        int start,
        int end,
        int line,
        int column,
        @Nullable String suggestion) {
    public enum Kind {
        /// The operator has to say it.
        ASK,
        /// The appeal has no such value.
        EMPTY,
        /// No field has this name.
        UNKNOWN_FIELD,
        /// No case has this name.
        UNKNOWN_CASE,
        /// The value is known, its form in this case is not.
        NO_DECLINED_FORM,
        UNKNOWN_FRAGMENT,
        /// A fragment that contains itself.
        CIRCULAR_FRAGMENT,
        /// Braces that make no place.
        BROKEN
    }

    /// @param text the text the place stands in
    static Unfilled at(
            String text, int start, int end, Kind kind, String name, @Nullable String guess) {
        var line = 1;
        var lineStart = 0;
        for (var i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new Unfilled(kind, name, start, end, line, start - lineStart + 1, guess);
    }
}
