package pult.feature.editor;

import pult.domain.answer.DraftHolders;
import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holders of drafts as a test says, and a memory of what was asked for.
final class StillHolders implements DraftHolders {
    private final Map<AppealId, Holder> holders = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    Outcome outcome = Outcome.DONE;

    void has(AppealId appeal, String name, boolean mine, Instant at) {
        holders.put(appeal, new Holder(appeal, mine ? "krylova" : "melnikov", name, at, mine));
    }

    @Override
    public Optional<Holder> of(AppealId appeal) {
        return Optional.ofNullable(holders.get(appeal));
    }

    @Override
    public Outcome take(AppealId appeal) {
        asked.add("take " + appeal);
        return outcome;
    }

    @Override
    public Outcome giveBack(AppealId appeal) {
        asked.add("leave " + appeal);
        return outcome;
    }

    @Override
    public Runnable listen(Runnable listener) {
        return () -> {};
    }
}
