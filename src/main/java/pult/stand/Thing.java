package pult.stand;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What an effect left behind.
sealed interface Thing {
    /// A refused action leaves only its reply.
    record Nothing() implements Thing {}

    record Snapshot(StandAppeal appeal) implements Thing {}

    /// An administrator removed the appeal.
    record Gone(long posId, long version) implements Thing {}

    /// Anything shared besides appeals: a draft, a template, a watched promise.
    ///
    /// @param collection `draft`, `template` or the kind of a shared thing
    /// @param status of a template, empty for others
    /// @param body JSON
    record Doc(
            String collection,
            String id,
            long version,
            boolean deleted,
            String author,
            Instant at,
            String status,
            @Nullable String approver,
            String body)
            implements Thing {
        @Override
        public String toString() {
            return "Doc[" + collection + ' ' + id + " v" + version + ']';
        }
    }
}
