package pult.feature.pack;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pult.sync.Pack;
import pult.ui.fx.Background;

import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;

/// What is taken along, in words. Toolkit-free; JavaFX thread.
final class PackViewModel {
    private static final int MOST_LISTED = 2_000;

    /// What can be done next.
    enum Stage {
        /// Nothing is kept.
        NOTHING,
        /// Something lacks.
        COLLECTING,
        WHOLE
    }

    private final PackPorts ports;
    private final PackWords words;
    private final CheckRows checkRows;
    private final Background background;
    private final Clock clock;
    private final ObjectProperty<Pack.Scope> scope = new SimpleObjectProperty<>(Pack.Scope.MINE);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NOTHING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper checked = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper collectable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper coming = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final ObservableList<PackRow> rows = FXCollections.observableArrayList();
    private final ObservableList<LackingLine> lacking = FXCollections.observableArrayList();
    private boolean followed;

    PackViewModel(PackPorts ports, PackWords words, Background background, Clock clock) {
        this.ports = ports;
        this.words = words;
        this.checkRows = new CheckRows(words);
        this.background = background;
        this.clock = clock;
        scope.subscribe(this::judge);
    }

    /// Whose appeals the next collecting takes.
    ObjectProperty<Pack.Scope> scopeProperty() {
        return scope;
    }

    List<Pack.Scope> scopes() {
        return ports.pack().scopes();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// «Мои обращения: 48 обращений, и все их файлы: 61 файл, 42 МБ».
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// As of when; empty while something lacks.
    ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    /// Why something does not come and what to do; empty when nothing is amiss.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// When the last check was, or how far the one under way is.
    ReadOnlyStringProperty checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// Files are on their way.
    ReadOnlyBooleanProperty comingProperty() {
        return coming.getReadOnlyProperty();
    }

    /// 0…1 of the bytes.
    ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ObservableList<PackRow> rows() {
        return rows;
    }

    ObservableList<LackingLine> lacking() {
        return lacking;
    }

    /// Puts all words right.
    void refresh() {
        var state = ports.pack().state();
        var now = clock.instant();
        var lacks = Lack.of(state, ports.transfers().now());
        var contents = state.contents();
        var chosen = state.chosen();
        if (chosen != null && !followed) {
            followed = true;
            scope.set(chosen.scope());
        }
        stage.set(chosen == null ? Stage.NOTHING : state.whole() ? Stage.WHOLE : Stage.COLLECTING);
        judge();
        summary.set(words.summary(state, lacks));
        age.set(words.age(state, now));
        trouble.set(words.trouble(state, lacks));
        coming.set(PackWords.comes(lacks));
        done.set(
                contents == null || contents.bytes() == 0
                        ? 0
                        : (double) contents.bytesHere() / contents.bytes());
        checking.set(state.checking() >= 0);
        checked.set(checked(state));
        put(rows, checkRows.of(state, now));
        put(lacking, lacks.stream().map(words::line).toList());
    }

    private String checked(Pack.State state) {
        if (state.checking() >= 0) {
            return words.own().checking(state.checking());
        }
        var last = state.checked();
        return last == null ? "" : words.own().checkedAt(words.moment(last.at(), clock.instant()));
    }

    private static <T> void put(ObservableList<T> shown, List<T> now) {
        if (!now.equals(List.copyOf(shown))) {
            shown.setAll(now);
        }
    }

    /// False while just that is being collected.
    ReadOnlyBooleanProperty collectableProperty() {
        return collectable.getReadOnlyProperty();
    }

    private void judge() {
        var chosen = ports.pack().state().chosen();
        collectable.set(
                stage.get() != Stage.COLLECTING
                        || chosen == null
                        || chosen.scope() != scope.get()
                        || chosen.scope() == Pack.Scope.LIST);
    }

    void collect() {
        var chosen = scope.get();
        if (chosen != Pack.Scope.LIST) {
            ports.pack().collect(chosen, List.of());
            return;
        }
        var query = ports.shown().get();
        background.run(
                "pack-list",
                () -> LongStream.of(ports.appeals().ids(query, MOST_LISTED)).boxed().toList(),
                ids -> ports.pack().collect(chosen, ids));
    }

    void cancel() {
        ports.pack().cancel();
    }

    void check() {
        ports.pack().check();
    }

    void stopCheck() {
        ports.pack().stopCheck();
    }
}
