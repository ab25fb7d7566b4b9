package pult.feature.queue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Watches the deadlines of what the operator has in work, whatever the list shows and also of what
/// is put off: says once when the last tenth of a term begins and once when it has run out. What
/// pressed already when the program was started is in the list and is not said. Toolkit-free;
/// JavaFX thread.
final class PressingWatch {
    /// How bad it is, the worse later.
    enum Level {
        PRESSING,
        OVERDUE
    }

    /// What is to be read, the nearest deadline first within each level.
    record Alarm(Map<Level, List<AppealRow>> rows) {
        static final Alarm NONE = new Alarm(Map.of());

        boolean empty() {
            return rows.isEmpty();
        }

        List<AppealRow> of(Level level) {
            return rows.getOrDefault(level, List.of());
        }
    }

    private record Seen(Instant at, Map<AppealId, AppealRow> rows) {}

    private final Appeals appeals;
    private final Today today;
    private final Slot slot;
    private final Map<AppealId, Level> known = new HashMap<>();
    private final Map<AppealId, Level> unread = new LinkedHashMap<>();
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
        slot.follow(() -> slot.run(() -> read(operator), seen -> tell(operator, seen)));
    }

    private Seen read(String operator) {
        var now = today.now();
        var query =
                QueueQuery.ALL
                        .withLanes(Set.of(Lane.RUNNING))
                        .withAssignee(operator)
                        .with(QueueQuery.Flag.PRESSING, now);
        var rows = new LinkedHashMap<AppealId, AppealRow>();
        appeals.rows(appeals.ids(query, Integer.MAX_VALUE)).forEach(row -> rows.put(row.id(), row));
        return new Seen(now, rows);
    }

    private void tell(String operator, Seen seen) {
        var first = !operator.equals(watched);
        if (first) {
            watched = operator;
            known.clear();
            unread.clear();
        }
        known.keySet().retainAll(seen.rows().keySet());
        unread.keySet().retainAll(seen.rows().keySet());
        for (var row : seen.rows().values()) {
            var level = level(row, seen.at());
            var before = known.put(row.id(), level);
            if (!first && (before == null || before.compareTo(level) < 0)) {
                unread.put(row.id(), level);
            }
        }
        show(seen.rows());
    }

    private static Level level(AppealRow row, Instant now) {
        var due = row.dueAt();
        return due != null && due.isBefore(now) ? Level.OVERDUE : Level.PRESSING;
    }

    private void show(Map<AppealId, AppealRow> rows) {
        var told = new EnumMap<Level, List<AppealRow>>(Level.class);
        for (var level : Level.values()) {
            var these =
                    rows.values().stream().filter(row -> unread.get(row.id()) == level).toList();
            if (!these.isEmpty()) {
                told.put(level, these);
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
