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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Watches the clocks of what the operator has in work, whatever the list shows and also of what is
/// put off, of what nobody has and the operator may take on, and of what is overdue where the
/// operator is to be told of it: says once each warning that the rule of a clock gives aloud, and
/// once that its date has passed. A start says what fell since its operator last heard any; what
/// was said before is in the list and is not said again. Toolkit-free; JavaFX thread.
final class PressingWatch {
    /// How bad it is, the worse later.
    enum Level {
        PRESSING,
        OVERDUE
    }

    /// One clock to be read about.
    ///
    /// @param act that sets the term; null for none
    /// @param warning the last it gave; null when only its date says so
    record Told(
            AppealRow row,
            DeadlineStep step,
            @Nullable String act,
            Instant due,
            @Nullable Warning warning,
            Level level) {
        /// Null for what somebody has.
        @Nullable Unheld unheld() {
            return Unheld.of(row, step);
        }
    }

    /// What is to be read, the nearest date first.
    record Alarm(List<Told> told) {
        static final Alarm NONE = new Alarm(List.of());

        Alarm {
            told = List.copyOf(told);
        }

        boolean empty() {
            return told.isEmpty();
        }

        /// Of what somebody has.
        List<Told> of(Level level) {
            return told.stream()
                    .filter(one -> one.level() == level && one.unheld() == null)
                    .toList();
        }

        /// Of what nobody has.
        List<Told> unheld() {
            return told.stream().filter(one -> one.unheld() != null).toList();
        }

        /// How many appeals of a kind nobody has.
        int unheld(Unheld kind) {
            return count(told.stream().filter(one -> one.unheld() == kind));
        }

        /// How much there is to be read.
        int count() {
            return of(Level.OVERDUE).size() + of(Level.PRESSING).size() + count(unheld().stream());
        }

        /// How many appeals these clocks are of.
        static int count(Stream<Told> clocks) {
            return (int) clocks.map(one -> one.row().id()).distinct().count();
        }
    }

    /// What brings rows that were not here at the last look.
    enum Arriving {
        NEWS,
        /// A load that goes on: most of them have been on the platform for long.
        LOAD
    }

    private record Key(AppealId appeal, DeadlineStep step) {}

    /// @param loud how much it has said aloud by now
    /// @param before how much of that was said before the first look
    /// @param stands it waits, and says nothing
    private record Heard(Told told, int loud, int before, boolean stands) {}

    /// What is heard is written down so often while nothing is said: until something is, one moment
    /// is as good as another.
    private static final Duration REST = Duration.ofMinutes(15);

    private final WatchedClocks clocks;
    private final HeardUntil remembered;
    private final Today today;
    private final Slot slot;
    private final Map<Key, Integer> known = new HashMap<>();
    private final Map<Key, Heard> unread = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Alarm> alarm = new ReadOnlyObjectWrapper<>(Alarm.NONE);
    private @Nullable String watched;
    private Instant looked = Instant.MIN;
    private Instant kept = Instant.MIN;

    /// @param remembered until when an operator has heard it
    PressingWatch(Appeals appeals, HeardUntil remembered, Today today, Background background) {
        this.clocks = new WatchedClocks(appeals, today);
        this.remembered = remembered;
        this.today = today;
        this.slot = new Slot(background, "queue-pressing");
    }

    ReadOnlyObjectProperty<Alarm> alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    void look(Rights who) {
        look(who, Arriving.NEWS);
    }

    /// @param rows whether what appears now is news
    void look(Rights who, Arriving rows) {
        if (who.known() == null) {
            return;
        }
        slot.follow(() -> {
            var now = today.now();
            var since = remembered.of(who.login(), now).orElse(now);
            slot.run(() -> read(who, since, now), heard -> tell(who.login(), heard, now, rows));
        });
    }

    private Map<Key, Heard> read(Rights who, Instant since, Instant now) {
        var heard = new ArrayList<Heard>();
        for (var row : clocks.of(who)) {
            row.clocks().forEach(clock -> heard.add(heard(row.row(), clock, since, now)));
        }
        heard.sort(Comparator.comparing(one -> one.told().due()));
        var byClock = new LinkedHashMap<Key, Heard>();
        heard.forEach(one -> byClock.put(key(one), one));
        return byClock;
    }

    private static Heard heard(
            AppealRow row, WatchedClocks.Watched clock, Instant since, Instant now) {
        return new Heard(
                new Told(
                        row,
                        clock.step(),
                        clock.act(),
                        clock.due(),
                        clock.last(now),
                        clock.late(now) ? Level.OVERDUE : Level.PRESSING),
                clock.spoken(now),
                clock.spoken(since),
                clock.stands());
    }

    private static Key key(Heard heard) {
        return new Key(heard.told().row().id(), heard.told().step());
    }

    private void tell(String operator, Map<Key, Heard> heard, Instant at, Arriving rows) {
        looked = at;
        var first = !operator.equals(watched);
        if (first) {
            watched = operator;
            kept = Instant.MIN;
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
            var last = known.put(key, now.loud());
            var fresh = last == null ? 0 : last;
            var before = first || (last == null && rows == Arriving.LOAD) ? now.before() : fresh;
            if (now.loud() == 0) {
                unread.remove(key);
            } else if (unread.containsKey(key) || now.loud() > before) {
                unread.put(key, now);
            }
        });
        show(heard.keySet());
        if (unread.isEmpty() && kept.isBefore(at.minus(REST))) {
            remember(operator);
        }
    }

    /// While something is unread the earlier moment stays, and the next start says it again.
    private void remember(String operator) {
        kept = looked;
        remembered.keep(operator, looked);
    }

    private void show(Iterable<Key> nearestFirst) {
        var told = new ArrayList<Told>();
        for (var key : nearestFirst) {
            var heard = unread.get(key);
            if (heard != null) {
                told.add(heard.told());
            }
        }
        alarm.set(told.isEmpty() ? Alarm.NONE : new Alarm(told));
    }

    /// The operator has read it.
    void acknowledge() {
        unread.clear();
        alarm.set(Alarm.NONE);
        if (watched != null) {
            remember(watched);
        }
    }

    void close() {
        slot.clear();
    }
}
