package pult.feature.queue;

import org.jspecify.annotations.Nullable;

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

    /// Назначить исполнителя.
    ///
    /// @param login who shall work on it there, null for nobody named
    record Assign(String body, @Nullable String login) implements RowDeed {}

    /// A note for colleagues.
    record Note(String text) implements RowDeed {
        @Override
        public String toString() {
            return "Note[…]";
        }
    }

    /// Утвердить: the answer of each as it was read here.
    record Approve() implements RowDeed {}

    /// Takes back what was approved and has not left.
    record TakeBack() implements RowDeed {}
}
