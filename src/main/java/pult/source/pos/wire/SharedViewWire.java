package pult.source.pos.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A view that operators share.
public record SharedViewWire(
        @Nullable String id,
        long version,
        boolean deleted,
        @Nullable String author,
        @Nullable Instant at,
        @Nullable Body body) {
    /// One that is saved or removed.
    public record Offer(String id, boolean deleted, Body body) {}

    /// What is in it; the names are this program's own and are added to, never renamed.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Body(
            @Nullable String name,
            @Nullable String base,
            @Nullable String filter,
            @Nullable String look) {}

    /// A page of them.
    public record Page(
            @Nullable List<@Nullable SharedViewWire> items,
            @Nullable String next,
            boolean hasMore,
            int count) {}

    /// Somebody else changed it.
    public record Conflict(@Nullable String code, @Nullable SharedViewWire theirs) {}
}
