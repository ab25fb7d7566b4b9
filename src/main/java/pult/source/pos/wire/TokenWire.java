package pult.source.pos.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

/// Answer of `POST /user-service/oauth/token`; the rest of it is not needed.
///
/// @param accessToken opaque
/// @param expiresIn seconds
public record TokenWire(
        @JsonProperty(value = "access_token", required = true) @Nullable String accessToken,
        @JsonProperty("expires_in") long expiresIn) {
    /// Never the token.
    @Override
    public String toString() {
        return "TokenWire[…]";
    }
}
