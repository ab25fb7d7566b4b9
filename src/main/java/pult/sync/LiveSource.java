package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;

import java.util.List;

/// What the platform tells without being asked, and who is where. Any thread.
public interface LiveSource {
    /// Hears a stream of events. Called on a thread of the network; must return soon.
    interface Listener {
        /// From now on events are heard; what happened before is to be looked for.
        void opened();

        /// @param id to go on from after a break
        void changed(String id);

        void present(String id, Presence presence);

        /// A draft has passed to somebody, or to nobody.
        void held(String id, DraftSource.Held held);

        /// The stream is over; nothing is heard any more.
        void ended(Failure failure);
    }

    /// Begins a stream and returns at once.
    ///
    /// @param lastId of the last event heard, null for the first time
    /// @return ends the stream
    Runnable events(@Nullable String lastId, Listener listener) throws SourceFailure;

    /// Says where this operator is. Blocking.
    ///
    /// @param appeal null when at none
    /// @return where the others are
    List<Presence> present(@Nullable AppealId appeal, Presence.Activity activity)
            throws SourceFailure;
}
