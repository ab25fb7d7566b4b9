package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;

import java.time.Instant;
import java.util.List;

/// The local copy as the sync sees it. Every method is one durable transaction. Blocking.
public interface Replica {
    /// Where the copy stands.
    ///
    /// @param epoch the server epoch the copy was made from, null before the first page
    /// @param cursor empty before the first page
    /// @param complete true once the whole feed has been read to its end
    /// @param appeals how many are held
    record Bookmark(@Nullable String epoch, String cursor, boolean complete, long appeals) {}

    /// An action that waits for the server.
    ///
    /// @param baseVersion version to send as `If-Match`: what the operator saw, moved on only by
    ///   the server's own acceptance of an earlier action of this workstation on the same appeal
    /// @param seq journal sequence, growing
    /// @param notBefore it does not leave before this moment, null for at once
    /// @param attachments ids the platform gave to the files of the action, in their order
    record Pending(
            Change change,
            long baseVersion,
            long seq,
            @Nullable Instant notBefore,
            List<String> attachments) {
        public Pending {
            attachments = List.copyOf(attachments);
        }

        /// An action without files.
        public Pending(Change change, long baseVersion, long seq, @Nullable Instant notBefore) {
            this(change, baseVersion, seq, notBefore, List.of());
        }
    }

    Bookmark bookmark();

    /// All that may leave, in the order they were made. An answer whose files are not up yet is not
    /// among them, and neither is what was done to its appeal afterwards: the engine never sees
    /// them before they can go.
    List<Pending> pending();

    /// Stores a page and moves the cursor past it, together or not at all. Under unsent actions the
    /// base is replaced and they are applied again on top; an answer that no longer applies, or
    /// whose case was changed by others since the operator saw it, is held for attention with the
    /// server's version beside it, never dropped.
    void store(FeedPage page);

    /// The feed has been read to its end for the first time: secondary indexes are made now.
    void finishFirstLoad();

    /// Forgets the cursor and takes a new epoch; appeals, drafts and unsent actions stay, accepted
    /// actions are offered again when the epoch changed, and what their acceptance had moved on
    /// goes back to what the operator saw. Appeals that the new run of the feed does not bring are
    /// removed when it ends.
    void startOver(@Nullable String epoch);

    /// About to leave: from now on it cannot be undone.
    ///
    /// @return false when it was taken back meanwhile
    boolean markSending(ChangeId id);

    /// The highest sequence number of an action that may have left under the present name of this
    /// workstation, 0 when none has. Durable before the action leaves: when the platform has seen a
    /// higher one, it came from another copy of this store.
    long lastOffered();

    /// Records what the platform said. `Accepted` takes the snapshot as the new base and moves the
    /// base version of later actions on the same appeal; `Postponed` leaves all as it was.
    void settle(ChangeId id, Delivery delivery);

    /// A line for the operator's journal of exchanges.
    void log(Instant at, SyncNote note);

    /// Newest first.
    List<Logged> logged(int limit);

    record Logged(Instant at, SyncNote note) {}
}
