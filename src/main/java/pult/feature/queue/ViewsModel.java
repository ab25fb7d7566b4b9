package pult.feature.queue;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.filter.FilterLanguage;
import pult.domain.filter.FilterText;
import pult.domain.machine.Rights;
import pult.domain.search.AppealSearch;
import pult.domain.search.AppealSearch.Reading;
import pult.domain.view.KeptView;
import pult.domain.view.QueueView;
import pult.domain.view.QueueViews;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The views and how many appeals each holds now, and what is done to those that somebody made.
/// Toolkit-free; JavaFX thread.
final class ViewsModel {
    /// A view and its live counter.
    record Counted(SavedView view, ReadOnlyIntegerWrapper count) {}

    /// What was done last and has something to be said of it.
    sealed interface Word {
        /// Can be undone.
        record Removed(KeptView view, List<UUID> order) implements Word {}

        /// No filter can say what is looked at.
        record Unsayable() implements Word {}

        /// The disk refused.
        record NotSaved(String name) implements Word {}
    }

    private final Appeals appeals;
    private final AppealSearch search;
    private final QueueViews kept;
    private final Today today;
    private final Background background;
    private final Slot slot;
    private final Map<String, ReadOnlyIntegerWrapper> counts = new HashMap<>();
    private final ObservableList<Counted> blocks = FXCollections.observableArrayList();
    private final ObservableList<Counted> own = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Word> word = new ReadOnlyObjectWrapper<>();

    private Rights counting = Rights.UNTOLD;

    ViewsModel(
            Appeals appeals,
            AppealSearch search,
            QueueViews kept,
            Today today,
            Background background) {
        this.appeals = appeals;
        this.search = search;
        this.kept = kept;
        this.today = today;
        this.background = background;
        this.slot = new Slot(background, "queue-counts");
    }

    void refresh(Rights who) {
        counting = who;
        var at = today.bounds();
        slot.run(() -> count(who, at), this::show);
    }

    /// Something stored has changed.
    void follow(Rights who) {
        slot.follow(() -> refresh(who));
    }

    /// The index has grown: views with words hold other appeals.
    void indexed(Rights who) {
        if (made().stream().anyMatch(view -> !view.text().words().isEmpty())) {
            follow(who);
        }
    }

    Counted counted(SavedView view) {
        return new Counted(
                view, counts.computeIfAbsent(view.key(), of -> new ReadOnlyIntegerWrapper()));
    }

    /// Views of the sector blocks that hold open appeals, the fullest first.
    ObservableList<Counted> blocks() {
        return blocks;
    }

    /// Views somebody made: personal ones in the operator's order, then shared ones.
    ObservableList<Counted> own() {
        return own;
    }

    /// Views somebody made, without their counters.
    List<SavedView.Own> made() {
        var made = new ArrayList<SavedView.Own>();
        for (var one : own) {
            if (one.view() instanceof SavedView.Own view) {
                made.add(view);
            }
        }
        return made;
    }

    /// What is to be said of what was done last; null when nothing is.
    ReadOnlyObjectProperty<@Nullable Word> wordProperty() {
        return word.getReadOnlyProperty();
    }

    void said() {
        word.set(null);
    }

    void close() {
        slot.clear();
    }

    /// Keeps a new or changed view.
    ///
    /// @param then runs once it is on the disk
    void save(KeptView view, Runnable then) {
        write(view.view().name(), () -> kept.save(view), then);
    }

    void rename(SavedView.Own view, String name) {
        save(view.kept().with(view.kept().view().named(name)), () -> {});
    }

    /// Everybody shall see it: the same view, no longer personal.
    void share(SavedView.Own view) {
        save(KeptView.toShare(view.kept().view()), () -> {});
    }

    /// A personal view beside the shared one.
    void copy(SavedView.Own view) {
        save(KeptView.personal(view.kept().view().as(UUID.randomUUID())), () -> {});
    }

    void remove(SavedView.Own view) {
        var order = personal();
        write(
                view.kept().view().name(),
                () -> kept.remove(view.id()),
                () -> word.set(new Word.Removed(view.kept(), order)));
    }

    /// Puts back what was removed last, to its old place.
    void restore(Word.Removed removed) {
        write(
                removed.view().view().name(),
                () -> {
                    kept.save(again(removed.view()));
                    kept.arrange(removed.order());
                },
                this::said);
    }

    /// A shared view comes back as a change of it.
    private static KeptView again(KeptView view) {
        return view.scope() == KeptView.Scope.SHARED ? view.with(view.view()) : view;
    }

    /// @param by −1 for one place up, 1 for one down
    void move(SavedView.Own view, int by) {
        var order = new ArrayList<>(personal());
        var place = order.indexOf(view.id());
        var to = Math.clamp(place + (long) by, 0, order.size() - 1);
        if (place < 0 || to == place) {
            return;
        }
        order.remove(place);
        order.add(to, view.id());
        write(view.kept().view().name(), () -> kept.arrange(order), () -> {});
    }

    private List<UUID> personal() {
        return made().stream().filter(view -> !view.shared()).map(SavedView.Own::id).toList();
    }

    /// The view as it was kept last; null when it has gone.
    SavedView.@Nullable Own find(UUID id) {
        return made().stream().filter(view -> view.id().equals(id)).findFirst().orElse(null);
    }

    private void write(String name, Runnable work, Runnable then) {
        word.set(null);
        background.run(
                "queue-view",
                () -> {
                    work.run();
                    return true;
                },
                done -> {
                    then.run();
                    refresh(counting);
                },
                refused -> word.set(new Word.NotSaved(name)));
    }

    private record Totals(
            Map<String, Integer> counts, List<Appeals.Tally> blocks, List<SavedView.Own> own) {}

    private Totals count(Rights who, DeadlineBounds at) {
        var counted = new HashMap<String, Integer>();
        for (var view : SavedView.Standing.values()) {
            counted.put(view.key(), appeals.count(view.query(who, at)));
        }
        var made = kept.all().stream().map(SavedView.Own::new).toList();
        for (var view : made) {
            counted.put(view.key(), appeals.count(found(view, who, at)));
        }
        var open = SavedView.Standing.OPEN.query(who, at);
        var tallies = new ArrayList<>(appeals.tallies(Appeals.Dimension.BLOCK, open));
        tallies.removeIf(tally -> tally.key().isEmpty());
        tallies.sort(
                Comparator.comparingInt(Appeals.Tally::count)
                        .reversed()
                        .thenComparing(Appeals.Tally::key));
        return new Totals(counted, tallies, made);
    }

    /// What the list shows when the view is opened.
    private QueueQuery found(SavedView.Own view, Rights who, DeadlineBounds at) {
        var whole = view.whole(who, at);
        var words = view.text().words();
        return words.isEmpty()
                ? whole
                : whole.withAmong(search.find(words, Reading.HELPFUL).ranking());
    }

    private void show(Totals totals) {
        totals.counts()
                .forEach((key, count) ->
                        counts.computeIfAbsent(key, of -> new ReadOnlyIntegerWrapper()).set(count));
        var now = new ArrayList<Counted>();
        for (var tally : totals.blocks()) {
            var block = counted(new SavedView.Block(tally.key()));
            block.count().set(tally.count());
            now.add(block);
        }
        change(blocks, now);
        change(own, totals.own().stream().map(this::counted).toList());
    }

    private static void change(ObservableList<Counted> list, List<Counted> now) {
        if (!now.equals(list)) {
            list.setAll(now);
        }
    }

    /// A new view of what is looked at; empty when no filter can say it.
    static Optional<QueueView> made(UUID id, String name, QueueViewModel model) {
        var text = model.narrowing().text();
        return switch (model.shown()) {
            case SavedView.Counted counted -> {
                var parts = CountedParts.of(counted.query(), model.bounds().zone());
                yield parts.flatMap(all -> all.and(text.filter()))
                        .map(filter -> new FilterText(filter, text.words()))
                        .map(whole -> made(id, name, parts.orElseThrow().base(), whole, model));
            }
            case SavedView.Own own -> Optional.of(made(id, name, own.base(), text, model));
            case SavedView other -> Optional.of(made(id, name, other, text, model));
        };
    }

    private static QueueView made(
            UUID id, String name, SavedView base, FilterText text, QueueViewModel model) {
        return new QueueView(
                id,
                name,
                base.key(),
                text.print(FilterLanguage.ENGLISH),
                model.lookProperty().get());
    }

    /// What is looked at cannot be kept as a view.
    void unsayable() {
        word.set(new Word.Unsayable());
    }
}
