package pult.feature;

import pult.domain.appeal.AppealId;

/// Where one can go.
public sealed interface Destination {
    /// A section of the program.
    record To(Section section) implements Destination {}

    /// One appeal, in the queue's card.
    record Opened(AppealId appeal) implements Destination {}

    /// Two people's drafts of one answer, side by side.
    record Conflict(AppealId appeal) implements Destination {}
}
