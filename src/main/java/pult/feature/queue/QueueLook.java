package pult.feature.queue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pult.domain.appeal.QueueQuery;
import pult.domain.view.Grouping;
import pult.domain.view.QueueColumn;
import pult.domain.view.ViewLook;

import java.util.List;

/// How the list is shown. Each view has a look of its own, which is remembered. While words are
/// searched for that are not the view's own, the best found comes first until the operator sorts or
/// groups; that order is the search's and goes with it. Toolkit-free; JavaFX thread.
final class QueueLook {
    private final ViewLooks looks;
    private final ReadOnlyObjectWrapper<ViewLook> shown;
    private SavedView view;
    private String words = "";

    QueueLook(QueueMemory memory, SavedView view) {
        this.looks = new ViewLooks(memory);
        this.view = view;
        this.shown = new ReadOnlyObjectWrapper<>(looks.of(view));
    }

    ReadOnlyObjectProperty<ViewLook> property() {
        return shown.getReadOnlyProperty();
    }

    ViewLook get() {
        return shown.get();
    }

    /// Another view is opened.
    ///
    /// @param now the words looked for in it, empty for none
    void open(SavedView which, String now) {
        view = which;
        words = now;
        shown.set(searching() ? best(looks.of(which)) : usual());
    }

    /// The view is another one, what the operator looks at stays.
    void stay(SavedView now) {
        view = now;
    }

    /// @param now the words looked for, empty for none
    void words(String now) {
        var before = searching();
        words = now;
        if (!searching()) {
            shown.set(usual());
        } else if (!before) {
            shown.set(best(shown.get()));
        }
    }

    /// Whether words are looked for that do not belong to the view itself.
    boolean searching() {
        return !words.isEmpty()
                && !(view instanceof SavedView.Own own && own.text().words().equals(words));
    }

    /// Sorts by a column, or turns the order round when it is sorted by it already.
    void sort(QueueQuery.Sort by) {
        var now = shown.get();
        var direction =
                now.sort() == by && now.direction() == QueueQuery.Direction.ASCENDING
                        ? QueueQuery.Direction.DESCENDING
                        : QueueQuery.Direction.ASCENDING;
        change(now.sorted(by, direction));
    }

    /// Puts the rows together otherwise. Groups by how pressing rows are need the order by date.
    void group(Grouping by) {
        var now = shown.get().grouped(by);
        change(
                by == Grouping.DUE
                        ? now.sorted(QueueQuery.Sort.DUE, QueueQuery.Direction.ASCENDING)
                        : now);
    }

    /// Shows these columns in this order.
    void show(List<QueueColumn> columns) {
        shown.set(shown.get().showing(columns));
        looks.keep(view, looks.of(view).showing(columns));
    }

    private void change(ViewLook now) {
        shown.set(now);
        if (!searching()) {
            looks.keep(view, now);
        }
    }

    /// The groups of how pressing rows are stand for the order by date: they come back with it.
    private static ViewLook best(ViewLook of) {
        var grouping = of.grouping() == Grouping.DUE ? Grouping.DUE : Grouping.NONE;
        return of.grouped(grouping)
                .sorted(QueueQuery.Sort.RELEVANCE, QueueQuery.Direction.ASCENDING);
    }

    /// How the view looks itself. One that was kept while words were looked for has no order of its
    /// own without them.
    private ViewLook usual() {
        var own = looks.of(view);
        if (own.sort() != QueueQuery.Sort.RELEVANCE || !words.isEmpty()) {
            return own;
        }
        var base = view instanceof SavedView.Own made ? made.base() : view;
        return base.look().showing(own.columns());
    }
}
