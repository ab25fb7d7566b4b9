package pult.feature.writing;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.DraftConflicts;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Conflicts of a test; the disk can be made to refuse.
public final class InMemoryConflicts implements DraftConflicts {
    /// What was made of one conflict.
    public record Applied(AppealId appeal, AnswerText result, List<String> lost) {}

    private final Map<AppealId, Conflict> open = new LinkedHashMap<>();
    private final List<Applied> applied = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private final Map<AppealId, List<String>> kept = new LinkedHashMap<>();
    private boolean full;

    /// Two versions of a text, mine of 13:52, theirs of 14:10 and version 7.
    public void put(long appeal, String topic, String base, String mine, String theirs) {
        put(appeal, topic, base, mine, theirs, 7);
    }

    public void put(
            long appeal, String topic, String base, String mine, String theirs, long version) {
        put(
                appeal,
                topic,
                AnswerText.of(base),
                AnswerText.of(mine),
                AnswerText.of(theirs),
                version);
    }

    public void put(
            long appeal,
            String topic,
            AnswerText base,
            AnswerText mine,
            AnswerText theirs,
            long version) {
        var id = new AppealId(appeal);
        var now = MovingClock.USUAL;
        open.put(
                id,
                new Conflict(
                        new SharedDraft(
                                id,
                                5,
                                "krylova",
                                base.text(),
                                base.outcome(),
                                now.minus(Duration.ofMinutes(192))),
                        new Draft(
                                id,
                                Draft.Kind.ANSWER,
                                mine.text(),
                                now.minus(Duration.ofMinutes(40)),
                                mine.outcome()),
                        new SharedDraft(
                                id,
                                version,
                                "melnikov",
                                theirs.text(),
                                theirs.outcome(),
                                now.minus(Duration.ofMinutes(22))),
                        topic));
    }

    public void remove(long appeal) {
        open.remove(new AppealId(appeal));
    }

    public void full() {
        full = true;
    }

    public void works() {
        full = false;
    }

    public List<Applied> applied() {
        return applied;
    }

    @Override
    public List<Conflict> open() {
        return List.copyOf(open.values());
    }

    /// A colleague changed other places of a draft.
    public void merged(long appeal) {
        merged(appeal, MovingClock.USUAL);
    }

    /// @param at in the place of any earlier moment
    public void merged(long appeal, Instant at) {
        var id = new AppealId(appeal);
        merged.removeIf(one -> one.appeal().equals(id));
        merged.add(new Merged(id, at));
    }

    @Override
    public List<Merged> merged() {
        return List.copyOf(merged);
    }

    @Override
    public Optional<Conflict> find(AppealId appeal) {
        return Optional.ofNullable(open.get(appeal));
    }

    /// Own words that were kept, by appeal.
    public Map<AppealId, List<String>> kept() {
        return kept;
    }

    @Override
    public void keep(AppealId appeal, List<String> words) {
        if (full) {
            throw new NotSaved("words", new IOException("no space"));
        }
        kept.computeIfAbsent(appeal, id -> new ArrayList<>()).addAll(words);
    }

    @Override
    public boolean apply(Conflict seen, AnswerText result, List<String> lost) {
        if (full) {
            throw new NotSaved("draft", new IOException("no space"));
        }
        if (!seen.equals(open.get(seen.appeal()))) {
            return false;
        }
        open.remove(seen.appeal());
        applied.add(new Applied(seen.appeal(), result, lost));
        return true;
    }
}
