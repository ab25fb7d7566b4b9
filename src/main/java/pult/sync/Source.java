package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Delivery;

import java.util.Set;

/// A system the workstation exchanges with. Blocking; any thread.
public interface Source {
    /// What a source can do; the interface shows only that.
    enum Capability {
        CHANGES,
        TRANSITIONS,
        ANSWER,
        DRAFTS,
        TEMPLATES,
        ATTACHMENTS,
        PUSH,
        CREATE,
        IMPORT_ONLY
    }

    Set<Capability> capabilities();

    /// Gets a token when there is none and says who is signed in.
    Me me() throws SourceFailure;

    /// @param cursor empty for the beginning
    /// @param limit 1…1,000
    FeedPage changes(String cursor, int limit) throws SourceFailure;

    Appeal appeal(AppealId id) throws SourceFailure;

    /// Offers one action. The same change may be offered any number of times: it has one effect.
    ///
    /// @param epoch of the local copy; a server of another epoch does nothing and says so with its
    ///   own, since its version numbers are not those the operator saw. Null before the first page
    Reply push(Replica.Pending pending, @Nullable String epoch) throws SourceFailure;

    /// What the platform said and which epoch of it said so.
    record Reply(Delivery delivery, String epoch) {}
}
