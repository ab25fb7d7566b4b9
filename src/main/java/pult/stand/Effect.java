package pult.stand;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One thing that happened on the server, the unit of its memory.
///
/// @param type of the action, or what a played person did
/// @param who login, or who was played
/// @param posId 0 when no appeal is concerned
/// @param reply what a repeated idempotency key gets; null for what nobody asked for by a request
record Effect(Instant at, String type, String who, long posId, @Nullable Reply reply, Thing thing) {
    /// @param key the idempotency key
    /// @param fingerprint tells another request under the same key
    /// @param clientId empty when not told
    /// @param body JSON, given again byte for byte
    record Reply(
            String key, String fingerprint, String clientId, long seq, int status, String body) {
        @Override
        public String toString() {
            return "Reply[" + key + ' ' + status + ']';
        }
    }

    @Override
    public String toString() {
        return "Effect[" + at + ' ' + type + ' ' + posId + ']';
    }
}
