package pult.domain.file;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;

/// A file of which the workstation holds something.
///
/// @param about name, size, declared type and hash; its id is the platform's, or this workstation's
///   own as long as the platform has not given one
/// @param have bytes that are here
/// @param refusal why it goes no further by itself, null when it does
public record HeldFile(
        FileId id,
        AppealId appeal,
        Attachment about,
        Origin origin,
        State state,
        long have,
        @Nullable String refusal) {
    /// Where it came from.
    public enum Origin {
        /// From the platform; it can be fetched again.
        PLATFORM,
        /// From the operator; until it is up, this is the only copy.
        OPERATOR
    }

    /// How far it is.
    public enum State {
        /// Being fetched.
        PARTIAL,
        /// All of it is here, with the right hash.
        WHOLE,
        /// All of it is here and at the platform.
        UPLOADED,
        /// It was here and the disk has spoilt it.
        DAMAGED
    }

    /// True when it can be read here.
    public boolean readable() {
        return state == State.WHOLE || state == State.UPLOADED;
    }

    @Override
    public String toString() {
        return "HeldFile[" + id + ' ' + state + ']';
    }
}
