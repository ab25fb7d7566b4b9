package pult.domain.change;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An operator action on its way, as the screens show it.
///
/// @param status where it stands
/// @param undoUntil until when it can be taken back, null when it cannot
/// @param attempts how often it was offered to the server
/// @param reason code of the refusal, conflict or hold; null when there is none
/// @param number the platform's number after acceptance, null before or when there is none
/// @param settledAt the server's time of acceptance or the moment of refusal, null before
/// @param topic topic of the appeal, for a line the operator recognises
public record OutboxEntry(
        Change change,
        Status status,
        @Nullable Instant undoUntil,
        int attempts,
        @Nullable String reason,
        @Nullable String number,
        @Nullable Instant settledAt,
        String topic) {
    /// Where an action stands. The first two are «Готово к отправке», `ACCEPTED` is «Отправлено»,
    /// the last three are «Требуют внимания».
    public enum Status {
        QUEUED,
        SENDING,
        ACCEPTED,
        REFUSED,
        CONFLICT,
        HELD;

        public boolean waiting() {
            return this == QUEUED || this == SENDING;
        }

        public boolean needsAttention() {
            return this == REFUSED || this == CONFLICT || this == HELD;
        }
    }
}
