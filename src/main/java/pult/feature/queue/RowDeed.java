package pult.feature.queue;

import pult.domain.appeal.Mark;

import java.time.Instant;

/// Something done to one row or to all that are ticked.
sealed interface RowDeed {
    record Take() implements RowDeed {}

    record Release() implements RowDeed {}

    /// «Отложить до».
    record Shelve(Instant until) implements RowDeed {}

    /// Brings back what was put off.
    record Unshelve() implements RowDeed {}

    record Weigh(Mark.Importance importance) implements RowDeed {}

    /// Puts on the end of the short list.
    record Enlist() implements RowDeed {}

    record Delist() implements RowDeed {}
}
