package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A platform where nobody shares a draft.
class NoDrafts implements DraftSource {
    @Override
    public Versions versions(AppealId appeal, long before) {
        return new Versions(List.of(), false);
    }

    @Override
    public Held holder(AppealId appeal) {
        return new Held(appeal, "", "", Instant.EPOCH);
    }

    @Override
    public HolderReply takeDraft(AppealId appeal) {
        return new HolderReply.Refused("none");
    }

    @Override
    public HolderReply leaveDraft(AppealId appeal) {
        return new HolderReply.Refused("none");
    }

    @Override
    public Optional<SharedDraft> draft(AppealId appeal, @Nullable String epoch)
            throws SourceFailure {
        return Optional.of(SharedDraft.none(appeal));
    }

    @Override
    public DraftReply saveDraft(
            AppealId appeal, @Nullable String epoch, long version, AnswerText draft)
            throws SourceFailure {
        return new DraftReply.Refused("none");
    }
}
