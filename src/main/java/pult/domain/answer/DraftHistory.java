package pult.domain.answer;

import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.List;

/// Earlier texts of the draft of an answer, kept 90 days. Blocking: call it off the JavaFX thread.
public interface DraftHistory {
    /// The end of a stretch of work on the draft.
    ///
    /// @param who login of a colleague, empty for the operator of this workstation
    /// @param text never empty
    record Version(AppealId appeal, String who, Instant at, String text) {
        @Override
        public String toString() {
            return "Version[" + appeal + ' ' + at + ' ' + text.length() + " chars]";
        }
    }

    /// Newest first.
    List<Version> of(AppealId appeal);
}
