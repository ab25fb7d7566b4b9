package pult.feature.writing;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.Drafts;
import pult.domain.answer.Outcome;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drafts of a test; the disk can be made to refuse.
public final class InMemoryDrafts implements Drafts {
    private record Key(AppealId appeal, Draft.Kind kind) {}

    private final Map<Key, Draft> held = new LinkedHashMap<>();
    private final List<Draft> written = new ArrayList<>();
    private final List<String> grounds = new ArrayList<>();
    private String besides = "";
    private @Nullable Outcome theirs;
    private Runnable cost = () -> {};
    private boolean full;

    /// How the disk behaves from now on.
    public enum Disk {
        WORKS,
        FULL
    }

    public void disk(Disk now) {
        full = now == Disk.FULL;
    }

    /// Every save in its order.
    public List<Draft> written() {
        return written;
    }

    @Override
    public void save(Draft draft) {
        cost.run();
        if (full) {
            throw new NotSaved("draft", new IOException("no space"));
        }
        written.add(draft);
        var key = new Key(draft.appeal(), draft.kind());
        if (draft.text().isEmpty()) {
            held.remove(key);
        } else {
            held.put(key, draft);
        }
    }

    /// What each text that was typed has grown from.
    public List<String> grounds() {
        return grounds;
    }

    /// @param words of a colleague that come into what is typed
    public void besides(String words) {
        besides = words;
    }

    /// @param outcome a colleague's choice
    public void besides(String words, Outcome outcome) {
        besides = words;
        theirs = outcome;
    }

    /// @param cost passes at every save
    public void slow(Runnable cost) {
        this.cost = cost;
    }

    @Override
    public Draft saveOn(Draft draft, AnswerText before) {
        grounds.add(before.text());
        var whole =
                new Draft(
                        draft.appeal(),
                        draft.kind(),
                        draft.text() + besides,
                        draft.savedAt(),
                        theirs == null ? draft.outcome() : theirs);
        save(whole);
        return whole;
    }

    @Override
    public void putAway(AppealId appeal, Draft.Kind kind, Instant now) {
        save(new Draft(appeal, kind, "", now));
    }

    @Override
    public Optional<Draft> find(AppealId appeal, Draft.Kind kind) {
        return Optional.ofNullable(held.get(new Key(appeal, kind)));
    }

    @Override
    public List<Listed> list() {
        return held.values().stream()
                .sorted(Comparator.comparing(Draft::savedAt).reversed())
                .map(draft -> new Listed(draft, "Нет отопления"))
                .toList();
    }
}
