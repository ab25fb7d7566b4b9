package pult.feature.queue;

import pult.domain.appeal.AppealRow;
import pult.domain.deadline.DeadlineSection;

/// One line of the list.
sealed interface QueueItem {
    record Case(AppealRow row) implements QueueItem {}

    record Heading(DeadlineSection section, int count, Fold fold) implements QueueItem {}

    /// A row that has not been read yet.
    record Coming() implements QueueItem {}

    /// Whether the rows of a group are shown.
    enum Fold {
        OPEN,
        FOLDED
    }
}
