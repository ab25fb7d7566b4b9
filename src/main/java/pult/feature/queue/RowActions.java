package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.change.Action;
import pult.domain.change.ChangeId;

import java.time.Instant;

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

    /// When approvals of so many, begun now, can be taken back no longer: the same moment for all.
    Instant backUntil(int rows);

    /// A step of the machine.
    ///
    /// @param until it does not leave before this moment, null for at once
    /// @return by which it is taken back
    /// @throws pult.domain.change.NotApplicable when it has moved on
    /// @throws pult.domain.change.NotSaved when the disk refused
    ChangeId move(Appeal appeal, Action.Move move, @Nullable Instant until);

    /// Takes a step back before it leaves.
    ///
    /// @return false when it has left already
    /// @throws pult.domain.change.NotSaved when the disk refused
    boolean undo(ChangeId id);
}
