package pult.domain.answer;

import pult.domain.appeal.AppealId;

import java.util.List;

/// Earlier texts of a draft as the platform keeps them: those of every workstation. Blocking: call
/// it off the JavaFX thread.
public interface SharedHistory {
    /// Before no version: the newest come.
    long NEWEST = Long.MAX_VALUE;

    /// What came of asking.
    sealed interface Reply {
        /// @param versions newest first; `who` is empty for the operator who works here, on
        ///   whatever workstation
        /// @param next asks for the versions before these; 0 when these are the last
        record Page(List<DraftHistory.Version> versions, long next) implements Reply {}

        /// The platform was not reached.
        record NoLink() implements Reply {}
    }

    /// @param before as the page before said, or [#NEWEST]
    Reply of(AppealId appeal, long before);
}
