package pult.feature.queue;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.Deadline;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.DeadlineSection;
import pult.domain.search.AppealSearch;
import pult.domain.search.AppealSearch.Reading;
import pult.domain.search.TextMarks;
import pult.feature.Today;
import pult.sync.Presence;
import pult.ui.control.LazyRows;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the list of the queue shows and which appeal is chosen. Reads in the background, keeps the
/// chosen appeal by its number across refreshes. Toolkit-free; JavaFX thread.
final class QueueViewModel {
    /// What stands in the place of the list.
    enum State {
        /// The first answer of the store is awaited.
        READING,
        ROWS,
        /// The view holds nothing.
        EMPTY,
        /// Words or filter leave nothing of the view.
        NOTHING_FOUND
    }

    private final QueueReading reading;
    private final Today today;
    private final Background background;
    private final Slot slot;
    private final Slot explaining;
    private final ObjectProperty<SavedView> view =
            new SimpleObjectProperty<>(SavedView.Standing.MINE);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> operator = new SimpleObjectProperty<>();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.BY_DUE);
    private final ReadOnlyObjectWrapper<LazyRows<QueueItem>> lines;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<DeadlineBounds> bounds;
    private final ReadOnlyBooleanWrapper everywhere = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<QueueReading.@Nullable Hits> hits =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper dueToday = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable AppealId> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper selectedLine = new ReadOnlyIntegerWrapper(-1);
    private final IntegerProperty firstVisible = new SimpleIntegerProperty();
    private final Set<DeadlineSection> folded = EnumSet.noneOf(DeadlineSection.class);

    private Function<AppealId, List<Presence>> colleagues = id -> List.of();
    private boolean stale;
    private boolean filling;
    private boolean untouched = true;
    private Reading how = Reading.HELPFUL;

    /// How the list is ordered.
    record Order(QueueQuery.Sort by, QueueQuery.Direction direction) {
        static final Order BY_RELEVANCE =
                new Order(QueueQuery.Sort.RELEVANCE, QueueQuery.Direction.DESCENDING);
        static final Order BY_DUE = new Order(QueueQuery.Sort.DUE, QueueQuery.Direction.ASCENDING);
    }

    QueueViewModel(Appeals appeals, AppealSearch search, Today today, Background background) {
        this.reading = new QueueReading(appeals, search);
        this.today = today;
        this.background = background;
        this.slot = new Slot(background, "queue");
        this.explaining = new Slot(background, "queue-why");
        this.bounds = new ReadOnlyObjectWrapper<>(today.bounds());
        this.lines =
                new ReadOnlyObjectWrapper<>(
                        list(
                                new QueueReading.Lines(
                                        new LazyRows.Snapshot<>(new long[0], new TreeMap<>()),
                                        List.of(),
                                        0,
                                        -1,
                                        -1,
                                        null)));
    }

    /// @param at who is at an appeal; must not block
    void colleagues(Function<AppealId, List<Presence>> at) {
        colleagues = at;
    }

    List<Presence> colleagues(AppealId at) {
        return colleagues.apply(at);
    }

    /// Finds out why an appeal is due when it is. Asking for another one drops this answer.
    void explain(AppealId id, Consumer<? super Optional<Deadline>> then) {
        explaining.run(() -> reading.deadline(id, today), then);
    }

    /// Opens a view from its top, without filter kinds the view fixes itself.
    void choose(SavedView which) {
        view.set(which);
        folded.clear();
        var kept = filter.get();
        for (var kind : which.fixed()) {
            kept = kept.without(kind);
        }
        filter.set(kept);
        firstVisible.set(0);
        everywhere.set(false);
        order.set(words.get().isEmpty() ? usual() : Order.BY_RELEVANCE);
        refresh();
    }

    /// The order of the view when nothing is searched.
    private Order usual() {
        return view.get() == SavedView.Standing.DONE
                ? new Order(QueueQuery.Sort.RECEIVED, QueueQuery.Direction.DESCENDING)
                : Order.BY_DUE;
    }

    void narrow(Filter to) {
        filter.set(to);
        firstVisible.set(0);
        refresh();
    }

    /// Searches in the present view. The best comes first until the operator sorts; without words
    /// the view has its own order again.
    ///
    /// @param text looked for in everything an appeal says; blank for none
    void search(String text) {
        var wanted = text.strip();
        if (wanted.equals(words.get())) {
            return;
        }
        if (words.get().isEmpty()) {
            order.set(Order.BY_RELEVANCE);
        } else if (wanted.isEmpty()) {
            order.set(usual());
            everywhere.set(false);
        }
        how = Reading.HELPFUL;
        words.set(wanted);
        firstVisible.set(0);
        refresh();
    }

    /// Searches for the words as they were typed, right or wrong.
    void searchLiterally() {
        how = Reading.LITERAL;
        firstVisible.set(0);
        refresh();
    }

    /// Searches all appeals, not those of the view alone.
    void searchEverywhere() {
        everywhere.set(true);
        firstVisible.set(0);
        refresh();
    }

    /// The index has grown.
    void indexed() {
        if (!words.get().isEmpty()) {
            follow();
        }
    }

    /// Sorts by a column, or turns the order round when it is sorted by it already.
    void sort(QueueQuery.Sort by) {
        var now = order.get();
        var direction =
                now.by() == by && now.direction() == QueueQuery.Direction.ASCENDING
                        ? QueueQuery.Direction.DESCENDING
                        : QueueQuery.Direction.ASCENDING;
        order.set(new Order(by, direction));
        firstVisible.set(0);
        refresh();
    }

    void fold(DeadlineSection section) {
        if (!folded.remove(section)) {
            folded.add(section);
        }
        refresh();
    }

    void operator(@Nullable String login) {
        operator.set(login);
        refresh();
    }

    /// Something stored has changed: reads again, after the reading under way if there is one, so
    /// that a store that changes all the time does not keep the list from ever being shown.
    void follow() {
        if (slot.busy()) {
            stale = true;
        } else {
            refresh();
        }
    }

    /// Reads the list again; what is on the screen stays until the answer comes.
    void refresh() {
        stale = false;
        var at = today.bounds();
        var wanted =
                new QueueReading.Order(
                        query(at), words.get(), how, at, Set.copyOf(folded), firstVisible.get());
        slot.run(() -> reading.read(wanted), read -> show(read, at));
    }

    QueueQuery query(DeadlineBounds at) {
        var within = everywhere.get() ? QueueQuery.ALL : view.get().query(operator.get(), at);
        return filter.get().narrow(within).withSort(order.get().by(), order.get().direction());
    }

    private void show(QueueReading.Lines read, DeadlineBounds at) {
        lines.get().close();
        bounds.set(at);
        lines.set(list(read));
        total.set(read.total());
        hits.set(read.hits());
        overdue.set(read.overdue());
        dueToday.set(read.today());
        state.set(stateOf(read));
        var chosen = selected.get();
        selectedLine.set(chosen == null ? -1 : lines.get().lineOf(chosen.number()));
        chooseFirst();
        if (stale) {
            refresh();
        }
    }

    /// A first fetch is under way: rows still come in above the first one.
    void filling() {
        filling = true;
    }

    /// No first fetch is under way.
    void settled() {
        filling = false;
        chooseFirst();
    }

    /// The first time the list has rows and nobody has chosen any, its first is chosen, so that the
    /// rest of the screen is not empty.
    private void chooseFirst() {
        if (untouched && !filling && lines.get().size() > 0) {
            moveToFirst();
        }
    }

    private State stateOf(QueueReading.Lines read) {
        if (read.total() > 0) {
            return State.ROWS;
        }
        return words.get().isEmpty() && filter.get().empty() ? State.EMPTY : State.NOTHING_FOUND;
    }

    private LazyRows<QueueItem> list(QueueReading.Lines read) {
        return new LazyRows<>(
                read.snapshot(),
                read.known(),
                new QueueItem.Coming(),
                reading.lazily(read.marks()),
                background);
    }

    /// Chooses what stands on a line; a heading chooses nothing.
    void select(int line) {
        if (line < 0 || line >= lines.get().size() || lines.get().heading(line)) {
            return;
        }
        untouched = false;
        selectedLine.set(line);
        selected.set(new AppealId(lines.get().idAt(line)));
    }

    /// Chooses an appeal wherever it is, also when the present view does not hold it.
    void select(@Nullable AppealId id) {
        untouched = false;
        selected.set(id);
        selectedLine.set(id == null ? -1 : lines.get().lineOf(id.number()));
    }

    /// Moves the choice by so many rows, headings not counted; stops at the ends.
    void move(int rows) {
        var step = rows < 0 ? -1 : 1;
        var line = selectedLine.get();
        if (line < 0 && rows < 0) {
            line = 0;
        }
        var last = -1;
        for (var left = Math.abs(rows); left > 0; ) {
            line += step;
            if (line < 0 || line >= lines.get().size()) {
                break;
            }
            if (!lines.get().heading(line)) {
                last = line;
                left--;
            }
        }
        select(last);
    }

    void moveToFirst() {
        for (var line = 0; line < lines.get().size(); line++) {
            if (!lines.get().heading(line)) {
                select(line);
                return;
            }
        }
    }

    void moveToLast() {
        for (var line = lines.get().size() - 1; line >= 0; line--) {
            if (!lines.get().heading(line)) {
                select(line);
                return;
            }
        }
    }

    ReadOnlyObjectProperty<LazyRows<QueueItem>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the search found, null when nothing is searched.
    ReadOnlyObjectProperty<QueueReading.@Nullable Hits> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /// The words found, to be marked where they stand.
    TextMarks marks() {
        var now = hits.get();
        return now == null ? TextMarks.NONE : now.marks();
    }

    /// True while all appeals are searched, not those of the view alone.
    ReadOnlyBooleanProperty everywhereProperty() {
        return everywhere.getReadOnlyProperty();
    }

    /// The moment the list was read at: signs and words of its clocks are of this moment.
    DeadlineBounds bounds() {
        return bounds.get();
    }

    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// −1 when the list is not grouped by deadline.
    ReadOnlyIntegerProperty overdueProperty() {
        return overdue.getReadOnlyProperty();
    }

    /// −1 when the list is not grouped by deadline.
    ReadOnlyIntegerProperty dueTodayProperty() {
        return dueToday.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable AppealId> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// −1 when the chosen appeal is not in the list.
    ReadOnlyIntegerProperty selectedLineProperty() {
        return selectedLine.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SavedView> viewProperty() {
        return view;
    }

    ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter;
    }

    StringProperty wordsProperty() {
        return words;
    }

    ReadOnlyObjectProperty<Order> orderProperty() {
        return order;
    }

    @Nullable String operator() {
        return operator.get();
    }

    IntegerProperty firstVisibleProperty() {
        return firstVisible;
    }

    void close() {
        slot.clear();
        lines.get().close();
    }
}
