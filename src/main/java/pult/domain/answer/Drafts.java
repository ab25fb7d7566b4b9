package pult.domain.answer;

import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where unfinished texts live. Blocking: call it off the JavaFX thread.
public interface Drafts {
    /// Durable (fsynced) when this returns. An empty text removes the draft.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused
    void save(Draft draft);

    /// Saves a text that grew from `before`. Where a colleague's words have come into the draft
    /// since, both are brought together; what of theirs then stands no more is kept as lost. What
    /// it is to mean is the colleague's choice where it was not changed here.
    ///
    /// @return what stands now
    /// @throws pult.domain.change.NotSaved when the disk refused
    Draft saveOn(Draft draft, AnswerText before);

    /// Removes a draft and keeps its text among the lost ones; nothing where there is none.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused
    void putAway(AppealId appeal, Draft.Kind kind, Instant now);

    Optional<Draft> find(AppealId appeal, Draft.Kind kind);

    /// Newest first, with the topic of the appeal.
    List<Listed> list();

    /// @param topic the appeal's topic, for a line the operator recognises
    record Listed(Draft draft, String topic) {}
}
