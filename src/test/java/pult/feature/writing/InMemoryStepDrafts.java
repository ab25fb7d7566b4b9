package pult.feature.writing;

import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;
import pult.domain.change.StepDraft;
import pult.domain.change.StepDrafts;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Words of steps in memory, on a disk that may be full.
public final class InMemoryStepDrafts implements StepDrafts {
    private final Map<StepDraft.Key, StepDraft> held = new LinkedHashMap<>();
    private final List<StepDraft> written = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private InMemoryDrafts.Disk disk = InMemoryDrafts.Disk.WORKS;

    public void disk(InMemoryDrafts.Disk now) {
        disk = now;
    }

    /// Every save in its order.
    public List<StepDraft> written() {
        return written;
    }

    /// Words that were put away.
    public List<String> lost() {
        return lost;
    }

    @Override
    public List<StepDraft> of(String author, AppealId appeal) {
        return of(author).stream().filter(one -> one.appeal().equals(appeal)).toList();
    }

    @Override
    public List<StepDraft> of(String author) {
        return held.values().stream().filter(one -> one.author().equals(author)).toList();
    }

    @Override
    public void save(StepDraft draft) {
        write();
        written.add(draft);
        if (draft.empty()) {
            held.remove(draft.key());
        } else {
            held.put(draft.key(), draft);
        }
    }

    @Override
    public void putAway(StepDraft.Key key, Instant now) {
        write();
        var kept = held.remove(key);
        if (kept != null) {
            lost.add(kept.said().text());
        }
    }

    private void write() {
        if (disk == InMemoryDrafts.Disk.FULL) {
            throw new NotSaved("step", new IOException("no space"));
        }
    }
}
