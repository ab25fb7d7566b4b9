package pult.feature.outbox;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;
import pult.feature.Stopped;

import java.util.List;

/// One card of «Требуют внимания», in words.
///
/// @param said what happened and what to do
/// @param ways what the operator can do with it, the likeliest first
/// @param mine what the operator wrote, empty when it has no text
/// @param theirs the answer that went out instead, null when none is known
record AttentionLine(
        ChangeId id,
        AppealId appeal,
        String topic,
        Stopped said,
        List<Way> ways,
        String mine,
        @Nullable String theirs)
        implements StoppedLine {
    enum Way {
        /// Both answers, one under the other.
        COMPARE,
        /// The citizen's new words stand in the history of the card.
        COMMENT,
        /// The same text goes once more, on top of what changed.
        AS_IS,
        /// The text becomes a draft and is opened.
        CORRECT,
        OPEN,
        /// Off the list; a text goes to «Что я потерял».
        PUT_AWAY
    }
}
