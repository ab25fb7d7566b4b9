package pult.domain.machine;

/// Why a moderator rejects.
public enum RejectReason {
    OBSCENE,
    SPAM,
    DUPLICATE,
    NOT_A_PROBLEM,
    NO_ADDRESS,
    PRIVATE_DATA_IN_TEXT,
    OUT_OF_REGION
}
