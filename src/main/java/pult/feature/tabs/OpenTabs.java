package pult.feature.tabs;

import pult.domain.appeal.AppealId;

import java.util.List;

/// Remembers the tabs over a restart; their texts are drafts and lie elsewhere. Blocking; off the
/// JavaFX thread.
public interface OpenTabs {
    /// In the order of the strip; empty when none is remembered.
    List<AppealId> load();

    /// @throws pult.domain.change.NotSaved when the disk refused
    void save(List<AppealId> tabs);
}
