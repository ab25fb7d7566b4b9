package pult.feature.queue;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
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
import pult.domain.filter.FilterLanguage;
import pult.domain.filter.FilterProblem;
import pult.domain.filter.FilterQuery;
import pult.domain.filter.FilterReader;
import pult.domain.filter.FilterText;
import pult.domain.filter.QueueFilter;
import pult.domain.view.Grouping;
import pult.domain.view.QueueColumn;
import pult.domain.view.ViewLook;
import pult.feature.Today;
import pult.sync.Presence;
import pult.ui.control.LazyRows;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.util.HashSet;
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
    private final KnownNames names;
    private final Today today;
    private final Background background;
    private final Slot slot;
    private final Slot explaining;
    private final ObjectProperty<SavedView> view =
            new SimpleObjectProperty<>(SavedView.Standing.MINE);
    private final ObjectProperty<QueueFilter> filter = new SimpleObjectProperty<>(QueueFilter.NONE);
    private final ReadOnlyObjectWrapper<List<FilterProblem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> operator = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ViewLook> look;
    private final ViewLooks looks;
    private final FilterHistory history;
    private final ReadOnlyObjectWrapper<LazyRows<QueueItem>> lines;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<DeadlineBounds> bounds;
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper dueToday = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable AppealId> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper selectedLine = new ReadOnlyIntegerWrapper(-1);
    private final IntegerProperty firstVisible = new SimpleIntegerProperty();
    private final Set<QueueGroup> folded = new HashSet<>();

    private Function<AppealId, List<Presence>> colleagues = id -> List.of();

    /// Line of the choice when it was last in the list: where one goes on from when it has left.
    private int stood;

    private boolean stale;
    private boolean filling;
    private boolean untouched = true;

    QueueViewModel(Appeals appeals, QueueMemory memory, Today today, Background background) {
        this.looks = new ViewLooks(memory);
        this.history = new FilterHistory(memory);
        this.look = new ReadOnlyObjectWrapper<>(looks.of(view.get()));
        this.reading = new QueueReading(appeals);
        this.names = new KnownNames(appeals, background);
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
                                        -1)));
        selectedLine.subscribe(line -> {
            if (line.intValue() >= 0) {
                stood = line.intValue();
            }
        });
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

    /// Opens a view from its top: one that somebody made with its own chips and words, another
    /// without what it fixes itself.
    void choose(SavedView which) {
        var before = view.get();
        history.remember(text());
        if (which instanceof SavedView.Own own) {
            filter.set(own.text().filter());
            words.set(own.text().words());
        } else if (before instanceof SavedView.Own) {
            filter.set(QueueFilter.NONE);
            words.set("");
        } else {
            var kept = filter.get();
            for (var field : which.fixed()) {
                kept = kept.without(field);
            }
            filter.set(kept);
        }
        view.set(which);
        look.set(looks.of(which));
        folded.clear();
        backToTheTop();
        refresh();
    }

    private void backToTheTop() {
        firstVisible.set(0);
        stood = 0;
    }

    /// The view that is shown was changed elsewhere; what the operator looks at stays.
    void renewed(SavedView.Own now) {
        view.set(now);
    }

    /// The view that is shown has gone: what it narrowed is shown with its chips.
    void gone(SavedView.Own was) {
        view.set(was.base());
    }

    void narrow(QueueFilter to) {
        if (to.empty()) {
            history.remember(text());
        }
        filter.set(to);
        backToTheTop();
        refresh();
    }

    /// What is being typed: its plain words are looked for in number, topic, first words and place;
    /// what it says of fields waits for [#enter(String)].
    ///
    /// @param text blank for all
    void search(String text) {
        problems.set(List.of());
        var wanted = read(text).words();
        if (!wanted.equals(words.get())) {
            words.set(wanted);
            backToTheTop();
            refresh();
        }
    }

    /// What was typed is finished: what it says of fields narrows the list besides, its words are
    /// looked for.
    ///
    /// @return what is left to be corrected or looked for, as it was typed
    String enter(String text) {
        var read = read(text);
        if (read.filter().empty()) {
            search(text);
        } else {
            words.set(read.words());
            narrow(filter.get().and(read.filter()));
            history.remember(text());
        }
        problems.set(read.problems());
        return read.rest();
    }

    /// Puts the text in the place of filter and words, unless something is wrong with it.
    ///
    /// @return whether it was put there
    boolean replace(String text) {
        var read = read(text);
        problems.set(read.problems());
        if (!read.problems().isEmpty()) {
            return false;
        }
        words.set(read.words());
        narrow(read.filter());
        history.remember(text());
        return true;
    }

    /// Filters of late, the latest first.
    List<FilterText> recent() {
        return history.list();
    }

    /// Puts a filter of late in force again.
    void again(FilterText text) {
        problems.set(List.of());
        history.remember(text());
        words.set(text.words());
        narrow(text.filter());
        history.remember(text);
    }

    /// Filter and words as the operator would type them.
    String text(FilterLanguage language) {
        return text().print(language);
    }

    FilterText text() {
        return new FilterText(filter.get(), words.get());
    }

    private FilterText read(String text) {
        return FilterReader.read(text, names, bounds.get().today());
    }

    /// What is wrong with the text that was entered last; empty when nothing is.
    ReadOnlyObjectProperty<List<FilterProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// The words about problems have been read.
    void understood() {
        problems.set(List.of());
    }

    KnownNames names() {
        return names;
    }

    /// Sorts by a column, or turns the order round when it is sorted by it already.
    void sort(QueueQuery.Sort by) {
        var now = look.get();
        var direction =
                now.sort() == by && now.direction() == QueueQuery.Direction.ASCENDING
                        ? QueueQuery.Direction.DESCENDING
                        : QueueQuery.Direction.ASCENDING;
        backToTheTop();
        look(now.sorted(by, direction));
        refresh();
    }

    /// Puts the rows together otherwise. Groups by how pressing rows are need the order by date.
    void group(Grouping by) {
        var now = look.get().grouped(by);
        folded.clear();
        backToTheTop();
        look(
                by == Grouping.DUE
                        ? now.sorted(QueueQuery.Sort.DUE, QueueQuery.Direction.ASCENDING)
                        : now);
        refresh();
    }

    /// Shows these columns in this order.
    void show(List<QueueColumn> columns) {
        look(look.get().showing(columns));
    }

    private void look(ViewLook now) {
        look.set(now);
        looks.keep(view.get(), now);
    }

    /// How the list is shown: remembered for each view.
    ReadOnlyObjectProperty<ViewLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    void fold(QueueGroup group) {
        if (!folded.remove(group)) {
            folded.add(group);
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
                        query(at),
                        at,
                        look.get().grouping(),
                        Set.copyOf(folded),
                        firstVisible.get());
        slot.run(() -> reading.read(wanted), read -> show(read, at));
    }

    QueueQuery query(DeadlineBounds at) {
        var text = words.get();
        return new FilterQuery(operator.get(), at)
                .narrow(view.get().query(operator.get(), at), filter.get())
                .withWords(text.isEmpty() ? null : text)
                .withSort(look.get().sort(), look.get().direction());
    }

    private void show(QueueReading.Lines read, DeadlineBounds at) {
        lines.get().close();
        bounds.set(at);
        lines.set(list(read));
        total.set(read.total());
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
                reading.lazily(),
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
        if (line < 0) {
            line = rows < 0 ? stood : stood - 1;
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

    /// The appeal after the chosen one as the list stands, before it at the end of the list; empty
    /// when there is no other.
    Optional<AppealId> following() {
        var at = selectedLine.get();
        return near(at < 0 ? stood - 1 : at, 1).or(() -> near(at < 0 ? stood : at, -1));
    }

    private Optional<AppealId> near(int from, int step) {
        for (var line = from + step; line >= 0 && line < lines.get().size(); ) {
            if (!lines.get().heading(line)) {
                return Optional.of(new AppealId(lines.get().idAt(line)));
            }
            line += step;
        }
        return Optional.empty();
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

    ReadOnlyObjectProperty<QueueFilter> filterProperty() {
        return filter;
    }

    StringProperty wordsProperty() {
        return words;
    }

    @Nullable String operator() {
        return operator.get();
    }

    IntegerProperty firstVisibleProperty() {
        return firstVisible;
    }

    void close() {
        names.close();
        slot.clear();
        lines.get().close();
    }
}
