package pult.feature.card;

import pult.domain.appeal.Appeal;
import pult.domain.change.Action;
import pult.domain.machine.Particulars;

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

    /// A step of the machine.
    ///
    /// @param appeal as the operator saw it
    /// @throws pult.domain.change.NotApplicable when it has moved on meanwhile
    /// @throws pult.domain.change.NotSaved when the disk refused
    void move(Appeal appeal, Action.Move move);

    /// Words to begin a notice with.
    ///
    /// @param template id of the text
    /// @return empty when there is no such text
    String begin(Appeal appeal, String template, Particulars said);
}
