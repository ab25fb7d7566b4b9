package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.change.RestReason;

/// What the server decides about an action.
sealed interface Ruling {
    /// @param number given to what goes out, null when nothing does
    record Done(StandAppeal after, @Nullable String number) implements Ruling {}

    /// 409: the appeal moved on.
    record Conflict(RestReason reason) implements Ruling {}

    /// 422: what was sent cannot be taken.
    record Refused(RestReason reason, @Nullable String field) implements Ruling {}

    /// Not for this person: status 403.
    ///
    /// @param reason `forbidden` for the role, `other_block`, `no_substitution`
    record Forbidden(RestReason reason) implements Ruling {}
}
