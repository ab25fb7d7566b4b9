package pult.domain.change;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;

import java.time.Duration;
import java.time.Instant;

/// What the platform said to one action.
public sealed interface Delivery {
    /// Done there.
    ///
    /// @param appeal the appeal as it stands after the action
    /// @param number the outgoing number, the operator's proof; null for actions that get none
    /// @param at the server's time
    record Accepted(Appeal appeal, @Nullable String number, Instant at) implements Delivery {}

    /// The appeal moved on meanwhile.
    ///
    /// @param code machine-readable reason, e.g. `version_mismatch`, `already_answered`
    /// @param theirs the appeal as the server has it
    record Conflicting(String code, Appeal theirs) implements Delivery {}

    /// Refused for good.
    ///
    /// @param code e.g. `forbidden`, `text_too_long`, `not_found`
    /// @param field which part is wrong, null when the whole action is
    record Refused(String code, @Nullable String field) implements Delivery {}

    /// Not now.
    ///
    /// @param delay how long the server asks to wait
    record Postponed(Duration delay) implements Delivery {}
}
