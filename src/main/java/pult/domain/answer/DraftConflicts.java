package pult.domain.answer;

import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Drafts that two people changed in the same places. Blocking: call it off the JavaFX thread.
public interface DraftConflicts {
    /// The three versions.
    ///
    /// @param base the last text both had, its version the last common one
    /// @param mine as it stands on this workstation
    /// @param theirs as the platform has it
    /// @param topic of the appeal, for a line the operator recognises
    record Conflict(SharedDraft base, Draft mine, SharedDraft theirs, String topic) {
        public AppealId appeal() {
            return mine.appeal();
        }

        /// What the three say the answer is to mean.
        public OutcomeMerge outcome() {
            return OutcomeMerge.of(base.said(), mine.said(), theirs.said());
        }
    }

    /// A draft that a colleague changed in other places: the two came together by themselves.
    ///
    /// @param at when they last did
    record Merged(AppealId appeal, Instant at) {}

    /// The oldest first.
    List<Conflict> open();

    /// Drafts of today's work that came together by themselves, while they are drafts.
    List<Merged> merged();

    Optional<Conflict> find(AppealId appeal);

    /// Keeps own words as lost that have no place any more: the text they were written for has
    /// changed, or there is nothing to decide.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused
    void keep(AppealId appeal, List<String> words);

    /// Makes the result the draft and their version the common one; what the result leaves out of
    /// mine is kept as lost.
    ///
    /// @param seen what the operator decided on
    /// @return false when either side has changed since: nothing was done, [#find] gives what is
    ///   now
    /// @throws pult.domain.change.NotSaved when the disk refused; nothing was done
    boolean apply(Conflict seen, AnswerText result, List<String> lost);
}
