package pult.feature.deadlines;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pult.domain.appeal.Appeals;
import pult.domain.deadline.CurrentRules;
import pult.domain.deadline.DeadlineRules;
import pult.domain.deadline.MovedDeadlines;
import pult.domain.deadline.RegionEdition;
import pult.domain.deadline.RegionRules;
import pult.domain.machine.Rights;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.util.List;
import java.util.function.Supplier;

/// The region's decisions are looked at before they are in force: what would move, and only then
/// taken, as the next edition; the last one can be taken back, which is an edition too.
/// Toolkit-free; JavaFX thread.
final class RegionViewModel {
    /// How far it has come.
    sealed interface State {
        record Quiet() implements State {}

        record Flawed(RegionEntry.Flaw flaw) implements State {}

        /// What is typed is in force already.
        record Same() implements State {}

        record Looking() implements State {}

        /// @param takesBack number of the edition it takes back, 0 for none
        record Found(RegionRules rules, MovedDeadlines moves, int takesBack) implements State {}

        record Applied(RegionEdition edition) implements State {}

        record NotKept() implements State {}
    }

    /// What is in force, where it is kept and who decides.
    record Ports(CurrentRules rules, RulesShelf shelf, Supplier<Rights> rights) {}

    private final Appeals appeals;
    private final Today today;
    private final Ports ports;
    private final Supplier<RegionEntry> inForce;
    private final Runnable applied;
    private final Slot slot;
    private final Slot history;
    private final ReadOnlyObjectWrapper<RegionEntry> entry;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Quiet());
    private final ReadOnlyObjectWrapper<List<RegionEdition>> editions =
            new ReadOnlyObjectWrapper<>(List.of());

    /// @param inForce what the fields hold before anybody types
    /// @param applied runs when other rules are in force
    RegionViewModel(
            Appeals appeals,
            Today today,
            Ports ports,
            Supplier<RegionEntry> inForce,
            Runnable applied,
            Background background) {
        this.appeals = appeals;
        this.today = today;
        this.ports = ports;
        this.inForce = inForce;
        this.applied = applied;
        entry = new ReadOnlyObjectWrapper<>(inForce.get());
        slot = new Slot(background, "region-rules");
        history = new Slot(background, "region-editions");
        list();
    }

    private void list() {
        history.run(() -> ports.shelf().editions(), editions::set, e -> editions.set(List.of()));
    }

    /// In force now.
    DeadlineRules rules() {
        return ports.rules().get();
    }

    /// True for who decides for the region; others only read.
    boolean mayDecide() {
        return ports.rights().get().decidesDates(today.now());
    }

    ReadOnlyObjectProperty<RegionEntry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Ascending.
    ReadOnlyObjectProperty<List<RegionEdition>> editionsProperty() {
        return editions.getReadOnlyProperty();
    }

    /// Takes back the look at what was typed before; what is typed stays.
    void type(RegionEntry typed) {
        if (!typed.equals(entry.get())) {
            entry.set(typed);
            slot.clear();
            state.set(new State.Quiet());
        }
    }

    /// Counts every open appeal by what is typed; nothing changes yet.
    void look() {
        if (!mayDecide()) {
            return;
        }
        var read = entry.get().read(ports.rules().shipped());
        var flaw = read.flaw();
        var typed = read.rules();
        if (flaw != null) {
            state.set(new State.Flawed(flaw));
        } else if (typed != null) {
            look(typed, 0);
        }
    }

    /// Counts by what was in force before the last edition.
    void lookBack() {
        var known = editions.get();
        if (!mayDecide() || known.isEmpty()) {
            return;
        }
        var before =
                known.size() == 1
                        ? ports.rules().shipped().region()
                        : known.get(known.size() - 2).rules();
        look(before, known.getLast().number());
    }

    private void look(RegionRules typed, int takesBack) {
        state.set(new State.Looking());
        slot.run(
                () -> {
                    var other =
                            ports.rules()
                                    .shipped()
                                    .with(
                                            new RegionEdition(
                                                    Math.max(1, takesBack + 1),
                                                    today.now(),
                                                    "",
                                                    takesBack,
                                                    typed));
                    if (same(other)) {
                        return new State.Same();
                    }
                    var before = today.clocks();
                    return new State.Found(
                            typed,
                            OpenDates.moved(appeals, before, before.by(other), today.now()),
                            takesBack);
                },
                state::set,
                e -> {
                    throw new IllegalStateException("region rules", e);
                });
    }

    private boolean same(DeadlineRules other) {
        var now = rules();
        return other.region().equals(now.region())
                && RegionEntry.of(other, "", "").equals(RegionEntry.of(now, "", ""));
    }

    /// Takes what was looked at: kept first, in force then.
    void apply() {
        if (!(state.get() instanceof State.Found found) || !mayDecide()) {
            return;
        }
        var author = ports.rights().get().login();
        slot.run(
                () -> {
                    var edition =
                            new RegionEdition(
                                    ports.shelf().next(),
                                    today.now(),
                                    author,
                                    found.takesBack(),
                                    found.rules());
                    ports.shelf().keep(edition);
                    return edition;
                },
                edition -> {
                    ports.rules().set(edition);
                    entry.set(inForce.get());
                    state.set(new State.Applied(edition));
                    list();
                    applied.run();
                },
                e -> state.set(new State.NotKept()));
    }

    void close() {
        slot.clear();
        history.clear();
    }
}
