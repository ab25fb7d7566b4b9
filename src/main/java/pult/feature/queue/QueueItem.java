package pult.feature.queue;

import pult.domain.appeal.AppealRow;

/// One line of the list.
sealed interface QueueItem {
    record Case(AppealRow row) implements QueueItem {}

    record Heading(QueueGroup group, int count, Fold fold) implements QueueItem {}

    /// A row that has not been read yet.
    record Coming() implements QueueItem {}

    /// Whether the rows of a group are shown.
    enum Fold {
        OPEN,
        FOLDED
    }
}
