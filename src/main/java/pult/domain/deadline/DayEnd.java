package pult.domain.deadline;

/// At what time of its last day a term counted in days ends.
public enum DayEnd {
    /// 23:59:59 of the region.
    END_OF_DAY,
    /// The time of day it began at.
    SAME_TIME
}
