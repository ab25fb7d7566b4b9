package pult.feature.queue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Appeals;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.deadline.DeadlineStep;
import pult.domain.machine.Rights;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Watches the clocks of what the operator has in work, whatever the list shows and also of what is
/// put off, and of what is overdue where the operator is to be told of it: says once each warning
/// that the rule of a clock gives aloud, and once that its date has passed. What was said already
/// when the program was started is in the list and is not said again. Toolkit-free; JavaFX thread.
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

    private final WatchedClocks clocks;
    private final Today today;
    private final Slot slot;
    private final Map<Key, Integer> known = new HashMap<>();
    private final Map<Key, Heard> unread = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Alarm> alarm = new ReadOnlyObjectWrapper<>(Alarm.NONE);
    private @Nullable String watched;

    PressingWatch(Appeals appeals, Today today, Background background) {
        this.clocks = new WatchedClocks(appeals, today);
        this.today = today;
        this.slot = new Slot(background, "queue-pressing");
    }

    ReadOnlyObjectProperty<Alarm> alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    void look(Rights who) {
        if (who.known() == null) {
            return;
        }
        slot.follow(() -> slot.run(() -> read(who), heard -> tell(who.login(), heard)));
    }

    private Map<Key, Heard> read(Rights who) {
        var now = today.now();
        var heard = new ArrayList<Heard>();
        for (var row : clocks.of(who)) {
            row.clocks().forEach(clock -> heard.add(heard(row.row(), clock, now)));
        }
        heard.sort(Comparator.comparing(one -> one.told().due()));
        var byClock = new LinkedHashMap<Key, Heard>();
        heard.forEach(one -> byClock.put(key(one), one));
        return byClock;
    }

    private static Heard heard(AppealRow row, WatchedClocks.Watched clock, Instant now) {
        return new Heard(
                new Told(row, clock.step(), clock.due(), clock.last(now)),
                clock.late(now) ? Level.OVERDUE : Level.PRESSING,
                clock.spoken(now),
                clock.stands());
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
