package pult.feature.queue;

import pult.domain.appeal.Appeal;
import pult.domain.change.Action;

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

    /// Leaves a note for colleagues; a draft of the appeal stays as it is.
    ///
    /// @throws pult.domain.change.NotApplicable when the role may not
    /// @throws pult.domain.change.NotSaved when the disk refused
    void note(Appeal appeal, String text);

    /// A step of the machine.
    ///
    /// @throws pult.domain.change.NotApplicable when it has moved on
    /// @throws pult.domain.change.NotSaved when the disk refused
    void move(Appeal appeal, Action.Move move);
}
