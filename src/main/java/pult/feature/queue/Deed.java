package pult.feature.queue;

import pult.domain.appeal.Mark;

import java.time.Instant;

/// Something done to one row or to all that are ticked.
sealed interface Deed {
    record Take() implements Deed {}

    record Release() implements Deed {}

    /// «Отложить до».
    record Shelve(Instant until) implements Deed {}

    /// Brings back what was put off.
    record Unshelve() implements Deed {}

    record Weigh(Mark.Importance importance) implements Deed {}

    /// Puts on the end of the short list.
    record Enlist() implements Deed {}

    record Delist() implements Deed {}
}
