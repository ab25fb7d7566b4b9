package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

/// Body of an accepted action.
public record ResultWire(long version, @Nullable AppealWire appeal) {}
