package pult.feature.trainer;

/// What a trainer can do to the training stand. Blocking: called off the JavaFX thread.
public interface TrainingFaults {
    /// Whether a lasting fault holds.
    enum Switch {
        ON,
        OFF
    }

    /// The stand answers nothing.
    void linkDown(Switch now);

    boolean isLinkDown();

    /// Every answer is late.
    void slow(Switch now);

    boolean isSlow();

    /// The next action is refused with 5xx before it has an effect.
    void failBeforeEffect();

    /// The next action has its effect, the answer is 5xx.
    void failAfterEffect();

    /// Another operator writes into the operator's latest draft.
    ///
    /// @return false when there is none
    boolean draftByOther();

    /// Another operator takes the operator's latest draft.
    ///
    /// @return false when there is none
    boolean takeByOther();

    /// The token in use is no longer taken.
    void expireToken();

    /// Somebody else answers an appeal this workstation has an answer waiting for.
    ///
    /// @return false when none waits
    boolean answerByOther();

    /// The server goes back in time and begins a new epoch.
    void restoreServer();
}
