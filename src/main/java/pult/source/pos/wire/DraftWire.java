package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A shared draft.
public record DraftWire(
        long posId,
        long version,
        @Nullable String author,
        @Nullable String text,
        @Nullable String outcome,
        @Nullable Instant at) {}
