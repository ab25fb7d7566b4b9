package pult.feature;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.QueueQuery;

/// Where one can go.
public sealed interface Destination {
    /// A section of the program.
    record To(Section section) implements Destination {}

    /// One appeal, in the queue's card.
    record Opened(AppealId appeal) implements Destination {}

    /// Appeals another screen has counted, as a list.
    ///
    /// @param title what they have in common, e.g. «Без координат: открытые»
    record Listed(String title, QueueQuery query) implements Destination {}

    /// Two people's drafts of one answer, side by side.
    record Conflict(AppealId appeal) implements Destination {}
}
