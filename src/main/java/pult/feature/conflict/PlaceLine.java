package pult.feature.conflict;

/// One row of the three columns, in words.
///
/// @param place its index in the merge, [Work#OUTCOME] for what the answer is to mean
/// @param note what happened to it; empty where nothing did
/// @param start what an own text begins with
/// @param spoken the whole row, for the screen reader
record PlaceLine(
        int place,
        State state,
        Side mine,
        Side result,
        Side theirs,
        String note,
        String start,
        String spoken) {
    enum State {
        SAME,
        MERGED,
        DECIDED,
        OPEN
    }

    /// Whether it is what the answer is to mean: one side's or the other's, no text.
    boolean outcome() {
        return place == Work.OUTCOME;
    }

    /// Whether a person decides here, or has decided.
    boolean disputed() {
        return state == State.OPEN || state == State.DECIDED;
    }
}
