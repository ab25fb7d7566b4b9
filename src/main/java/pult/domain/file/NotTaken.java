package pult.domain.file;

/// A file was not attached.
public final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// Nothing is in it.
        EMPTY,
        /// Longer than [pult.domain.appeal.Attachment#LARGEST].
        TOO_LARGE,
        /// A folder, or not readable.
        UNREADABLE,
        /// A program or a document with macros.
        DANGEROUS,
        /// The answer has as many files as it may have.
        TOO_MANY,
        /// The disk has no room or refused.
        NO_ROOM
    }

    private final Reason reason;

    public NotTaken(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
