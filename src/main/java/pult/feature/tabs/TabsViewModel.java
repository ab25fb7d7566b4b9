package pult.feature.tabs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Appeals;
import pult.domain.change.NotSaved;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The tabs and which of them is on the screen. A tab goes only when somebody closes it.
/// Toolkit-free; JavaFX thread.
final class TabsViewModel {
    private final Appeals appeals;
    private final OpenTabs kept;
    private final Background background;
    private final Slot reading;
    private final Consumer<AppealId> open;
    private final ObservableList<Tab> tabs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable AppealId> shown = new ReadOnlyObjectWrapper<>();
    private boolean loaded;
    private boolean writing;
    private List<AppealId> written = List.of();

    /// @param open shows an appeal in the card
    TabsViewModel(Appeals appeals, OpenTabs kept, Background background, Consumer<AppealId> open) {
        this.appeals = appeals;
        this.kept = kept;
        this.background = background;
        this.open = open;
        reading = new Slot(background, "tabs");
        var _ = background.run("tabs-load", kept::load, this::loaded);
    }

    ObservableList<Tab> tabs() {
        return tabs;
    }

    /// The appeal in the card, whether it has a tab or not.
    ReadOnlyObjectProperty<@Nullable AppealId> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What was opened while the old tabs were read stays behind them.
    private void loaded(List<AppealId> before) {
        var all = new ArrayList<Tab>();
        before.stream().distinct().map(id -> new Tab(id, null)).forEach(all::add);
        tabs.stream().filter(tab -> !before.contains(tab.id())).forEach(all::add);
        tabs.setAll(all);
        loaded = true;
        written = before;
        write();
        refresh();
    }

    /// The card shows another appeal.
    void show(@Nullable AppealId id) {
        shown.set(id);
    }

    /// Gives the appeal in the card a tab.
    void pin() {
        var id = shown.get();
        if (id != null && indexOf(id) < 0) {
            tabs.add(new Tab(id, null));
            write();
            refresh();
        }
    }

    /// Goes to the next tab, round at the ends; from an appeal without a tab to the first or the
    /// last.
    void step(int by) {
        if (tabs.isEmpty()) {
            return;
        }
        var id = shown.get();
        var at = id == null ? -1 : indexOf(id);
        var next = at < 0 ? (by > 0 ? 0 : tabs.size() - 1) : Math.floorMod(at + by, tabs.size());
        open.accept(tabs.get(next).id());
    }

    /// Takes the tab of an appeal away; its draft stays where it is. When it is the one in the
    /// card, the tab that took its place is opened.
    void close(AppealId id) {
        var at = indexOf(id);
        if (at < 0) {
            return;
        }
        tabs.remove(at);
        write();
        if (id.equals(shown.get()) && !tabs.isEmpty()) {
            open.accept(tabs.get(Math.min(at, tabs.size() - 1)).id());
        }
    }

    void closeShown() {
        var id = shown.get();
        if (id != null) {
            close(id);
        }
    }

    /// Takes away the tabs in which nothing waits: no draft, no news, not in the card.
    void closeIdle() {
        if (tabs.removeIf(
                tab ->
                        tab.row() != null
                                && !tab.drafted()
                                && !tab.news()
                                && !tab.id().equals(shown.get()))) {
            write();
        }
    }

    int indexOf(AppealId id) {
        for (var at = 0; at < tabs.size(); at++) {
            if (tabs.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    /// Reads again what the tabs say.
    void refresh() {
        var ids = tabs.stream().mapToLong(tab -> tab.id().number()).toArray();
        if (ids.length == 0) {
            return;
        }
        reading.run(
                () -> appeals.rows(ids),
                rows -> {
                    var byId =
                            rows.stream()
                                    .collect(Collectors.toMap(AppealRow::id, Function.identity()));
                    for (var at = 0; at < tabs.size(); at++) {
                        var now = new Tab(tabs.get(at).id(), byId.get(tabs.get(at).id()));
                        if (!now.equals(tabs.get(at))) {
                            tabs.set(at, now);
                        }
                    }
                });
    }

    /// One write at a time, the last list is the one on the disk. What a full disk refuses costs
    /// the tabs of the next start, nothing that was written.
    private void write() {
        var now = tabs.stream().map(Tab::id).toList();
        if (!loaded || writing || now.equals(written)) {
            return;
        }
        writing = true;
        var _ =
                background.run(
                        "tabs-save",
                        () -> {
                            kept.save(now);
                            return now;
                        },
                        done -> written(now),
                        e -> {
                            if (!(e instanceof NotSaved)) {
                                throw new IllegalStateException("tabs", e);
                            }
                            written(now);
                        });
    }

    private void written(List<AppealId> these) {
        writing = false;
        written = these;
        write();
    }

    void close() {
        reading.clear();
    }
}
