package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Body of an accepted action.
///
/// @param number the platform's number of what was sent, null for actions that get none
/// @param at the server's time of the effect
public record ResultWire(
        long version, @Nullable AppealWire appeal, @Nullable String number, @Nullable Instant at) {}
