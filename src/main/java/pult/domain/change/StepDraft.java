package pult.domain.change;

import pult.domain.appeal.AppealId;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;

import java.time.Instant;

/// What is written for a step that is not taken yet.
///
/// @param author login of who writes: nobody else is shown it
/// @param said so far, with the fingerprint of the answer it is about
/// @param savedAt when it was written down
public record StepDraft(
        String author, AppealId appeal, Event event, Particulars said, Instant savedAt) {
    /// Each step of an appeal has words of its own.
    public record Key(String author, AppealId appeal, Event event) {}

    public Key key() {
        return new Key(author, appeal, event);
    }

    /// With nothing said in it: there is none any more.
    public StepDraft emptied(Instant at) {
        return new StepDraft(author, appeal, event, Particulars.NONE, at);
    }

    /// Whether nothing is said.
    public boolean empty() {
        return said.having(null).equals(Particulars.NONE);
    }

    @Override
    public String toString() {
        return "StepDraft[" + appeal + ' ' + event + ']';
    }
}
