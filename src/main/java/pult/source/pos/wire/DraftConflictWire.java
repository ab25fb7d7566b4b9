package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

/// Body of the refusal of a draft.
///
/// @param theirs null when they removed it
public record DraftConflictWire(@Nullable String code, @Nullable DraftWire theirs) {}
