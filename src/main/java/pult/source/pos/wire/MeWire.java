package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Body of `GET /operator/v1/me`.
public record MeWire(
        @Nullable UserWire user,
        @Nullable List<String> roles,
        @Nullable OrganisationWire organisation,
        @Nullable List<String> blocks,
        @Nullable RegionWire region,
        long lastSeq) {

    public record UserWire(
            @Nullable String login, @Nullable String fullName, @Nullable String position) {}

    public record OrganisationWire(@Nullable String name) {}

    public record RegionWire(
            @Nullable String code, @Nullable String name, @Nullable String timeZone) {}
}
