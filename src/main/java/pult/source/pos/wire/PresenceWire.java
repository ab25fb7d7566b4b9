package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Where somebody is.
public record PresenceWire(
        @Nullable String login,
        @Nullable String fullName,
        @Nullable Long posId,
        @Nullable String activity,
        @Nullable Instant at) {
    /// Answer to one's own presence.
    public record Others(@Nullable List<@Nullable PresenceWire> others) {}
}
