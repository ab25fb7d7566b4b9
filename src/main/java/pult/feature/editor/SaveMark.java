package pult.feature.editor;

import java.time.Instant;

/// Whether what is in the window is on the disk.
sealed interface SaveMark {
    /// Nothing has been written yet.
    record Nothing() implements SaveMark {}

    /// Typed and not written yet, or on its way.
    record Saving() implements SaveMark {}

    record Saved(Instant at) implements SaveMark {}

    /// The text is in the window alone, and will be offered again.
    record NotSaved(Why why) implements SaveMark {}

    /// What keeps a text off the disk.
    enum Why {
        DISK,
        /// Beyond [pult.domain.answer.Draft#LONGEST]; the disk was not asked.
        TOO_LONG
    }
}
