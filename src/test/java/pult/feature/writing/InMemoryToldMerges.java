package pult.feature.writing;

import pult.domain.appeal.AppealId;
import pult.feature.outbox.ToldMerges;

import java.time.Instant;
import java.util.Map;

/// What was told of drafts that came together, for a test with more than one window.
public final class InMemoryToldMerges implements ToldMerges {
    private Map<AppealId, Instant> told = Map.of();

    @Override
    public Map<AppealId, Instant> load() {
        return told;
    }

    @Override
    public void keep(Map<AppealId, Instant> told) {
        this.told = told;
    }
}
