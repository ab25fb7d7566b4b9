package pult.source.pos.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// Body of one operator action on its way to the platform.
///
/// @param actingFor login of the person whose right is used, null for one's own
/// @param action members of the action, `type` first; those it does not have stay away
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeWire(
        String clientId,
        long seq,
        Instant madeAt,
        @Nullable String actingFor,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> action) {
    /// Type only: the rest is the operator's words.
    @Override
    public String toString() {
        return "ChangeWire[" + action.get("type") + ']';
    }
}
