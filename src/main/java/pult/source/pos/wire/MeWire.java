package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Body of `GET /operator/v1/me`.
public record MeWire(
        @Nullable String login,
        @Nullable String fullName,
        @Nullable String position,
        @Nullable List<String> roles,
        @Nullable String organisation,
        @Nullable List<String> blocks,
        @Nullable String system,
        @Nullable RegionWire region,
        long lastSeq,
        @Nullable List<SubstitutionWire> substitutions,
        @Nullable PresetWire preset,
        @Nullable Boolean selfApprovedSocial,
        @Nullable LimitsWire limits) {

    /// @param answerChars by the name of a channel
    public record LimitsWire(@Nullable Map<String, Integer> answerChars) {}

    public record PresetWire(
            @Nullable Integer reopenRating,
            @Nullable Integer substitutionDays,
            @Nullable Integer claimMinutes,
            @Nullable Integer claimWarnMinutes) {}

    public record SubstitutionWire(
            @Nullable String login,
            @Nullable String fullName,
            @Nullable List<String> roles,
            @Nullable List<String> blocks,
            @Nullable Instant from,
            @Nullable Instant until) {}

    public record RegionWire(@Nullable String code, @Nullable String name, @Nullable String zone) {}
}
