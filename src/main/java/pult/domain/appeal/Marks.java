package pult.domain.appeal;

import java.util.List;

/// What the operator has noted at appeals. Kept like everything he did: it outlives the database.
public interface Marks {
    /// Never waits. Any thread.
    Mark of(AppealId appeal);

    /// All that say something, those on the short list first, in its order. Never waits.
    List<Mark> all();

    /// Durable (fsynced) when this returns; one that says nothing is forgotten. Blocking: call it
    /// off the JavaFX thread.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused; nothing was changed
    void put(List<Mark> marks);
}
