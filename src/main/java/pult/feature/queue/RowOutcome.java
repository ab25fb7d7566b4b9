package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What came of a deed, row by row.
///
/// @param done rows it was done to
/// @param failed rows it was not done to, by the reason, the commonest first
/// @param back how it can be taken back, null when it cannot
record RowOutcome(
        RowDeed deed,
        List<AppealId> done,
        Map<Reason, List<AppealId>> failed,
        @Nullable Back back) {
    /// @param steps what was done to each row
    /// @param until from this moment on they leave
    record Back(Map<AppealId, ChangeId> steps, Instant until) {}

    RowOutcome(RowDeed deed, List<AppealId> done, Map<Reason, List<AppealId>> failed) {
        this(deed, done, failed, null);
    }

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

        /// It has left already.
        record Left() implements Reason {}

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
