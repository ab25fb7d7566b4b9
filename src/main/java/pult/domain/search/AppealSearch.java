package pult.domain.search;

/// Finds appeals by words: in texts, answers, numbers, names and addresses. Safe on any thread;
/// blocking, call it off the JavaFX thread. Never fails: what is not indexed yet is not found, and
/// [Found#coverage()] says so.
public interface AppealSearch {
    /// How much of the words is believed.
    enum Reading {
        /// A wrong keyboard layout and typos are put right where the words as they are find
        /// nothing.
        HELPFUL,
        /// The words as they are, in all their forms.
        LITERAL
    }

    /// @param words as typed; blank finds nothing
    Found find(String words, Reading reading);

    /// How much can be found now.
    Found.Coverage coverage();

    /// Tells when more or something else may be found than before.
    ///
    /// @param listener called on any thread; only notes it and returns
    /// @return closes the subscription
    Runnable listen(Runnable listener);
}
