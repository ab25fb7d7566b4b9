package pult.feature.queue;

import java.util.List;

/// Small texts the queue remembers for a person; lost with the database, so nothing that matters.
/// Neither method blocks. JavaFX thread.
public interface QueueMemory {
    /// Where the dividers beside the list stand.
    String SPLITS = "queue.splits";

    /// Everything that is ever remembered.
    List<String> NAMES =
            List.of(
                    ViewLooks.NAME,
                    FilterHistory.NAME,
                    HeldBefore.NAME,
                    HeardUntil.NAME,
                    StepNote.NAME,
                    SPLITS);

    /// @return empty when nothing is remembered
    String recall(String name);

    /// Written down a little later; a disk that refuses is passed over.
    void keep(String name, String text);
}
