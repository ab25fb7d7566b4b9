package pult.domain.deadline;

/// How a clock stands, as the operator sees it at a glance.
public enum DeadlineSign {
    /// The date has passed and no answer went out.
    OVERDUE,
    /// Ends before local midnight.
    TODAY,
    /// Ends within the next three working days.
    NEAR,
    IN_TIME,
    /// Waits for somebody else: the applicant, an approver.
    PAUSED,
    /// The date was or is being moved.
    EXTENDED,
    DONE,
    /// Answered after the date.
    DONE_LATE,
    /// The platform gave no date.
    NONE
}
