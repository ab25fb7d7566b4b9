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
/// @param hindrance what keeps it here whatever the link does; null when nothing does
public record OutboxEntry(
        Change change,
        Status status,
        @Nullable Instant undoUntil,
        int attempts,
        @Nullable String reason,
        @Nullable String number,
        @Nullable Instant settledAt,
        String topic,
        @Nullable Hindrance hindrance) {
    /// One that nothing here keeps.
    public OutboxEntry(
            Change change,
            Status status,
            @Nullable Instant undoUntil,
            int attempts,
            @Nullable String reason,
            @Nullable String number,
            @Nullable Instant settledAt,
            String topic) {
        this(change, status, undoUntil, attempts, reason, number, settledAt, topic, null);
    }

    /// The same that something keeps here.
    public OutboxEntry hindered(@Nullable Hindrance by) {
        return new OutboxEntry(
                change, status, undoUntil, attempts, reason, number, settledAt, topic, by);
    }

    /// What has to come about here before it may leave.
    public sealed interface Hindrance {
        /// The platform does not have this file of it yet.
        ///
        /// @param sha256 of the file: its id is another once the platform gives one
        record Upload(String sha256) implements Hindrance {}

        /// Its appeal has not been received here: whether the case changed cannot be told.
        record NoAppeal() implements Hindrance {}
    }

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
