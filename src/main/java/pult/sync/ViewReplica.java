package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.view.KeptView;
import pult.domain.view.QueueView;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The shared views as their exchange sees them. Every method is one durable transaction. Blocking.
public interface ViewReplica {
    /// A shared view changed here.
    ///
    /// @param version the platform's when it was changed, 0 for a new one
    /// @param view null when it was removed
    record Waiting(UUID id, long version, @Nullable QueueView view) {}

    List<Waiting> waiting();

    /// The platform has this. Where the own view waits and differs, theirs takes its place and the
    /// own one stays as a personal view that says whose change displaced it.
    void met(KeptView.Theirs theirs);

    /// The platform has taken what was offered; what was changed here since then still waits.
    void taken(Waiting offered, KeptView.Theirs now);

    /// The platform has no such view any more: what waits is offered as a new one.
    void unknown(UUID id);

    /// The platform does not take it: it stays as a personal view.
    void refused(UUID id);

    /// All the platform has was met: shared views that are not among it have gone.
    void all(Set<UUID> there);
}
