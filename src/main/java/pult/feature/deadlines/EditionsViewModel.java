package pult.feature.deadlines;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pult.domain.appeal.Appeals;
import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.CalendarFlaw;
import pult.domain.deadline.CurrentCalendar;
import pult.domain.deadline.MovedDeadlines;
import pult.domain.deadline.ProductionCalendar;
import pult.domain.machine.Rights;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.nio.file.Path;
import java.util.function.Supplier;

/// A new edition is looked at before it is in force: what moves, and only then taken. Toolkit-free;
/// JavaFX thread.
final class EditionsViewModel {
    /// How far it has come with an edition.
    sealed interface State {
        record Quiet() implements State {}

        record Looking() implements State {}

        /// A later edition of the year is in force.
        record Older(CalendarEdition edition) implements State {}

        record Found(CalendarEdition edition, MovedDeadlines moves) implements State {}

        record Applied(CalendarEdition edition) implements State {}

        /// Nothing was changed.
        record NotACalendar(CalendarFlaw flaw) implements State {}

        /// The file cannot be read at all.
        record Unreadable() implements State {}

        record NotKept() implements State {}
    }

    /// The calendar in force, where editions are kept, and who decides.
    record Ports(CurrentCalendar calendar, CalendarShelf shelf, Supplier<Rights> rights) {}

    private final Appeals appeals;
    private final Today today;
    private final CurrentCalendar calendar;
    private final CalendarShelf shelf;
    private final Supplier<Rights> rights;
    private final Runnable applied;
    private final Slot slot;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Quiet());

    /// @param applied runs when another calendar is in force
    EditionsViewModel(
            Appeals appeals, Today today, Ports ports, Runnable applied, Background background) {
        this.appeals = appeals;
        this.today = today;
        calendar = ports.calendar();
        shelf = ports.shelf();
        rights = ports.rights();
        this.applied = applied;
        slot = new Slot(background, "calendar-edition");
    }

    ProductionCalendar calendar() {
        return calendar.get();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// True for who may put another edition in force; others only read which ones are.
    boolean mayDecide() {
        return rights.get().decidesDates(today.now());
    }

    /// Reads an edition and counts every open appeal by it; nothing changes yet.
    void look(Path file) {
        if (!mayDecide()) {
            return;
        }
        state.set(new State.Looking());
        slot.run(
                () -> {
                    var edition = shelf.read(file);
                    return older(edition)
                            ? new State.Older(edition)
                            : new State.Found(edition, moves(edition));
                },
                state::set,
                e ->
                        state.set(
                                e instanceof CalendarShelf.NotACalendar broken
                                        ? new State.NotACalendar(broken.flaw())
                                        : new State.Unreadable()));
    }

    private boolean older(CalendarEdition edition) {
        return calendar.get()
                .edition(edition.year())
                .filter(known -> known.version().compareTo(edition.version()) > 0)
                .isPresent();
    }

    private MovedDeadlines moves(CalendarEdition edition) {
        var before = today.clocks().with(calendar.get());
        var after = before.with(calendar.get().with(edition));
        return OpenDates.moved(appeals, before, after, today.now());
    }

    /// Takes the edition that was looked at: kept first, in force then.
    void apply() {
        if (!(state.get() instanceof State.Found(CalendarEdition edition, MovedDeadlines moves))
                || !mayDecide()) {
            return;
        }
        slot.run(
                () -> {
                    shelf.keep(edition);
                    return edition;
                },
                kept -> {
                    calendar.set(calendar.get().with(kept));
                    state.set(new State.Applied(kept));
                    applied.run();
                },
                e -> state.set(new State.NotKept()));
    }

    void close() {
        slot.clear();
    }
}
