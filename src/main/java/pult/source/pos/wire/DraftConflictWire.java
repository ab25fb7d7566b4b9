package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// Body of the refusal of a draft.
///
/// @param theirs a [DraftWire], the word `null` when they removed it, null when nothing is said
public record DraftConflictWire(@Nullable String code, @Nullable JsonNode theirs) {}
