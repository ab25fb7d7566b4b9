package pult.feature.queue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.AppealClock;
import pult.domain.deadline.AppealClock.Standing;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.Pressing;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Watches the clocks of what the operator has in work, whatever the list shows and also of what is
/// put off: says once each warning that the rule of a clock gives aloud, and once that its date has
/// passed. What was said already when the program was started is in the list and is not said again.
/// Toolkit-free; JavaFX thread.
final class PressingWatch {
    /// How bad it is, the worse later.
    enum Level {
        PRESSING,
        OVERDUE
    }

    /// One clock to be read about.
    ///
    /// @param warning the last it gave; null when only its date says so
    record Told(AppealRow row, DeadlineStep step, Instant due, @Nullable Warning warning) {}

    /// What is to be read, the nearest date first within each level.
    record Alarm(Map<Level, List<Told>> clocks) {
        static final Alarm NONE = new Alarm(Map.of());

        boolean empty() {
            return clocks.isEmpty();
        }

        List<Told> of(Level level) {
            return clocks.getOrDefault(level, List.of());
        }
    }

    private record Key(AppealId appeal, DeadlineStep step) {}

    /// @param loud how much it has said aloud by now
    /// @param stands it waits, and says nothing
    private record Heard(Told told, Level level, int loud, boolean stands) {}

    private final Appeals appeals;
    private final Today today;
    private final Slot slot;
    private final Map<Key, Integer> known = new HashMap<>();
    private final Map<Key, Heard> unread = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Alarm> alarm = new ReadOnlyObjectWrapper<>(Alarm.NONE);
    private @Nullable String watched;

    PressingWatch(Appeals appeals, Today today, Background background) {
        this.appeals = appeals;
        this.today = today;
        this.slot = new Slot(background, "queue-pressing");
    }

    ReadOnlyObjectProperty<Alarm> alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    /// @param operator login of who works here, null before the first sign-in
    void look(@Nullable String operator) {
        if (operator == null) {
            return;
        }
        slot.follow(() -> slot.run(() -> read(operator), heard -> tell(operator, heard)));
    }

    private Map<Key, Heard> read(String operator) {
        var now = today.now();
        var clocks = today.clocks();
        var query =
                QueueQuery.ALL
                        .withLanes(EnumSet.of(Lane.RUNNING, Lane.WAITING))
                        .withAssignee(operator);
        var heard = new ArrayList<Heard>();
        for (var row : appeals.rows(appeals.ids(query, Integer.MAX_VALUE))) {
            var appeal = appeals.find(row.id()).orElse(null);
            if (appeal == null) {
                continue;
            }
            var running = clocks.of(appeal, now);
            running.stream()
                    .filter(PressingWatch::operators)
                    .forEach(clock -> heard.add(heard(row, clock, now)));
            if (running.stream().noneMatch(clock -> clock.deadline().rule().answer())) {
                byPlatform(row, appeal, now).ifPresent(heard::add);
            }
        }
        heard.sort(Comparator.comparing(one -> one.told().due()));
        var byClock = new LinkedHashMap<Key, Heard>();
        heard.forEach(one -> byClock.put(key(one), one));
        return byClock;
    }

    /// A date that the platform gives where no rule of the procedure has one: its last tenth is
    /// said.
    private static Optional<Heard> byPlatform(AppealRow row, Appeal appeal, Instant now) {
        var due = row.dueAt();
        if (due == null) {
            return Optional.empty();
        }
        var registered = appeal.registeredAt();
        var from = Pressing.from(registered == null ? appeal.receivedAt() : registered, due);
        var late = now.isAfter(due);
        return Optional.of(
                new Heard(
                        new Told(row, DeadlineStep.ANSWER, due, null),
                        late ? Level.OVERDUE : Level.PRESSING,
                        (now.isBefore(from) ? 0 : 1) + (late ? 1 : 0),
                        row.lane() == Lane.WAITING));
    }

    /// Whether the operator is the one it waits for: not the approver, nor who is told of a breach.
    private static boolean operators(AppealClock clock) {
        return clock.standing() != Standing.DONE
                && switch (clock.step()) {
                    case APPROVAL, ESCALATION_HEAD, ESCALATION_OWNER, ESCALATION_CURATOR -> false;
                    default -> true;
                };
    }

    private static Heard heard(AppealRow row, AppealClock clock, Instant now) {
        var late = clock.late(now);
        var due = clock.deadline().due();
        return new Heard(
                new Told(row, clock.step(), due, clock.aloud(now).orElse(null)),
                late ? Level.OVERDUE : Level.PRESSING,
                // The breach counts by itself: it is said whatever the rule says of 100 %.
                before(clock, due, now) + (late ? 1 : 0),
                clock.standing() == Standing.PAUSED);
    }

    private static int before(AppealClock clock, Instant due, Instant now) {
        return now.isBefore(due) ? clock.loud(now) : clock.loud(due.minusNanos(1));
    }

    private static Key key(Heard heard) {
        return new Key(heard.told().row().id(), heard.told().step());
    }

    private void tell(String operator, Map<Key, Heard> heard) {
        var first = !operator.equals(watched);
        if (first) {
            watched = operator;
            known.clear();
            unread.clear();
        }
        known.keySet().retainAll(heard.keySet());
        unread.keySet().retainAll(heard.keySet());
        heard.forEach((key, now) -> {
            if (now.stands()) {
                unread.remove(key);
                return;
            }
            var before = known.put(key, now.loud());
            if (now.loud() == 0) {
                unread.remove(key);
            } else if (unread.containsKey(key)
                    || (!first && now.loud() > (before == null ? 0 : before))) {
                unread.put(key, now);
            }
        });
        show(heard.keySet());
    }

    private void show(Iterable<Key> nearestFirst) {
        var told = new HashMap<Level, List<Told>>();
        for (var key : nearestFirst) {
            var heard = unread.get(key);
            if (heard != null) {
                told.computeIfAbsent(heard.level(), level -> new ArrayList<>()).add(heard.told());
            }
        }
        alarm.set(told.isEmpty() ? Alarm.NONE : new Alarm(Map.copyOf(told)));
    }

    /// The operator has read it.
    void acknowledge() {
        unread.clear();
        alarm.set(Alarm.NONE);
    }

    void close() {
        slot.clear();
    }
}
