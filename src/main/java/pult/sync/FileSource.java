package pult.sync;

import pult.domain.appeal.Attachment;

/// Files at the platform. Blocking; any thread.
public interface FileSource {
    /// Takes content as it comes.
    interface Sink {
        void take(byte[] bytes, int count);
    }

    /// What came of a step of an upload.
    sealed interface Step {
        /// The upload stands here now; all of it means that the hash was right.
        record Stands(long offset) implements Step {}

        /// The platform knows nothing of it.
        record Unknown() implements Step {}

        /// The platform does not take it, whatever is done.
        record Refused(String code) implements Step {}

        /// All had come and was not what was promised: the upload is empty again.
        record WrongHash() implements Step {}
    }

    /// Fetches bytes of a file. What has come before a failure was given to the sink.
    ///
    /// @param from first byte
    /// @param to last byte
    /// @return false when the platform does not have the file, or not so much of it
    boolean fetch(Attachment file, long from, long to, Sink sink) throws SourceFailure;

    /// Begins an upload.
    sealed interface Beginning {
        record Begun(String id) implements Beginning {}

        record Refused(String code) implements Beginning {}
    }

    Beginning begin(Attachment file) throws SourceFailure;

    /// How far an upload is.
    Step stands(String id) throws SourceFailure;

    /// Appends at an offset.
    Step append(String id, long offset, byte[] bytes) throws SourceFailure;
}
