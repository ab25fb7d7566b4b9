package pult.domain.deadline;

/// Why a file is no calendar of a year.
///
/// @param line where it is, from 1; 0 when it is the whole file
/// @param found the text that is wrong, or the name of what is missing; may be empty
public record CalendarFlaw(Kind kind, int line, String found) {
    /// What is wrong.
    public enum Kind {
        /// No JSON, or it ends too early.
        NOT_JSON,
        NO_YEAR,
        NO_VERSION,
        /// A list of days is missing.
        NO_LIST,
        NOT_A_DAY,
        /// A day of another year.
        OTHER_YEAR
    }
}
