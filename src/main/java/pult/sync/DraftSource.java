package pult.sync;

import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

/// Where operators share the draft of an answer. Blocking; any thread.
public interface DraftSource {
    /// What came of a save.
    sealed interface DraftReply {
        record Saved(SharedDraft now) implements DraftReply {}

        /// Somebody else saved meanwhile.
        record Changed(SharedDraft theirs) implements DraftReply {}

        /// The platform does not take it, whatever is done.
        record Refused(String code) implements DraftReply {}
    }

    /// @return version 0 when there is none
    SharedDraft draft(AppealId appeal) throws SourceFailure;

    /// @param version last seen, 0 when there was none
    /// @param text empty to remove it
    DraftReply saveDraft(AppealId appeal, long version, String text) throws SourceFailure;
}
