package pult.feature.conflict;

import pult.domain.merge.WordDiff;

import java.util.List;

/// What one cell says.
///
/// @param pieces the text in stretches; empty where this side has nothing
record Side(List<WordDiff.Piece> pieces, Look look) {
    enum Look {
        /// As it was.
        PLAIN,
        /// Changed by the side the cell belongs to.
        CHANGED,
        /// Taken out: the pieces are what stood there.
        REMOVED,
        /// Never stood here.
        ABSENT
    }

    String text() {
        return String.join("", pieces.stream().map(WordDiff.Piece::text).toList());
    }
}
