package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.view.KeptView;
import pult.domain.view.QueueView;

import java.util.List;
import java.util.UUID;

/// Where operators share their views. Blocking; any thread.
public interface ViewSource {
    /// A part of what changed since a cursor.
    ///
    /// @param views what cannot be read as a view is left out
    record ViewPage(List<KeptView.Theirs> views, String next, boolean more) {
        public ViewPage {
            views = List.copyOf(views);
        }
    }

    /// What came of saving or removing one.
    sealed interface ViewReply {
        record Saved(KeptView.Theirs now) implements ViewReply {}

        /// Somebody else changed it meanwhile.
        ///
        /// @param theirs null when the platform has none
        record Changed(KeptView.@Nullable Theirs theirs) implements ViewReply {}

        /// The platform does not take it, whatever is done.
        record Refused(String code) implements ViewReply {}
    }

    /// @param cursor empty for all
    /// @throws SourceFailure with [Failure.CursorExpired] when the cursor is not known any more
    ViewPage views(String cursor) throws SourceFailure;

    /// Offered again with the same version and content, it has one effect.
    ///
    /// @param version last seen, 0 for a new one
    /// @param view null to remove it
    ViewReply saveView(UUID id, long version, @Nullable QueueView view) throws SourceFailure;
}
