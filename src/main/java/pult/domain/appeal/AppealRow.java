package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/// One line of the queue: what the narrow table holds.
///
/// @param topic the most exact topic name
/// @param firstWords the beginning of the text on one line, at most 120 characters
/// @param municipality empty when unknown
/// @param unread not opened here since it last changed
/// @param assignee login of who works on it, null for nobody
/// @param executor the body that answers, null where none is named
/// @param claimUntil first moment at which the hold of the assignee is over, null for no end
/// @param repeatOf the earlier appeal on the same matter, null for a first one
/// @param returns how often it came back from bodies it was sent to
/// @param escalated the level asked for help that has not acted since, 0 for none
/// @param dueAt the platform's date or, where it gives none, that of the region's rule; null for
///   neither
/// @param dueByRule the date is that of the region's rule: the platform gave none
/// @param gone the platform has it no longer; it is here for the sake of own work on it
/// @param pending an operator action of this workstation has not been confirmed yet
public record AppealRow(
        AppealId id,
        AppealState state,
        LegalRegime regime,
        Channel channel,
        String topic,
        String firstWords,
        String municipality,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        Instant receivedAt,
        boolean fastTrack,
        boolean unread,
        boolean pending,
        boolean drafted,
        @Nullable String assignee,
        @Nullable String executor,
        @Nullable Instant claimUntil,
        @Nullable AppealId repeatOf,
        int returns,
        int escalated,
        boolean dueByRule,
        boolean gone) {
    /// Where the clock of this appeal stands, whatever the hour. Nobody waits here for what the
    /// platform has no more.
    public Lane lane() {
        return gone ? Lane.DONE : Lane.of(state, regime, dueAt);
    }

    /// The same row that shows other words of its appeal.
    public AppealRow saying(String words) {
        return new AppealRow(
                id,
                state,
                regime,
                channel,
                topic,
                words,
                municipality,
                dueAt,
                completedAt,
                receivedAt,
                fastTrack,
                unread,
                pending,
                drafted,
                assignee,
                executor,
                claimUntil,
                repeatOf,
                returns,
                escalated,
                dueByRule,
                gone);
    }

    /// Lanes of the queue.
    public enum Lane {
        /// Somebody here has to act, and the clock runs.
        RUNNING,
        /// Somebody else has to act first, and the clock runs on all the same.
        WAITING,
        /// The clock stands until somebody else has acted.
        PAUSED,
        /// It has stopped for good.
        DONE;

        /// Whose date comes nearer: what can be due today or overdue.
        public static final Set<Lane> TICKING = Set.of(RUNNING, WAITING);

        /// What is not finished.
        public static final Set<Lane> OPEN = Set.of(RUNNING, WAITING, PAUSED);

        /// Whoever promised a final answer to a message of a social network has to write it; what
        /// is answered in the meantime under another regime had its date moved, and the applicant
        /// was told. A question to the applicant stops no clock of 59-ФЗ (ст. 12: the term is
        /// counted from the registration, and nothing in the law suspends it), nor that of the
        /// first reaction to an open source.
        ///
        /// @param due the date that stands, null for none: one that the platform gives does not
        ///   move while the applicant is waited for
        public static Lane of(AppealState state, LegalRegime regime, @Nullable Instant due) {
            return switch (state) {
                case AWAITING_APPLICANT ->
                        regime == LegalRegime.ORDINARY_MESSAGE && due == null ? PAUSED : WAITING;
                case INTERIM_ANSWERED -> regime == LegalRegime.OPEN_SOURCE ? RUNNING : WAITING;
                case EXTENSION_REQUESTED, ON_APPROVAL, APPROVED -> WAITING;
                default -> state.open() ? RUNNING : DONE;
            };
        }
    }
}
