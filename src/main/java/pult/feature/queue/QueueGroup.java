package pult.feature.queue;

import pult.domain.deadline.DeadlineSection;
import pult.domain.view.Grouping;

/// What the rows of a group have in common.
sealed interface QueueGroup {
    /// How pressing they are.
    record Due(DeadlineSection section) implements QueueGroup {}

    /// The same municipality, topic or person.
    ///
    /// @param key empty when there is none
    record Named(Grouping by, String key) implements QueueGroup {}
}
