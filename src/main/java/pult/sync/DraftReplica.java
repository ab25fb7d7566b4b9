package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

import java.util.List;

/// The local drafts as their exchange sees them. Every method is one durable transaction. Blocking.
public interface DraftReplica {
    /// A draft that differs from the last common one.
    ///
    /// @param common version 0 when there was none
    /// @param mine empty when it was removed here
    record Unshared(SharedDraft common, AnswerText mine) {
        public AppealId appeal() {
            return common.appeal();
        }
    }

    /// The server's life that this copy was made from, null before the first page.
    @Nullable String epoch();

    /// Drafts that wait to be shared; not those that wait for a decision.
    List<Unshared> unshared();

    /// The last common draft, version 0 when there is none.
    SharedDraft common(AppealId appeal);

    /// Whether there are words of the operator's own in the draft: one that was only opened is a
    /// colleague's.
    boolean written(AppealId appeal);

    /// Drafts whose appeal takes no answer now: a colleague has answered it, and theirs may be
    /// gone.
    List<AppealId> answered();

    /// A draft is about to be offered: when the answer is lost, the platform's draft is known to be
    /// this one.
    void offering(Unshared unshared);

    /// The platform has taken the draft.
    void shared(SharedDraft now);

    /// The platform has another draft than the last common one: what nobody touched on both sides
    /// merges by itself, the rest waits for a decision.
    void met(SharedDraft theirs);
}
