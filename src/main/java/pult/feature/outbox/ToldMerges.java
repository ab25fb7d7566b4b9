package pult.feature.outbox;

import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.Map;

/// Which drafts the operator knows to have come together by themselves, and up to when; outlives
/// the window.
public interface ToldMerges {
    /// Blocking: call it off the JavaFX thread.
    Map<AppealId, Instant> load();

    /// Returns at once.
    void keep(Map<AppealId, Instant> told);
}
