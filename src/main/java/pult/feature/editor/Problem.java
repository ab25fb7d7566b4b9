package pult.feature.editor;

/// One line of «Перед отправкой».
///
/// @param words for the operator
/// @param start offset of the place to show
/// @param end offset after it; equal to `start` when there is no place
/// @param way how to get there
record Problem(Severity severity, String words, int start, int end, Way way) {
    enum Severity {
        BLOCKS,
        WARNS
    }

    enum Way {
        /// Tab leads there.
        TAB,
        /// A link shows the place.
        SHOW,
        NONE
    }

    boolean blocks() {
        return severity == Severity.BLOCKS;
    }

    @Override
    public String toString() {
        return "Problem[" + severity + ']';
    }
}
