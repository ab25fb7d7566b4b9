package pult.feature.outbox;

import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;

/// One card of «Требуют внимания», in words.
///
/// @param reason what happened and what to do
/// @param way what the operator can do with it
record AttentionLine(
        ChangeId id, AppealId appeal, Weight weight, String topic, String reason, Way way) {
    enum Weight {
        REFUSED,
        HELD
    }

    enum Way {
        /// It has a text, which becomes a draft again.
        TO_DRAFT,
        /// It has none and is only removed.
        REMOVE
    }
}
