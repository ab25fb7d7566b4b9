package pult.feature.editor;

import java.time.Instant;

/// Whether what is in the window is on the disk.
sealed interface SaveMark {
    /// Nothing has been written yet.
    record Nothing() implements SaveMark {}

    /// Typed and not written yet, or on its way.
    record Saving() implements SaveMark {}

    record Saved(Instant at) implements SaveMark {}

    /// The disk refused; the text is in the window and will be offered again.
    record NotSaved() implements SaveMark {}
}
