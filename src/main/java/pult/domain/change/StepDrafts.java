package pult.domain.change;

import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.List;

/// Where words live that are written for steps and not said yet. Asking does not block; safe on any
/// thread.
public interface StepDrafts {
    /// What this person has written for steps of one appeal.
    List<StepDraft> of(String author, AppealId appeal);

    /// What this person has written for steps of all appeals, the latest first.
    List<StepDraft> of(String author);

    /// Durable (fsynced) when this returns; one that says nothing is removed. Blocking.
    ///
    /// @throws NotSaved when the disk refused
    void save(StepDraft draft);

    /// Removes it and keeps its words among the lost ones; nothing where there is none. Blocking.
    ///
    /// @throws NotSaved when the disk refused
    void putAway(StepDraft.Key key, Instant now);
}
