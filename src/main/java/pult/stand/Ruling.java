package pult.stand;

import org.jspecify.annotations.Nullable;

/// What the server decides about an action.
sealed interface Ruling {
    /// @param number given to what goes out, null when nothing does
    record Done(StandAppeal after, @Nullable String number) implements Ruling {}

    /// 409: the appeal moved on.
    record Conflict(String code) implements Ruling {}

    /// 422: what was sent cannot be taken.
    record Refused(String code, @Nullable String field) implements Ruling {}

    /// Not for this person: status 403.
    ///
    /// @param code `forbidden` for the role, `other_block`, `no_substitution`
    record Forbidden(String code) implements Ruling {}
}
