package pult.domain.view;

import java.util.List;
import java.util.UUID;

/// Views operators made. What is saved is in the journal first. Blocking; any thread.
public interface QueueViews {
    /// Personal ones in the operator's order, then shared ones by name. Without those removed.
    List<KeptView> all();

    /// Keeps a new or changed view; a new personal one comes last. A shared one waits to be sent.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused
    void save(KeptView view);

    /// Removes it; a shared one from everybody's, once the platform has heard of it.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused
    void remove(UUID id);

    /// Brings the personal ones into this order; those not named follow.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused
    void arrange(List<UUID> personal);
}
