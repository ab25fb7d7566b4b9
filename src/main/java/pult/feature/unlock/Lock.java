package pult.feature.unlock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// What keeps the data of this workstation closed. Blocking and slow on purpose: called off the
/// JavaFX thread.
public interface Lock {
    /// Where the data lie, for who has forgotten the phrase. Does not block.
    String folder();

    /// Chooses the passphrase of a new store.
    ///
    /// @param passphrase cleared by the caller when this returns
    Outcome create(char[] passphrase);

    /// @param passphrase cleared by the caller when this returns
    Outcome open(char[] passphrase);

    /// Puts the key of a copy into a new store: from then on the phrase of the workstation that the
    /// copy was made on opens it, and what the copy holds comes back.
    ///
    /// @param copy file that a workstation made
    Outcome comeBack(Path copy);

    /// What came of a try.
    sealed interface Outcome {
        record Opened() implements Outcome {}

        /// The phrase of the lost workstation is to be typed now.
        ///
        /// @param madeAt when what the copy holds was so
        /// @param newer it lay beside the one that was chosen and is newer
        record CameBack(Instant madeAt, boolean newer) implements Outcome {}

        /// It is no copy of a workstation.
        record NoCopy() implements Outcome {}

        /// A later program made the copy.
        record NewerCopy() implements Outcome {}

        /// @param tries wrong ones in a row
        /// @param pause before the next one is listened to
        record Wrong(int tries, Duration pause) implements Outcome {}

        record TooSoon(Instant until) implements Outcome {}

        record InUse() implements Outcome {}

        record Damaged() implements Outcome {}

        record MadeByNewer() implements Outcome {}

        record ReadOnly() implements Outcome {}

        record NoSpace() implements Outcome {}

        /// @param what class of the fault, without data
        record Unreadable(String what) implements Outcome {}
    }
}
