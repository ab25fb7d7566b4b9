package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

/// Body of an error answer.
///
/// @param theirs the appeal as the server has it, with a conflict
/// @param field which part was wrong, with a refusal
public record ErrorWire(
        @Nullable String code,
        @Nullable String message,
        @Nullable String field,
        @Nullable AppealWire theirs) {}
