package pult.feature.outbox;

import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;

/// One row of «Готово к отправке», in words.
///
/// @param why empty when the state says it all
/// @param undoable it has not left, however long it waits, and nothing later stands on it
/// @param draft taken back, it is a draft again; a step leaves its words in «Что я потерял»
record WaitingLine(
        ChangeId id,
        AppealId appeal,
        Phase phase,
        String what,
        String state,
        String why,
        boolean undoable,
        boolean draft) {
    /// A later action on the same appeal stands on it.
    WaitingLine below() {
        return new WaitingLine(id, appeal, phase, what, state, why, false, draft);
    }

    enum Phase {
        SENDING,
        UNDOABLE,
        WAITING
    }
}
