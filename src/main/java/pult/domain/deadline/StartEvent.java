package pult.domain.deadline;

/// What starts a clock.
public enum StartEvent {
    RECEIVED,
    REGISTERED,
    ASSIGNED,
    SUBMITTED,
    INTERIM_ANSWERED,
    REOPENED,
    /// Documents were asked for.
    REQUESTED,
    /// The date of the answer has passed.
    OVERDUE
}
