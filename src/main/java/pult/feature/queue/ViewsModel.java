package pult.feature.queue;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeals;
import pult.domain.deadline.DeadlineBounds;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The saved views and how many appeals each holds now. Toolkit-free; JavaFX thread.
final class ViewsModel {
    /// A view and its live counter.
    record Counted(SavedView view, ReadOnlyIntegerWrapper count) {}

    private final Appeals appeals;
    private final Today today;
    private final Slot slot;
    private final Map<SavedView, ReadOnlyIntegerWrapper> counts = new HashMap<>();
    private final ObservableList<Counted> blocks = FXCollections.observableArrayList();

    ViewsModel(Appeals appeals, Today today, Background background) {
        this.appeals = appeals;
        this.today = today;
        this.slot = new Slot(background, "queue-counts");
    }

    /// @param operator login of who works here, null before the first sign-in
    void refresh(@Nullable String operator) {
        var at = today.bounds();
        slot.run(() -> count(operator, at), this::show);
    }

    /// Something stored has changed.
    void follow(@Nullable String operator) {
        slot.follow(() -> refresh(operator));
    }

    Counted counted(SavedView view) {
        return new Counted(view, counts.computeIfAbsent(view, of -> new ReadOnlyIntegerWrapper()));
    }

    /// Views of the sector blocks that hold open appeals, the fullest first.
    ObservableList<Counted> blocks() {
        return blocks;
    }

    void close() {
        slot.clear();
    }

    private record Totals(Map<SavedView, Integer> standing, List<Appeals.Tally> blocks) {}

    private Totals count(@Nullable String operator, DeadlineBounds at) {
        var standing = new HashMap<SavedView, Integer>();
        for (var view : SavedView.Standing.values()) {
            standing.put(view, appeals.count(view.query(operator, at)));
        }
        var open = SavedView.Standing.OPEN.query(operator, at);
        var tallies = new ArrayList<>(appeals.tallies(Appeals.Dimension.BLOCK, open));
        tallies.removeIf(tally -> tally.key().isEmpty());
        tallies.sort(
                Comparator.comparingInt(Appeals.Tally::count)
                        .reversed()
                        .thenComparing(Appeals.Tally::key));
        return new Totals(standing, tallies);
    }

    private void show(Totals totals) {
        totals.standing().forEach((view, count) -> counted(view).count().set(count));
        var now = new ArrayList<Counted>();
        for (var tally : totals.blocks()) {
            var block = counted(new SavedView.Block(tally.key()));
            block.count().set(tally.count());
            now.add(block);
        }
        if (!now.equals(blocks)) {
            blocks.setAll(now);
        }
    }
}
