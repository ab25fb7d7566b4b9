package pult.feature.outbox;

import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;

/// One row of «Готово к отправке», in words.
///
/// @param why empty where it can be undone
record WaitingLine(
        ChangeId id, AppealId appeal, Phase phase, String what, String state, String why) {
    enum Phase {
        SENDING,
        UNDOABLE,
        WAITING
    }
}
