package pult.sync;

/// One remembered event of the exchange, without personal data.
///
/// @param count what it is about: appeals received, attempts, seconds; 0 when nothing is counted
/// @param appeal number of the appeal, 0 when none
public record SyncNote(Kind kind, long count, long appeal) {
    public enum Kind {
        RECEIVED,
        FIRST_LOAD_FINISHED,
        SENT,
        REFUSED,
        CONFLICT,
        HELD,
        LINK_LOST,
        LINK_BACK,
        STARTED_OVER,
        SERVER_RESTORED,
        BROKEN_ANSWER,
        /// A draft that both sides had changed merged without a question.
        MERGED,
        /// The platform has an appeal no longer that own work keeps here.
        GONE
    }

    public static SyncNote of(Kind kind, long count) {
        return new SyncNote(kind, count, 0);
    }
}
