package pult.domain.answer;

import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.Optional;

/// Who has taken the draft of an answer to themselves: what others write meanwhile stays with them.
/// As long as nobody has, drafts merge. Any thread.
public interface DraftHolders {
    /// @param login of who has it
    /// @param name as colleagues read it
    /// @param at the server's time of the taking
    /// @param mine it is the operator of this workstation
    record Holder(AppealId appeal, String login, String name, Instant at, boolean mine) {
        @Override
        public String toString() {
            return "Holder[" + appeal + ' ' + login + ']';
        }
    }

    /// What came of asking for it.
    enum Outcome {
        DONE,
        NO_LINK,
        /// This operator may not write answers to this appeal.
        FORBIDDEN,
        /// There is nothing to write any more.
        ANSWERED
    }

    /// As far as is known here; returns at once.
    Optional<Holder> of(AppealId appeal);

    /// Takes the draft, from a colleague too, who is told. Blocking.
    Outcome take(AppealId appeal);

    /// Gives it back to everybody. Blocking.
    Outcome giveBack(AppealId appeal);

    /// @param listener called on any thread after a change; must return at once
    /// @return closes the subscription
    Runnable listen(Runnable listener);
}
