package pult.feature.queue;

import pult.domain.appeal.Appeal;

/// What can be done to appeals from the list. Blocking; called off the JavaFX thread.
public interface RowActions {
    /// Взять в работу.
    ///
    /// @throws pult.domain.change.NotApplicable when it has moved on
    /// @throws pult.domain.change.NotSaved when the disk refused
    void take(Appeal appeal);

    /// Отпустить.
    ///
    /// @throws pult.domain.change.NotApplicable when it has moved on
    /// @throws pult.domain.change.NotSaved when the disk refused
    void release(Appeal appeal);
}
