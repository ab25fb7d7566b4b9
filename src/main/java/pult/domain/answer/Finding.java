package pult.domain.answer;

/// What a check found in an answer.
///
/// @param start offset of the first character concerned
/// @param end offset after the last; equal to `start` where the whole text is meant
/// @param line from 1
/// @param column from 1
/// @param name of the place or the piece of text concerned; empty when there is none
/// @param amount characters too many, 0 where nothing is counted
public record Finding(
        Kind kind, int start, int end, int line, int column, String name, int amount) {
    public enum Kind {
        UNFILLED(true),
        UNKNOWN_FIELD(true),
        SYNTAX_LEFT(true),
        EMPTY(true),
        TOO_LONG(true),
        PHONE_IN_PUBLIC(true),
        EMAIL_IN_PUBLIC(true),
        SURNAME_IN_PUBLIC(false),
        NO_SALUTATION(false);

        private final boolean blocks;

        Kind(boolean blocks) {
            this.blocks = blocks;
        }
    }

    public boolean blocks() {
        return kind.blocks;
    }

    /// Never the words: they may be somebody's phone.
    @Override
    public String toString() {
        return "Finding[" + kind + ' ' + line + ':' + column + ']';
    }
}
