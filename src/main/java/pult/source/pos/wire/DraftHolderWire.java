package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Who has the draft of an answer; no login when nobody has.
public record DraftHolderWire(
        long posId, @Nullable String login, @Nullable String fullName, @Nullable Instant at) {}
