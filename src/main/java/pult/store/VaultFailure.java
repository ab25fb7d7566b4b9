package pult.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Why a data folder does not open. Carries facts without secrets; the interface words them.
public final class VaultFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    VaultFailure(Reason reason) {
        super(reason.getClass().getSimpleName());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Every way not to open.
    public sealed interface Reason {
        /// The folder holds no keys yet: a passphrase is to be chosen first.
        record NoPassphraseYet() implements Reason {}

        /// The folder belongs to a person; it does not open as a training one.
        record PassphraseNeeded() implements Reason {}

        /// @param tries wrong ones in a row
        /// @param pause before the next try is listened to
        record WrongPassphrase(int tries, Duration pause) implements Reason {}

        /// Too many wrong tries; this one was not even looked at.
        record TooSoon(Instant until) implements Reason {}

        /// A later program made the folder; nothing in it was touched.
        ///
        /// @param version the later one
        record MadeByNewerVersion(int version) implements Reason {}

        /// The folder cannot be written.
        record ReadOnlyFolder() implements Reason {}

        /// The database cannot live under a path with `;`.
        record UnfitFolder() implements Reason {}

        /// @param freeBytes what is left
        record NoSpace(long freeBytes) implements Reason {}

        /// A file is beyond repair.
        ///
        /// @param file where it lies now
        record Damaged(Path file) implements Reason {}

        /// Another copy of the program has the folder.
        record InUse() implements Reason {}

        /// The database does not answer: it was marked and is made anew at the next start. Nothing
        /// the operator did was in it alone.
        ///
        /// @param waited how long
        record Hangs(Duration waited) implements Reason {}

        /// The disk failed.
        ///
        /// @param what class of the fault, without data
        record Unreadable(String what) implements Reason {}
    }
}
