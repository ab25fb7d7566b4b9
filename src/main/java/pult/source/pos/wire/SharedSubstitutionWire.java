package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A substitution that operators share.
public record SharedSubstitutionWire(
        @Nullable String id,
        long version,
        boolean deleted,
        @Nullable String author,
        @Nullable Body body) {
    /// One that is saved or ended.
    public record Offer(String id, boolean deleted, Body body) {}

    /// Who acts for whom and when.
    public record Body(
            @Nullable String who,
            @Nullable String absent,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /// A page of them.
    public record Page(
            @Nullable List<@Nullable SharedSubstitutionWire> items,
            @Nullable String next,
            boolean hasMore,
            int count) {}
}
