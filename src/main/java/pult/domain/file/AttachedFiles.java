package pult.domain.file;

import pult.domain.appeal.AppealId;

import java.util.List;
import java.util.Optional;

/// Files that the workstation holds, encrypted. Blocking: call it off the JavaFX thread.
public interface AttachedFiles {
    /// What is held of the files of one appeal, in the order they came.
    List<HeldFile> of(AppealId appeal);

    /// Files the operator attached to the answer that is being written, in their order.
    List<HeldFile> ofDraft(AppealId appeal);

    /// The whole content; empty when it is not here, or the disk has spoilt it, which is noted: a
    /// file of the platform is fetched again.
    Optional<byte[]> read(FileId id);

    /// Takes a copy of a file into the store, durable when this returns: the original may go.
    ///
    /// @param name of the original, without its folder
    /// @throws NotTaken when it is unfit, with the reason; nothing was stored
    HeldFile attach(AppealId appeal, String name, byte[] content) throws NotTaken;

    /// Takes a file off the answer that is being written; one that an action names stays.
    void detach(FileId id);

    /// Notes in the journal that the operator has taken a file out of the program.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused: then the file may not go out
    void takenOut(FileId id);
}
