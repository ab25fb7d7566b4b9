package pult.feature.card;

import pult.domain.appeal.Appeal;

/// What an operator can do to an appeal from its card. Blocking; called off the JavaFX thread.
public interface CardActions {
    /// Взять в работу.
    ///
    /// @param appeal as the operator saw it
    /// @throws pult.domain.change.NotApplicable when it has moved on meanwhile
    /// @throws pult.domain.change.NotSaved when the disk refused
    void take(Appeal appeal);

    /// Отпустить.
    ///
    /// @param appeal as the operator saw it
    /// @throws pult.domain.change.NotApplicable when it has moved on meanwhile
    /// @throws pult.domain.change.NotSaved when the disk refused
    void release(Appeal appeal);
}
