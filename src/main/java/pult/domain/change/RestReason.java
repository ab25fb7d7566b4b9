package pult.domain.change;

import pult.domain.machine.Obstacle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why an action came to rest instead of going through: what this program finds and what the
/// platform answers. The platform may answer with a code that is not here, and it is kept as it is.
public enum RestReason {
    // The platform's.
    VERSION_MISMATCH,
    ALREADY_ANSWERED,
    NOT_FOUND,
    EMPTY_TEXT,
    TEXT_TOO_LONG,
    /// Larger than the platform reads.
    TOO_LARGE,
    /// Something that must be said with it is missing.
    MISSING,
    /// It names something the platform does not know.
    UNKNOWN_VALUE,
    /// The platform could not read it.
    BAD_REQUEST,
    /// A conflict without a code.
    CONFLICT,
    /// The substitution whose right it uses holds no more.
    NO_SUBSTITUTION,
    /// An earlier one on the same appeal did not go through.
    PREVIOUS_FAILED,
    /// The platform knows another action under its id.
    IDEMPOTENCY_KEY_REUSED,

    // Found here, since the action was made.
    COMMENT_ADDED,
    EXECUTOR_CHANGED,
    REGIME_CHANGED,
    /// The server's version moved on and nothing is known about how.
    CHANGED_MEANWHILE,
    /// The appeal is no longer at the server.
    REMOVED,
    /// The platform does not take a file of an answer.
    FILE_REFUSED,
    /// The disk has spoilt a file of an answer.
    FILE_DAMAGED,
    /// The journal lost records before this action: whether it was taken back is not known.
    JOURNAL_DAMAGED,

    // Obstacles, found on either side.
    ANSWERED_MEANWHILE,
    TAKEN_BY_OTHER,
    NOT_OPEN,
    NOT_MINE,
    NOT_REGISTERED,
    WRONG_STATE,
    FORBIDDEN,
    OTHER_BLOCK,
    SAME_PERSON,
    TEXT_CHANGED,
    UNDER_59FZ,
    NOT_SOCIAL,
    DUE_PASSED,
    EXTENDED_BEFORE,
    DUE_TOO_LATE,
    INCOMPLETE,
    NEEDS_LINK,
    DISPUTED;

    /// As it stands in an outbox entry, in the journal and on the wire.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The obstacle met when the action was tried again.
    public static RestReason of(Obstacle obstacle) {
        return valueOf(obstacle.name());
    }

    /// Empty for a code this program does not know.
    public static Optional<RestReason> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
