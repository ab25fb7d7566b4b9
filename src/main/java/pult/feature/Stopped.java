package pult.feature;

/// What stands between something written for an appeal and its sending, or came together with a
/// colleague's work: for the places that only point at it.
///
/// @param label a word or two, «конфликт»
/// @param words what happened, what was kept, what to do next
public record Stopped(Kind kind, String label, String words) {
    /// The most urgent first.
    public enum Kind {
        /// The platform has the appeal no longer: nothing goes out for it.
        GONE,
        /// Two people changed the same; a person decides.
        CONFLICT,
        /// The platform has refused.
        REFUSED,
        /// The case changed meanwhile, so it did not leave.
        HELD,
        /// Two people changed different places; nothing is left to decide.
        PARALLEL
    }
}
