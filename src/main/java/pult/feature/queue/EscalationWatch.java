package pult.feature.queue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.HistoryEntry;
import pult.domain.machine.Event;
import pult.domain.machine.Rights;
import pult.domain.machine.Story;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Watches what others ask the operator for help with: says each escalation once, when it comes,
/// and after a start those that lie here unread. Whoever may act upon it is asked, also by a
/// substitution. Toolkit-free; JavaFX thread.
final class EscalationWatch {
    /// @param level that was asked
    /// @param at when
    record Told(AppealId id, String topic, int level, Instant at) {}

    /// One request for help: a second one for the same appeal is another.
    private record Key(AppealId id, Instant at) {}

    /// @param unread the appeal was not opened here since
    private record Heard(Told told, boolean unread) {
        Key key() {
            return new Key(told.id(), told.at());
        }
    }

    /// What was told of a version.
    private record Read(long version, Told told) {}

    private final Appeals appeals;
    private final Today today;
    private final Slot slot;
    private final Set<Key> known = new HashSet<>();
    private final Map<Key, Told> unread = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Told>> alarm = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<AppealId, Read> read = new HashMap<>();
    private String watched = "";

    EscalationWatch(Appeals appeals, Today today, Background background) {
        this.appeals = appeals;
        this.today = today;
        this.slot = new Slot(background, "queue-escalations");
    }

    /// What is to be read, the newest first.
    ReadOnlyObjectProperty<List<Told>> alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    void look(Rights who) {
        if (who.known() == null) {
            return;
        }
        slot.follow(() -> slot.run(() -> read(who), heard -> tell(who.login(), heard)));
    }

    private synchronized Map<Key, Heard> read(Rights who) {
        var query = SavedView.Standing.ESCALATED.query(who, today.bounds());
        var heard = new ArrayList<Heard>();
        var ids = appeals.ids(query, Integer.MAX_VALUE);
        var versions = appeals.versions(ids);
        read.keySet().retainAll(versions.keySet());
        for (var row : appeals.rows(ids)) {
            told(row, versions.get(row.id()))
                    .map(told -> new Heard(told, row.unread()))
                    .ifPresent(heard::add);
        }
        heard.sort(Comparator.comparing((Heard one) -> one.told().at()).reversed());
        var byKey = new LinkedHashMap<Key, Heard>();
        heard.forEach(one -> byKey.put(one.key(), one));
        return byKey;
    }

    /// An appeal is read whole once for each of its versions; what waits to be confirmed changes it
    /// without one.
    private Optional<Told> told(AppealRow row, @Nullable Long version) {
        var before = read.get(row.id());
        if (before != null && !row.pending() && Objects.equals(before.version(), version)) {
            return Optional.of(before.told());
        }
        var now = appeals.find(row.id()).map(EscalationWatch::told);
        if (version != null) {
            now.ifPresent(told -> read.put(row.id(), new Read(version, told)));
        }
        return now;
    }

    private static Told told(Appeal appeal) {
        return new Told(appeal.id(), appeal.topic().name(), Story.escalated(appeal), asked(appeal));
    }

    private static Instant asked(Appeal appeal) {
        return appeal.history().reversed().stream()
                .filter(line -> {
                    var deed = line.deed();
                    return deed != null && deed.event().equals(Event.ESCALATE.code());
                })
                .findFirst()
                .map(HistoryEntry::at)
                .orElse(appeal.receivedAt());
    }

    private void tell(String operator, Map<Key, Heard> heard) {
        var first = !operator.equals(watched);
        if (first) {
            watched = operator;
            known.clear();
            unread.clear();
        }
        known.retainAll(heard.keySet());
        unread.keySet().retainAll(heard.keySet());
        var now = new HashMap<Key, Told>(unread);
        heard.forEach((key, one) -> {
            if (known.add(key) && (!first || one.unread())) {
                now.put(key, one.told());
            }
        });
        unread.clear();
        heard.keySet()
                .forEach(key -> {
                    var told = now.get(key);
                    if (told != null) {
                        unread.put(key, told);
                    }
                });
        alarm.set(List.copyOf(unread.values()));
    }

    /// The operator has read it.
    void acknowledge() {
        unread.clear();
        alarm.set(List.of());
    }

    void close() {
        slot.clear();
    }
}
