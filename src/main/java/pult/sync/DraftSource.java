package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /// Who has a draft.
    ///
    /// @param login empty when nobody has
    /// @param at the server's time
    record Held(AppealId appeal, String login, String name, Instant at) {
        @Override
        public String toString() {
            return "Held[" + appeal + ' ' + login + ']';
        }
    }

    /// What came of asking for a draft.
    sealed interface HolderReply {
        record Now(Held held) implements HolderReply {}

        record Refused(String code) implements HolderReply {}
    }

    /// Earlier texts, newest first.
    ///
    /// @param more there are older ones before the last of these
    record Versions(List<SharedDraft> versions, boolean more) {}

    /// @param before a version, which does not come; [Long#MAX_VALUE] for the newest
    Versions versions(AppealId appeal, long before) throws SourceFailure;

    Held holder(AppealId appeal) throws SourceFailure;

    /// Takes the draft: from now on the platform takes no other operator's text.
    HolderReply takeDraft(AppealId appeal) throws SourceFailure;

    HolderReply leaveDraft(AppealId appeal) throws SourceFailure;

    /// @param epoch of the local copy, null when it has none: what a server of another epoch says
    ///   is a failure
    /// @return version 0 when there is none; empty when the platform has no such appeal
    Optional<SharedDraft> draft(AppealId appeal, @Nullable String epoch) throws SourceFailure;

    /// @param epoch of the local copy; a server of another epoch does nothing, which is a failure
    /// @param version last seen, 0 when there was none
    /// @param draft empty to remove it
    DraftReply saveDraft(AppealId appeal, @Nullable String epoch, long version, AnswerText draft)
            throws SourceFailure;
}
