package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;

import java.time.Instant;

/// A file on its way, as the screens tell of it.
///
/// @param file as the platform names it, or this workstation as long as the platform does not
/// @param done bytes that are over
/// @param awaited the operator, or an answer, waits for it
/// @param failure why the last try failed, null when it did not
/// @param nextTry on the wall, null when it is not put off
public record Transfer(
        AppealId appeal,
        Attachment file,
        Direction direction,
        State state,
        long done,
        boolean awaited,
        @Nullable Failure failure,
        @Nullable Instant nextTry) {
    public enum Direction {
        DOWN,
        UP
    }

    /// What it does.
    public enum State {
        WAITING,
        RUNNING,
        /// Until the program ends it is tried again only when the operator asks for it; the next
        /// start asks anew for what is taken along or ahead.
        GIVEN_UP,
        /// The same, and the operator knows.
        PUT_AWAY;

        /// Nothing is tried any more.
        public boolean over() {
            return this == GIVEN_UP || this == PUT_AWAY;
        }
    }

    /// The platform says that it does not have the file.
    public boolean absent() {
        return failure instanceof Failure.Broken(var what) && what.equals(Failure.FILE_ABSENT);
    }

    /// Parts of a hundred.
    public int percent() {
        return file.size() == 0 ? 0 : (int) (Math.min(done, file.size()) * 100 / file.size());
    }

    @Override
    public String toString() {
        return "Transfer[" + direction + ' ' + state + ' ' + percent() + " %]";
    }
}
