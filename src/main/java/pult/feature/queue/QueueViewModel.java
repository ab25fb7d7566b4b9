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

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.Deadline;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.filter.FilterQuery;
import pult.domain.filter.FilterText;
import pult.domain.filter.QueueFilter;
import pult.domain.machine.Rights;
import pult.domain.search.AppealSearch;
import pult.domain.search.AppealSearch.Reading;
import pult.domain.search.TextMarks;
import pult.domain.view.Grouping;
import pult.domain.view.QueueColumn;
import pult.domain.view.ViewLook;
import pult.feature.Stopped;
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
        /// Nothing is here at all, in no view.
        BARE,
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
    private final Narrowing narrowing;
    private Rights rights = Rights.UNTOLD;
    private final QueueLook look;
    private final ReadOnlyObjectWrapper<LazyRows<QueueItem>> lines;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<DeadlineBounds> bounds;
    private final ReadOnlyBooleanWrapper everywhere = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<QueueReading.@Nullable Hits> hits =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper dueToday = new ReadOnlyIntegerWrapper(-1);
    private final QueueChoice choice;
    private final IntegerProperty firstVisible = new SimpleIntegerProperty();
    private final Set<QueueGroup> folded = new HashSet<>();

    private Function<AppealId, List<Presence>> colleagues = id -> List.of();
    private Function<AppealId, Optional<Stopped>> stopped = id -> Optional.empty();

    private boolean filling;

    /// The words of the list as it was asked for last.
    private String sought = "";

    private Reading how = Reading.HELPFUL;

    QueueViewModel(
            Appeals appeals,
            AppealSearch search,
            QueueMemory memory,
            Today today,
            Background background) {
        this.look = new QueueLook(memory, view.get());
        this.reading = new QueueReading(appeals, search);
        this.narrowing =
                new Narrowing(
                        new KnownNames(appeals, background),
                        new FilterHistory(memory),
                        today,
                        this::narrowed);
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
        choice = new QueueChoice(lines::get);
    }

    /// @param at who is at an appeal; must not block
    void colleagues(Function<AppealId, List<Presence>> at) {
        colleagues = at;
    }

    /// @param of what of an appeal did not go through
    void stopped(Function<AppealId, Optional<Stopped>> of) {
        stopped = of;
    }

    Optional<Stopped> stopped(AppealId of) {
        return stopped.apply(of);
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
        if (which instanceof SavedView.Own own) {
            narrowing.put(own.text());
        } else if (view.get() instanceof SavedView.Own) {
            narrowing.put(FilterText.NONE);
        } else {
            narrowing.without(which.fixed());
        }
        view.set(which);
        everywhere.set(false);
        seek(narrowing.text().words());
        look.open(which, sought);
        folded.clear();
        fromTheTop();
    }

    /// Chips or words have changed.
    private void narrowed() {
        var words = narrowing.text().words();
        if (!words.equals(sought)) {
            seek(words);
            look.words(words);
            if (!look.searching()) {
                everywhere.set(false);
            }
        }
        fromTheTop();
    }

    private void seek(String words) {
        if (!words.equals(sought)) {
            sought = words;
            how = Reading.HELPFUL;
        }
    }

    /// Searches for the words as they were typed, right or wrong.
    void searchLiterally() {
        how = Reading.LITERAL;
        fromTheTop();
    }

    /// Searches all appeals for these words, without the chips.
    void searchEverywhere(String text) {
        narrowing.again(new FilterText(QueueFilter.NONE, text.strip()));
        searchEverywhere();
    }

    /// Searches all appeals, not those of the view alone.
    void searchEverywhere() {
        everywhere.set(true);
        fromTheTop();
    }

    /// The index has grown.
    void indexed() {
        if (!sought.isEmpty()) {
            follow();
        }
    }

    /// What another screen has counted, all of it: without filter and words.
    void list(String title, QueueQuery query) {
        narrowing.put(FilterText.NONE);
        choose(new SavedView.Counted(title, query));
    }

    private void fromTheTop() {
        firstVisible.set(0);
        choice.fromTheTop();
        refresh();
    }

    /// The view that is shown was changed elsewhere; what the operator looks at stays.
    void renewed(SavedView.Own now) {
        view.set(now);
        look.stay(now);
    }

    /// The view that is shown has gone: what it narrowed is shown with its chips.
    void gone(SavedView.Own was) {
        view.set(was.base());
        look.stay(was.base());
    }

    /// What the view is narrowed to.
    Narrowing narrowing() {
        return narrowing;
    }

    /// Sorts by a column, or turns the order round when it is sorted by it already.
    void sort(QueueQuery.Sort by) {
        look.sort(by);
        fromTheTop();
    }

    /// Puts the rows together otherwise.
    void group(Grouping by) {
        folded.clear();
        look.group(by);
        fromTheTop();
    }

    /// Shows these columns in this order.
    void show(List<QueueColumn> columns) {
        look.show(columns);
    }

    /// How the list is shown.
    ReadOnlyObjectProperty<ViewLook> lookProperty() {
        return look.property();
    }

    void fold(QueueGroup group) {
        if (!folded.remove(group)) {
            folded.add(group);
        }
        refresh();
    }

    /// Who works here.
    void operator(Rights who) {
        rights = who;
        refresh();
    }

    /// Something stored has changed.
    void follow() {
        slot.follow(this::refresh);
    }

    /// Reads the list again; what is on the screen stays until the answer comes.
    void refresh() {
        var at = today.bounds();
        var wanted =
                new QueueReading.Order(
                        within(at),
                        sought,
                        how,
                        at,
                        look.get().grouping(),
                        Set.copyOf(folded),
                        firstVisible.get());
        slot.run(() -> reading.read(wanted), read -> show(read, at));
    }

    /// What the list shows.
    QueueQuery query(DeadlineBounds at) {
        var now = hits.get();
        return now == null ? within(at) : within(at).withAmong(now.found().ranking());
    }

    /// What is searched in, or all of the list when nothing is searched.
    private QueueQuery within(DeadlineBounds at) {
        var base = everywhere.get() ? QueueQuery.ALL : view.get().query(rights, at);
        return new FilterQuery(operator(), at)
                .narrow(base, narrowing.text().filter())
                .withSort(look.get().sort(), look.get().direction());
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
        choice.listed();
        chooseFirst();
    }

    /// A first fetch is under way: rows still come in above the first one.
    void filling() {
        filling = true;
    }

    boolean isFilling() {
        return filling;
    }

    /// No first fetch is under way.
    void settled() {
        filling = false;
        chooseFirst();
    }

    private void chooseFirst() {
        if (!filling) {
            choice.first();
        }
    }

    private State stateOf(QueueReading.Lines read) {
        if (read.total() > 0) {
            return State.ROWS;
        }
        if (read.bare()) {
            return State.BARE;
        }
        return narrowing.text().equals(FilterText.NONE) ? State.EMPTY : State.NOTHING_FOUND;
    }

    private LazyRows<QueueItem> list(QueueReading.Lines read) {
        return new LazyRows<>(
                read.snapshot(),
                read.known(),
                new QueueItem.Coming(),
                reading.lazily(read.marks()),
                background);
    }

    /// Which appeal is chosen, and where one goes from there.
    QueueChoice choice() {
        return choice;
    }

    void select(int line) {
        choice.select(line);
    }

    void select(@Nullable AppealId id) {
        choice.select(id);
    }

    void move(int rows) {
        choice.move(rows);
    }

    Optional<AppealId> following() {
        return choice.following();
    }

    void moveToFirst() {
        choice.moveToFirst();
    }

    void moveToLast() {
        choice.moveToLast();
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
        return choice.appealProperty();
    }

    /// −1 when the chosen appeal is not in the list.
    ReadOnlyIntegerProperty selectedLineProperty() {
        return choice.lineProperty();
    }

    /// The view whose rows are in the list: everything while all appeals are searched.
    SavedView shown() {
        return everywhere.get() ? new SavedView.Everything() : view.get();
    }

    ReadOnlyObjectProperty<SavedView> viewProperty() {
        return view;
    }

    @Nullable String operator() {
        return rights.known();
    }

    Rights rights() {
        return rights;
    }

    IntegerProperty firstVisibleProperty() {
        return firstVisible;
    }

    void close() {
        narrowing.close();
        slot.clear();
        lines.get().close();
    }
}
