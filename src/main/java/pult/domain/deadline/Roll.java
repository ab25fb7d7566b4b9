package pult.domain.deadline;

/// Where a last day goes that is not worked.
public enum Roll {
    /// It stays.
    NONE,
    PRECEDING_WORKING_DAY,
    NEXT_WORKING_DAY
}
