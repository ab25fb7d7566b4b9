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
import java.util.ArrayList;
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

    /// Own words without a place that the disk has refused so far.
    private final Map<AppealId, List<String>> unkept = new LinkedHashMap<>();

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
        var orphans = orphans(before);
        keep(orphans);
        drafts.setAll(works.values().stream().map(words::line).toList());
        phase.set(works.isEmpty() ? Phase.EMPTY : Phase.SHOWN);
        var at = chosen.get();
        var known = at == null ? null : before.get(at);
        var now = at == null ? null : works.get(at);
        if (now != null) {
            if (known == null || !known.sameTexts(now.conflict())) {
                said.set(known == null ? "" : versionsChanged(orphans.containsKey(at)));
                lay(now);
            }
            return;
        }
        if (at != null && !saving.get()) {
            said.set(words.messages().gone(at.toString()));
        }
        pick(first());
    }

    /// Own words that have no place now.
    private Map<AppealId, List<String>> orphans(Map<AppealId, Work> before) {
        var orphans = new LinkedHashMap<AppealId, List<String>>();
        before.forEach((appeal, work) -> {
            var now = works.get(appeal);
            if (now == null && saving.get() && appeal.equals(chosen.get())) {
                // It is gone because its result is being saved.
                return;
            }
            var left = now == null ? work.words() : work.leftBehind(now);
            if (!left.isEmpty()) {
                orphans.put(appeal, left);
            }
        });
        return orphans;
    }

    /// What the disk refuses stays in memory and is offered again with the next reading.
    private void keep(Map<AppealId, List<String>> orphans) {
        orphans.forEach((appeal, words) ->
                unkept.computeIfAbsent(appeal, id -> new ArrayList<>()).addAll(words));
        if (!unkept.isEmpty()) {
            var offered = Map.copyOf(unkept);
            unkept.clear();
            offered.forEach((appeal, words) ->
                    background.run(
                            "keep-own-words",
                            () -> {
                                port.keep(appeal, words);
                                return true;
                            },
                            kept -> {},
                            e -> notKept(appeal, words, e)));
        }
    }

    private void notKept(AppealId appeal, List<String> words, Exception e) {
        if (!(e instanceof NotSaved)) {
            throw new IllegalStateException("own words", e);
        }
        unkept.computeIfAbsent(appeal, id -> new ArrayList<>()).addAll(words);
        said.set(this.words.messages().wordsNotKept());
    }

    private String versionsChanged(boolean words) {
        var said = this.words.messages();
        return words ? said.versionsChanged() + ". " + said.wordsKept() : said.versionsChanged();
    }

    /// Keeps the own words that are nowhere but here before it returns; the decisions are made
    /// anew.
    ///
    /// @return what the disk refused
    List<String> leave() {
        var left = new LinkedHashMap<AppealId, List<String>>(unkept);
        unkept.clear();
        works.forEach((appeal, work) ->
                left.computeIfAbsent(appeal, id -> new ArrayList<>()).addAll(work.words()));
        left.values().removeIf(List::isEmpty);
        works.clear();
        left.forEach((appeal, words) -> {
            try {
                port.keep(appeal, words);
            } catch (NotSaved e) {
                unkept.put(appeal, words);
            }
        });
        return unkept.values().stream().flatMap(List::stream).toList();
    }

    /// From time to time: what the disk has refused is offered again.
    void tick() {
        keep(Map.of());
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
            show(place, new PlaceWords(words, decided).line(place));
        });
    }

    /// One row and no other: in another one somebody may be writing.
    private void show(int place, PlaceLine line) {
        for (var row = 0; row < places.size(); row++) {
            if (places.get(row).place() == place) {
                places.set(row, line);
            }
        }
    }

    /// Own words for a place of the chosen draft, as far as they are written.
    @Nullable Begun begun(int place) {
        var work = work();
        return work == null ? null : work.begun().get(place);
    }

    /// @param words null where there are none any more
    void begin(int place, @Nullable Begun words) {
        var work = work();
        if (work != null) {
            works.put(work.conflict().appeal(), work.begin(place, words));
        }
    }

    private @Nullable Work work() {
        var at = chosen.get();
        return at == null ? null : works.get(at);
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
        var work = work();
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
                    saved -> saved(work, saved),
                    this::failed);
        });
    }

    private Saved apply(Work work) {
        var conflict = work.conflict();
        return port.apply(conflict, work.result(), work.lost())
                ? new Saved(true, Optional.empty())
                : new Saved(false, port.find(conflict.appeal()).map(Work::of));
    }

    private void saved(Work asked, Saved saved) {
        var appeal = asked.conflict().appeal();
        saving.set(false);
        if (saved.done()) {
            works.remove(appeal);
            if (appeal.equals(chosen.get())) {
                pick(first());
            }
            said.set(words.messages().saved(appeal.toString()));
        } else if (saved.now().isPresent()) {
            moved(appeal, saved.now().get());
        } else if (!works.containsKey(appeal)) {
            // It went while it was being saved: there is nothing to decide any more.
            keep(Map.of(appeal, asked.words()));
        }
        refresh();
    }

    private void moved(AppealId appeal, Work now) {
        var work = works.get(appeal);
        if (work != null) {
            var moved = work.moved(now);
            works.put(appeal, moved);
            var left = work.leftBehind(moved);
            if (!left.isEmpty()) {
                keep(Map.of(appeal, left));
            }
            if (appeal.equals(chosen.get())) {
                lay(moved);
            }
            said.set(versionsChanged(!left.isEmpty()));
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
