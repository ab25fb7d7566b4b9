package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;

/// What the engine asks the loop to do. Each effect is answered by an event.
public sealed interface Effect {
    /// Ask the local copy again where it stands: the disk refused, and how far it had come is not
    /// known.
    record Begin(long run) implements Effect {}

    record SignIn() implements Effect {}

    record Fetch(long request, String cursor, int limit) implements Effect {}

    /// @param firstEnd the feed has been read to its end for the first time with this page
    /// @param run number of the run of the feed; it grows with every start over
    record Store(FeedPage page, boolean firstEnd, long run) implements Effect {}

    record StartOver(@Nullable String epoch, long run) implements Effect {}

    record ReadOutbox() implements Effect {}

    /// @param request number of this try: a late answer to an earlier one is known by it
    /// @param epoch of the local copy, told to the server so that a restored one refuses
    record Send(long request, Replica.Pending pending, @Nullable String epoch) implements Effect {}

    record Settle(ChangeId id, Delivery delivery) implements Effect {}

    record Note(SyncNote note) implements Effect {}
}
