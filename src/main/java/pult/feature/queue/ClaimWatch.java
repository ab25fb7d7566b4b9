package pult.feature.queue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.ClaimTerm;
import pult.domain.machine.Story;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Watches what the operator holds: says once that a hold is about to end, once that it has ended
/// by the clock of this workstation, and once that the platform has freed what was held, also while
/// the program was closed. Nothing is taken away here. Toolkit-free; JavaFX thread.
final class ClaimWatch {
    enum Kind {
        EXPIRING,
        /// By the local clock; the operator is still named.
        OVER,
        /// The platform has freed it and nobody has taken it.
        FREED,
        /// It ran out and somebody else has it.
        TAKEN
    }

    /// @param until first moment at which the hold is over
    record Told(AppealId id, String topic, Kind kind, Instant until) {}

    /// What is to be read, the worst first.
    record Alarm(List<Told> told) {
        static final Alarm NONE = new Alarm(List.of());

        Alarm {
            told = List.copyOf(told);
        }

        boolean empty() {
            return told.isEmpty();
        }

        /// Those that have ended.
        List<Told> worst() {
            return told.stream().filter(one -> one.kind() != Kind.EXPIRING).toList();
        }
    }

    /// @param held ends of what is in the operator's hands
    /// @param mine what is in the operator's hands, also without an end
    private record Found(
            Map<AppealId, Instant> held, Set<AppealId> mine, List<Told> told, List<Told> lost) {}

    private static final Comparator<Told> WORST_FIRST =
            Comparator.comparing(Told::kind).reversed().thenComparing(Told::until);

    private final Appeals appeals;
    private final HeldBefore remembered;
    private final Today today;
    private final Slot slot;
    private final Map<AppealId, Instant> held = new HashMap<>();
    private final Map<AppealId, Told> lost = new HashMap<>();
    private final Set<Told> read = new HashSet<>();
    private final ReadOnlyObjectWrapper<Alarm> alarm = new ReadOnlyObjectWrapper<>(Alarm.NONE);
    private @Nullable String watched;

    /// @param remembered what was held when the program was last open
    ClaimWatch(Appeals appeals, HeldBefore remembered, Today today, Background background) {
        this.appeals = appeals;
        this.remembered = remembered;
        this.today = today;
        this.slot = new Slot(background, "queue-claims");
    }

    ReadOnlyObjectProperty<Alarm> alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    /// @param operator login of who works here, null before the first sign-in
    void look(@Nullable String operator) {
        if (operator == null) {
            return;
        }
        slot.follow(() -> {
            var before =
                    operator.equals(watched) ? Set.copyOf(held.keySet()) : remembered.of(operator);
            slot.run(() -> find(operator, before), found -> tell(operator, found));
        });
    }

    private Found find(String operator, Set<AppealId> before) {
        var bounds = today.bounds();
        var query = QueueQuery.ALL.withLanes(Lane.OPEN).withAssignee(operator);
        var now = new HashMap<AppealId, Instant>();
        var mine = new HashSet<AppealId>();
        var told = new ArrayList<Told>();
        for (var row : appeals.rows(appeals.ids(query, Integer.MAX_VALUE))) {
            mine.add(row.id());
            var until = row.claimUntil();
            if (until == null) {
                continue;
            }
            now.put(row.id(), until);
            switch (ClaimTerm.standing(operator, until, bounds.now(), bounds.claimsSoon())) {
                case EXPIRING -> told.add(new Told(row.id(), row.topic(), Kind.EXPIRING, until));
                case OVER -> told.add(new Told(row.id(), row.topic(), Kind.OVER, until));
                case FREE, ENDLESS, HELD -> {}
            }
        }
        var gone = new ArrayList<Told>();
        before.forEach(id -> {
            if (!mine.contains(id)) {
                appeals.find(id).map(appeal -> lost(appeal, operator)).ifPresent(gone::add);
            }
        });
        return new Found(now, mine, told, gone);
    }

    /// Null when it went another way: given back, answered, sent on.
    private static @Nullable Told lost(Appeal appeal, String operator) {
        return Story.lostTo(appeal, operator)
                .map(line ->
                        new Told(
                                appeal.id(),
                                appeal.topic().name(),
                                appeal.assignee() == null ? Kind.FREED : Kind.TAKEN,
                                line.at()))
                .orElse(null);
    }

    private void tell(String operator, Found found) {
        if (!operator.equals(watched)) {
            watched = operator;
            lost.clear();
            read.clear();
        }
        held.clear();
        held.putAll(found.held());
        found.lost().forEach(one -> lost.put(one.id(), one));
        lost.keySet().removeAll(found.mine());
        remember(operator);
        var told = new ArrayList<Told>(found.told());
        told.addAll(lost.values());
        read.retainAll(told);
        told.removeAll(read);
        told.sort(WORST_FIRST);
        alarm.set(told.isEmpty() ? Alarm.NONE : new Alarm(told));
    }

    /// The operator has read it.
    void acknowledge() {
        read.addAll(alarm.get().told());
        lost.clear();
        alarm.set(Alarm.NONE);
        if (watched != null) {
            remember(watched);
        }
    }

    /// What is lost and not read yet is told again by the next start.
    private void remember(String operator) {
        var all = new HashSet<>(held.keySet());
        all.addAll(lost.keySet());
        remembered.keep(operator, all);
    }

    void close() {
        slot.clear();
    }
}
