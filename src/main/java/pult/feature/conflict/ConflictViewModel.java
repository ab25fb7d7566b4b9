package pult.feature.conflict;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.DraftConflicts;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;
import pult.domain.merge.Place;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drafts two people changed: which there are, what stands against what, what is decided. Decisions
/// live here until the result is saved, also while another draft is looked at. JavaFX thread.
final class ConflictViewModel {
    /// What the screen shows as a whole.
    enum Phase {
        /// Nothing is read yet.
        READING,
        EMPTY,
        SHOWN
    }

    private record Saved(boolean done, Optional<Work> now) {}

    private final DraftConflicts port;
    private final ConflictWords words;
    private final Background background;
    private final Clock clock;
    private final Slot slot;
    private final Map<AppealId, Work> works = new LinkedHashMap<>();
    private final ObservableList<ConflictLine> drafts = FXCollections.observableArrayList();
    private final ObservableList<PlaceLine> places = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READING);
    private final ReadOnlyObjectWrapper<@Nullable AppealId> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Head> head = new ReadOnlyObjectWrapper<>(Head.NONE);
    private final ReadOnlyObjectWrapper<Counters> counters =
            new ReadOnlyObjectWrapper<>(Counters.NONE);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    ConflictViewModel(
            DraftConflicts port, ConflictWords words, Background background, Clock clock) {
        this.port = port;
        this.words = words;
        this.background = background;
        this.clock = clock;
        this.slot = new Slot(background, "draft-conflicts");
    }

    /// «Спорные черновики», the oldest first.
    ObservableList<ConflictLine> drafts() {
        return drafts;
    }

    /// Rows of the chosen draft.
    ObservableList<PlaceLine> places() {
        return places;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable AppealId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Head> headProperty() {
        return head.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Counters> countersProperty() {
        return counters.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// What became of the last thing asked for; empty when there is nothing to say.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Reads what is in conflict now; decisions stay where the texts do.
    void refresh() {
        slot.run(() -> port.open().stream().map(Work::of).toList(), this::show);
    }

    private void show(List<Work> open) {
        var before = Map.copyOf(works);
        works.clear();
        for (var work : open) {
            var appeal = work.conflict().appeal();
            var known = before.get(appeal);
            works.put(appeal, known == null ? work : known.moved(work));
        }
        drafts.setAll(works.values().stream().map(words::line).toList());
        phase.set(works.isEmpty() ? Phase.EMPTY : Phase.SHOWN);
        var at = chosen.get();
        var known = at == null ? null : before.get(at);
        var now = at == null ? null : works.get(at);
        if (now != null) {
            if (known == null || !known.sameTexts(now.conflict())) {
                said.set(known == null ? "" : words.messages().versionsChanged());
                lay(now);
            }
            return;
        }
        if (at != null && !saving.get()) {
            said.set(words.messages().gone(at.toString()));
        }
        pick(first());
    }

    private @Nullable AppealId first() {
        return works.isEmpty() ? null : works.keySet().iterator().next();
    }

    /// Shows a draft; one that is not in conflict, or not yet read, is shown once it is.
    void choose(AppealId appeal) {
        if (!appeal.equals(chosen.get())) {
            said.set("");
            pick(appeal);
        }
    }

    private void pick(@Nullable AppealId appeal) {
        chosen.set(appeal);
        var work = appeal == null ? null : works.get(appeal);
        if (work == null) {
            places.clear();
            head.set(Head.NONE);
            counters.set(Counters.NONE);
        } else {
            lay(work);
        }
    }

    private void lay(Work work) {
        head.set(words.head(work.conflict(), clock.instant()));
        places.setAll(new PlaceWords(words, work).lines());
        counters.set(Counters.of(work));
    }

    /// @param decision null opens the place again
    void decide(int place, Place.@Nullable Decision decision) {
        change(work -> {
            var decided = work.decide(place, decision, clock.instant());
            keep(decided);
            var line = new PlaceWords(words, decided).line(place);
            places.replaceAll(old -> old.place() == place ? line : old);
        });
    }

    /// Decides every disputed place the same way.
    void decideAll(Place.Decision decision) {
        change(work -> {
            var decided = work.decideAll(decision, clock.instant());
            keep(decided);
            var laid = new PlaceWords(words, decided);
            places.replaceAll(line -> line.disputed() ? laid.line(line.place()) : line);
        });
    }

    private void change(java.util.function.Consumer<Work> how) {
        var at = chosen.get();
        var work = at == null ? null : works.get(at);
        if (work != null && !saving.get()) {
            said.set("");
            how.accept(work);
        }
    }

    private void keep(Work work) {
        works.put(work.conflict().appeal(), work);
        counters.set(Counters.of(work));
    }

    /// Makes the result the draft; does nothing while a place is open.
    void save() {
        change(work -> {
            if (work.open() > 0) {
                return;
            }
            saving.set(true);
            background.run(
                    "save-draft-conflict",
                    () -> apply(work),
                    saved -> saved(work.conflict().appeal(), saved),
                    this::failed);
        });
    }

    private Saved apply(Work work) {
        var conflict = work.conflict();
        return port.apply(conflict, work.result(), work.lost())
                ? new Saved(true, Optional.empty())
                : new Saved(false, port.find(conflict.appeal()).map(Work::of));
    }

    private void saved(AppealId appeal, Saved saved) {
        saving.set(false);
        if (saved.done()) {
            works.remove(appeal);
            if (appeal.equals(chosen.get())) {
                pick(first());
            }
            said.set(words.messages().saved(appeal.toString()));
        } else {
            moved(appeal, saved.now());
        }
        refresh();
    }

    private void moved(AppealId appeal, Optional<Work> now) {
        var work = works.get(appeal);
        if (work != null && now.isPresent()) {
            var moved = work.moved(now.get());
            works.put(appeal, moved);
            if (appeal.equals(chosen.get())) {
                lay(moved);
            }
            said.set(words.messages().versionsChanged());
        }
    }

    private void failed(Exception e) {
        saving.set(false);
        if (!(e instanceof NotSaved)) {
            throw new IllegalStateException("draft conflict", e);
        }
        said.set(words.messages().notSaved());
    }
}
