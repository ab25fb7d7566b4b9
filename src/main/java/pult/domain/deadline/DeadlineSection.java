package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow.Lane;

import java.time.Instant;

/// Groups of a queue sorted by deadline, in their order.
public enum DeadlineSection {
    OVERDUE(Lane.RUNNING),
    TODAY(Lane.RUNNING),
    NEAR(Lane.RUNNING),
    WAITING(Lane.WAITING),
    IN_TIME(Lane.RUNNING),
    /// Open, and neither the platform nor a rule has a date.
    NO_DATE(Lane.RUNNING),
    DONE(Lane.DONE);

    private final Lane lane;

    DeadlineSection(Lane lane) {
        this.lane = lane;
    }

    public Lane lane() {
        return lane;
    }

    public static DeadlineSection of(Lane lane, @Nullable Instant dueAt, DeadlineBounds bounds) {
        return switch (lane) {
            case WAITING -> WAITING;
            case DONE -> DONE;
            case RUNNING -> {
                if (dueAt == null) {
                    yield NO_DATE;
                } else if (dueAt.isBefore(bounds.now())) {
                    yield OVERDUE;
                } else if (dueAt.isBefore(bounds.endOfToday())) {
                    yield TODAY;
                } else {
                    yield dueAt.isBefore(bounds.endOfNear()) ? NEAR : IN_TIME;
                }
            }
        };
    }
}
