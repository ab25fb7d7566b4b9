package pult.feature.queue;

import pult.domain.appeal.AppealId;

import java.util.List;
import java.util.Map;

/// What came of a deed, row by row.
///
/// @param done rows it was done to
/// @param failed rows it was not done to, by the reason, the commonest first
record RowOutcome(RowDeed deed, List<AppealId> done, Map<Reason, List<AppealId>> failed) {
    /// Why it was not done to a row.
    sealed interface Reason {
        /// The appeal as it stands does not take it.
        record Obstacle(pult.domain.machine.Obstacle what) implements Reason {}

        /// It is not here any more.
        record Gone() implements Reason {}

        /// Its deadline is before the moment it was to be put off to.
        record DueBefore() implements Reason {}

        /// Nobody has opened it here since it last changed: nobody can have read its answer.
        record Unread() implements Reason {}

        /// The disk refused.
        record NotKept() implements Reason {}
    }

    int asked() {
        return done.size() + failed.values().stream().mapToInt(List::size).sum();
    }

    List<AppealId> notDone() {
        return failed.values().stream().flatMap(List::stream).toList();
    }
}
