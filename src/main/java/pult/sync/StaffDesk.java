package pult.sync;

import pult.domain.machine.SharedSubstitution;

import java.util.function.Consumer;

/// What screens may ask of bodies, people and substitutions. Any thread.
public interface StaffDesk {
    /// What is known; never blocks.
    Staff staff();

    /// @param listener called at once and with each change, on any thread; must return soon
    /// @return closes the subscription
    Runnable listen(Consumer<Staff> listener);

    /// Makes a substitution. There is no queue for it: it lends a right, and whoever acts by it has
    /// to know that it holds. Blocking.
    ///
    /// @throws SourceFailure when the platform was not reached; nothing was made then
    StaffSource.Reply save(SharedSubstitution one) throws SourceFailure;

    /// Ends a substitution now. Blocking.
    ///
    /// @throws SourceFailure when the platform was not reached; it goes on then
    StaffSource.Reply end(SharedSubstitution one) throws SourceFailure;
}
