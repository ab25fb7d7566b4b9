package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A page of earlier texts of a shared draft.
public record DraftVersionsWire(long posId, @Nullable List<Item> items, boolean hasMore) {
    /// One version.
    public record Item(
            long version, @Nullable String author, @Nullable Instant at, @Nullable String text) {}
}
