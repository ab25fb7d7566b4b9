package pult.stand;

/// A request as faults and records see it: nothing of its content.
///
/// @param path without the query
public record Call(Kind kind, String method, String path) {
    /// The calls of the contract.
    public enum Kind {
        TOKEN,
        /// Everything of the observed part but the token.
        OBSERVED,
        ME,
        FEED,
        APPEAL,
        ACTION,
        BATCH,
        DRAFT,
        TEMPLATES,
        DICTIONARY,
        FILE,
        SHARED,
        PRESENCE,
        EVENTS,
        /// Not in the contract.
        UNKNOWN
    }
}
