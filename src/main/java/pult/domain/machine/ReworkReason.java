package pult.domain.machine;

/// Why an answer comes back to its author.
public enum ReworkReason {
    NOT_ON_MERITS,
    INCOMPLETE,
    NO_DEADLINE,
    BUREAUCRATIC,
    NO_ATTACHMENT,
    FACT_ERROR,
    TONE
}
