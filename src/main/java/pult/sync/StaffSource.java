package pult.sync;

import pult.domain.directory.Directory;
import pult.domain.machine.SharedSubstitution;

import java.util.List;

/// Asks the platform whom it knows and who acts for whom. Blocking; any thread.
public interface StaffSource {
    /// The platform's word on a substitution.
    sealed interface Reply {
        /// As it is now.
        record Saved(SharedSubstitution now) implements Reply {}

        /// Somebody else changed it meanwhile; nothing was done.
        record Changed() implements Reply {}

        /// Not taken.
        ///
        /// @param code of the contract, e.g. `forbidden`, `substitution_chain`
        record Refused(String code) implements Reply {}
    }

    /// Bodies and people.
    Directory directory() throws SourceFailure;

    /// All that are not taken back, past ones too.
    List<SharedSubstitution> substitutions() throws SourceFailure;

    /// Makes it, or changes it when its version says that it is there.
    Reply save(SharedSubstitution one) throws SourceFailure;

    /// Ends it now, or takes it back before it began.
    Reply end(SharedSubstitution one) throws SourceFailure;
}
