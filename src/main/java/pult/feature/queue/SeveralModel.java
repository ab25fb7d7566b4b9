package pult.feature.queue;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Mark;
import pult.domain.change.NotSaved;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.directory.Directory;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Substitution;
import pult.feature.Today;
import pult.ui.fx.Background;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Rows that are ticked, what is done to them and what came of it. Toolkit-free; JavaFX thread.
final class SeveralModel {
    /// More than this at once is a mistake of the hand.
    static final int MOST = 1_000;

    private final QueueViewModel queue;
    private final Today today;
    private final Background background;
    private final int most;
    private final ReadOnlyObjectWrapper<Set<AppealId>> ticked =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable RowOutcome> outcome =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<AppealId>> opened =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Opening opening;
    private @Nullable StepNote note;
    private @Nullable RowPorts ports;
    private @Nullable RowDeeds deeds;

    /// What a step is being asked for.
    ///
    /// @param ticked whether they were ticked, or the chosen row was meant
    /// @param listed whether all of them were in the list
    private record Opening(List<AppealId> ids, boolean ticked, boolean listed) {}

    SeveralModel(QueueViewModel queue, Today today, Background background) {
        this(queue, today, background, MOST);
    }

    /// @param most rows at once
    SeveralModel(QueueViewModel queue, Today today, Background background, int most) {
        this.most = most;
        this.queue = queue;
        this.today = today;
        this.background = background;
        // Another list, other rows: what was ticked there is not seen here.
        queue.viewProperty()
                .subscribe((before, now) -> {
                    if (!same(before, now)) {
                        clear();
                    }
                });
        queue.linesProperty()
                .subscribe(lines -> {
                    drop();
                    left();
                });
    }

    /// A saved view that was confirmed or changed stays the same list; rows that leave it take
    /// their ticks along.
    private static boolean same(SavedView before, SavedView now) {
        return before instanceof SavedView.Own
                && now instanceof SavedView.Own
                && before.key().equals(now.key());
    }

    /// From now on something can be done.
    void work(RowPorts with, RowDeeds by) {
        ports = with;
        deeds = by;
    }

    /// From now on a note that is being written is kept.
    void remember(QueueMemory memory) {
        note = new StepNote(memory);
    }

    /// The note that was being written and was made at no row or not at all.
    String note() {
        return note == null ? "" : note.of(queue.operator());
    }

    /// @param text blank when nothing is being written any more
    void keepNote(String text) {
        if (note != null) {
            note.keep(queue.operator(), text);
        }
    }

    /// Bodies and people that may be named.
    Directory directory() {
        return ports == null ? Directory.NONE : ports.directory().get();
    }

    /// Those whose right may be used where one's own does not reach, by their full names.
    List<String> actingFor(Event event) {
        var now = today.now();
        return ports == null || !Substitution.lends(event)
                ? List.of()
                : ports.rights().get().substitutions().stream()
                        .filter(one -> one.holds(now))
                        .filter(one ->
                                one.roles().stream().anyMatch(Machine.rule(event).who()::contains))
                        .map(Substitution::fullName)
                        .distinct()
                        .toList();
    }

    /// What the operator has noted at an appeal. Never waits.
    Mark mark(AppealId of) {
        return ports == null ? Mark.none(of) : ports.marks().of(of);
    }

    boolean back(AppealId id) {
        return mark(id).back(queue.bounds().now());
    }

    ReadOnlyObjectProperty<Set<AppealId>> tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    /// Of the last deed; null before the first and after it was read.
    ReadOnlyObjectProperty<@Nullable RowOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    boolean ticked(AppealId id) {
        return ticked.get().contains(id);
    }

    /// Ticks the chosen row, or takes its tick away.
    void toggle() {
        var id = queue.selectedProperty().get();
        if (id == null) {
            return;
        }
        var now = new LinkedHashSet<>(ticked.get());
        if (!now.remove(id) && now.size() < most) {
            now.add(id);
        }
        set(now);
    }

    /// Ticks the chosen row and the next one in a direction, and moves there.
    void extend(int rows) {
        var from = queue.selectedProperty().get();
        queue.move(rows);
        var to = queue.selectedProperty().get();
        var now = new LinkedHashSet<>(ticked.get());
        for (var id : new AppealId[] {from, to}) {
            if (id != null && now.size() < most) {
                now.add(id);
            }
        }
        set(now);
    }

    /// Ticks the rows of the list, at most [#MOST].
    void tickAll() {
        var lines = queue.linesProperty().get();
        var now = new LinkedHashSet<AppealId>();
        for (var line = 0; line < lines.size() && now.size() < most; line++) {
            if (!lines.heading(line)) {
                now.add(new AppealId(lines.idAt(line)));
            }
        }
        set(now);
    }

    /// Ticks those of these that are in the list.
    void tick(List<AppealId> these) {
        set(listed(these));
    }

    private void untick(Collection<AppealId> these) {
        var now = new LinkedHashSet<>(ticked.get());
        if (now.removeAll(these)) {
            set(now);
        }
    }

    /// A row that has gone from the list loses its tick: nothing is done to what nobody sees.
    private void drop() {
        var before = ticked.get();
        if (before.isEmpty()) {
            return;
        }
        var now = listed(before);
        if (now.size() < before.size()) {
            set(now);
        }
    }

    /// With each reading of the list, which may be of a million rows: no object for each.
    private Set<AppealId> listed(Collection<AppealId> these) {
        var now = new LinkedHashSet<>(these);
        var wanted = now.stream().mapToLong(AppealId::number).sorted().toArray();
        now.retainAll(
                queue.linesProperty()
                        .get()
                        .ids()
                        .filter(id -> Arrays.binarySearch(wanted, id) >= 0)
                        .limit(wanted.length)
                        .mapToObj(AppealId::new)
                        .collect(Collectors.toSet()));
        return now;
    }

    /// No row more can be ticked.
    boolean full() {
        return ticked.get().size() >= most;
    }

    /// In the order of ticking, which is that of the short list afterwards.
    private void set(Set<AppealId> now) {
        ticked.set(Collections.unmodifiableSet(now));
        left();
    }

    void clear() {
        ticked.set(Set.of());
        left();
        outcome.set(null);
    }

    /// What came of the last deed was read.
    void read() {
        outcome.set(null);
    }

    /// Those a deed is meant for: the ticked ones, or the chosen one when none is ticked.
    List<AppealId> meant() {
        if (!ticked.get().isEmpty()) {
            return List.copyOf(ticked.get());
        }
        var chosen = queue.selectedProperty().get();
        return chosen == null ? List.of() : List.of(chosen);
    }

    /// From now on a step is asked for the rows that are meant now, whatever is chosen or ticked
    /// until it is done.
    void open() {
        var ids = meant();
        opening = new Opening(ids, !ticked.get().isEmpty(), listed(ids).size() == ids.size());
        left();
    }

    /// The step is not asked for any more.
    void shut() {
        opening = null;
        left();
    }

    /// Rows the step is asked for that are still there: none may be left.
    ReadOnlyObjectProperty<List<AppealId>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    private void left() {
        var of = opening;
        if (of == null) {
            opened.set(List.of());
        } else if (of.ticked()) {
            opened.set(of.ids().stream().filter(this::ticked).toList());
        } else {
            opened.set(of.listed() ? List.copyOf(listed(of.ids())) : of.ids());
        }
    }

    /// Now, with the calendar and the zone of the region.
    DeadlineBounds bounds() {
        return today.bounds();
    }

    List<Later> later() {
        return Later.at(today.bounds());
    }

    /// Does it in the background. Afterwards the rows it was not done to are still ticked.
    void run(RowDeed deed) {
        run(deed, meant());
    }

    /// As [#run], to the rows the step was opened for.
    void runOpened(RowDeed deed) {
        run(deed, opened.get());
    }

    private void run(RowDeed deed, List<AppealId> ids) {
        var with = deeds;
        if (with != null && !ids.isEmpty()) {
            run(() -> with.run(deed, ids));
        }
    }

    /// How long all that was done last can still be taken back; zero when it cannot.
    Duration backFor() {
        var last = outcome.get();
        var back = last == null ? null : last.back();
        var left = back == null ? Duration.ZERO : Duration.between(today.now(), back.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// Takes back what was done last, as far as it has not left.
    void takeBack() {
        var with = deeds;
        var last = outcome.get();
        var back = last == null ? null : last.back();
        if (with != null && back != null) {
            run(() -> with.takeBack(back));
        }
    }

    private void run(Callable<RowOutcome> deed) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                "queue-deed",
                deed,
                result -> {
                    busy.set(false);
                    untick(result.done());
                    outcome.set(result);
                    queue.refresh();
                },
                e -> {
                    busy.set(false);
                    throw new IllegalStateException("queue-deed", e);
                });
    }

    /// Next weight of the chosen row: usual, important, urgent, usual.
    void weighNext() {
        var ids = meant();
        if (!ids.isEmpty()) {
            run(new RowDeed.Weigh(mark(ids.getFirst()).importance().next()));
        }
    }

    /// Onto the short list, or off it.
    void list() {
        var ids = meant();
        if (!ids.isEmpty()) {
            run(mark(ids.getFirst()).listed() ? new RowDeed.Delist() : new RowDeed.Enlist());
        }
    }

    /// Moves the chosen row on the short list.
    void reorder(int places) {
        var kept = ports == null ? null : ports.marks();
        var id = queue.selectedProperty().get();
        if (kept == null || id == null || busy.get()) {
            return;
        }
        var listed = kept.all().stream().filter(Mark::listed).toList();
        var from = listed.stream().map(Mark::appeal).toList().indexOf(id);
        var to = from + places;
        if (from < 0 || to < 0 || to >= listed.size()) {
            return;
        }
        var one = listed.get(from);
        var other = listed.get(to);
        busy.set(true);
        background.run(
                "queue-order",
                () -> {
                    kept.put(List.of(one.at(other.place()), other.at(one.place())));
                    return true;
                },
                done -> {
                    busy.set(false);
                    queue.refresh();
                },
                e -> {
                    busy.set(false);
                    if (!(e instanceof NotSaved)) {
                        throw new IllegalStateException("queue-order", e);
                    }
                    outcome.set(
                            new RowOutcome(
                                    new RowDeed.Enlist(),
                                    List.of(),
                                    Map.of(new RowOutcome.Reason.NotKept(), List.of(id))));
                });
    }
}
