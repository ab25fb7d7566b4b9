package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow.Lane;

import java.time.Instant;
import java.util.Set;

/// Groups of a queue sorted by deadline, in their order.
public enum DeadlineSection {
    OVERDUE,
    TODAY,
    NEAR,
    /// Others have to act first, and it is not due today yet.
    WAITING,
    IN_TIME,
    /// Open, and neither the platform nor a rule has a date.
    NO_DATE,
    DONE;

    /// The lanes its appeals are in.
    public Set<Lane> lanes() {
        return switch (this) {
            case OVERDUE, TODAY -> Lane.TICKING;
            case NEAR, IN_TIME, NO_DATE -> Set.of(Lane.RUNNING);
            case WAITING -> Set.of(Lane.WAITING, Lane.PAUSED);
            case DONE -> Set.of(Lane.DONE);
        };
    }

    public static DeadlineSection of(Lane lane, @Nullable Instant dueAt, DeadlineBounds bounds) {
        if (lane == Lane.DONE) {
            return DONE;
        }
        if (lane != Lane.PAUSED && dueAt != null && dueAt.isBefore(bounds.endOfToday())) {
            // Whoever it waits for: the date is the same.
            return dueAt.isBefore(bounds.now()) ? OVERDUE : TODAY;
        }
        if (lane != Lane.RUNNING) {
            return WAITING;
        }
        if (dueAt == null) {
            return NO_DATE;
        }
        return dueAt.isBefore(bounds.endOfNear()) ? NEAR : IN_TIME;
    }
}
