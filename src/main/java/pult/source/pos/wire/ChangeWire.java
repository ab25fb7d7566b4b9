package pult.source.pos.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Body of one operator action on its way to the platform.
public record ChangeWire(String clientId, long seq, Instant madeAt, ActionWire action) {

    /// @param type name of the action in the contract; the fields it does not have stay away
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActionWire(
            String type,
            @Nullable String text,
            @Nullable String resolution,
            @Nullable String approval,
            @Nullable List<String> attachmentIds) {
        /// An action without files.
        public ActionWire(
                String type,
                @Nullable String text,
                @Nullable String resolution,
                @Nullable String approval) {
            this(type, text, resolution, approval, null);
        }

        @Override
        public String toString() {
            return "ActionWire[" + type + ']';
        }
    }
}
