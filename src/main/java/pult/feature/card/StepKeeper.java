package pult.feature.card;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;
import pult.domain.change.StepDraft;
import pult.domain.change.StepDrafts;
import pult.domain.clock.SteadyClock;
import pult.domain.machine.Particulars;
import pult.ui.fx.Background;
import pult.ui.fx.Lane;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Writes down what is typed into the forms of steps: two seconds after the first change, when a
/// form is put away or another one is shown, and on closing. What the disk refuses stays in memory,
/// is shown all the same, and is offered again. JavaFX thread.
final class StepKeeper {
    private static final Duration LONGEST_UNSAVED = Duration.ofSeconds(2);

    /// What keeps words off the disk.
    enum Trouble {
        NONE,
        DISK,
        /// The disk was not asked.
        TOO_LONG
    }

    private final StepDrafts drafts;
    private final Lane lane;
    private final Clock clock;
    private final SteadyClock steady;

    /// What is newer than what the disk has.
    private final Map<StepDraft.Key, StepDraft> ahead = new HashMap<>();

    /// What of it is not on its way to the disk.
    private final Set<StepDraft.Key> waiting = new LinkedHashSet<>();

    private final Set<StepDraft.Key> refused = new HashSet<>();
    private final ReadOnlyObjectWrapper<Trouble> trouble =
            new ReadOnlyObjectWrapper<>(Trouble.NONE);
    private @Nullable Instant waitingSince;

    StepKeeper(StepDrafts drafts, Background background, Clock clock) {
        this.drafts = drafts;
        this.lane = new Lane(background, "card-step-words");
        this.clock = clock;
        this.steady = new SteadyClock(clock);
    }

    ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// What this person has written for steps of an appeal, on the disk or not.
    List<StepDraft> of(String author, AppealId appeal) {
        var found = new LinkedHashMap<StepDraft.Key, StepDraft>();
        drafts.of(author, appeal).forEach(one -> found.put(one.key(), one));
        ahead.forEach((key, one) -> {
            if (key.author().equals(author) && key.appeal().equals(appeal)) {
                found.put(key, one);
            }
        });
        found.values().removeIf(StepDraft::empty);
        return List.copyOf(found.values());
    }

    /// Null when nothing is written.
    @Nullable StepDraft find(StepDraft.Key key) {
        return of(key.author(), key.appeal()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /// @param said so far; nothing ends it
    void write(StepDraft.Key of, Particulars said) {
        ahead.put(of, new StepDraft(of.author(), of.appeal(), of.event(), said, clock.instant()));
        waiting.add(of);
        if (waitingSince == null) {
            waitingSince = steady.instant();
        }
    }

    /// Takes a step once its words are on the disk, so that they are not written again after it.
    ///
    /// @param work blocking
    void take(Runnable work, Runnable then, Consumer<? super Exception> failed) {
        flush();
        lane.add(
                null,
                () -> {
                    work.run();
                    return true;
                },
                done -> then.run(),
                failed);
    }

    /// The step was taken: nothing of it is kept.
    void end(StepDraft.Key of) {
        write(of, Particulars.NONE);
        flush();
    }

    /// Its words go among the lost ones.
    ///
    /// @param then when they are there
    void putAway(StepDraft.Key of, Runnable then, Consumer<? super Exception> failed) {
        flush();
        lane.add(
                null,
                () -> {
                    drafts.putAway(of, clock.instant());
                    return true;
                },
                done -> {
                    if (ahead.containsKey(of)) {
                        failed.accept(new NotSaved("step words", new IOException("refused")));
                    } else {
                        then.run();
                    }
                },
                failed);
    }

    void tick() {
        var since = waitingSince;
        if (since != null && !steady.instant().isBefore(since.plus(LONGEST_UNSAVED))) {
            flush();
        }
    }

    /// Writes now what is not written.
    void flush() {
        waitingSince = null;
        var due = List.copyOf(waiting);
        waiting.clear();
        for (var key : due) {
            var now = ahead.get(key);
            if (now != null) {
                lane.add(
                        key,
                        () -> {
                            drafts.save(now);
                            return true;
                        },
                        done -> saved(now),
                        e -> refused(now));
            }
        }
    }

    private void saved(StepDraft now) {
        ahead.remove(now.key(), now);
        refused.remove(now.key());
        if (refused.isEmpty()) {
            trouble.set(Trouble.NONE);
        }
    }

    private void refused(StepDraft now) {
        refused.add(now.key());
        waiting.add(now.key());
        waitingSince = waitingSince == null ? steady.instant() : waitingSince;
        trouble.set(now.said().text().length() > Draft.LONGEST ? Trouble.TOO_LONG : Trouble.DISK);
    }

    /// Writes everything before it returns.
    ///
    /// @return words that are in this window alone, because the disk does not take them
    List<String> unsaved() {
        flush();
        lane.finish();
        var texts = new ArrayList<String>();
        for (var one : ahead.values()) {
            if (!one.said().text().isEmpty()) {
                texts.add(one.said().text());
            }
        }
        return texts;
    }
}
