package pult.feature.outbox;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry;
import pult.l10n.OutboxMessages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// «Отправить всё»: what came of it, to the last action. What can still be taken back waits for its
/// time, as always. Toolkit-free; JavaFX thread.
final class SendAll {
    /// What has not been sent, and why.
    record Left(ChangeId id, AppealId appeal, String said) {}

    private final OutboxMessages words;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ObservableList<Left> left = FXCollections.observableArrayList();
    private final Set<ChangeId> asked = new LinkedHashSet<>();
    private final Set<ChangeId> sent = new HashSet<>();

    SendAll(OutboxMessages words) {
        this.words = words;
    }

    /// «Отправлено 3 из 5, осталось 2:»; empty while nobody has asked.
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    ObservableList<Left> left() {
        return left;
    }

    /// How many were asked for.
    int size() {
        return asked.size();
    }

    void begin(List<OutboxEntry> waiting, List<OutboxEntry> stopped) {
        asked.clear();
        sent.clear();
        also(waiting, stopped);
    }

    /// More that was there when it was asked for.
    void also(List<OutboxEntry> waiting, List<OutboxEntry> stopped) {
        waiting.forEach(entry -> asked.add(entry.change().id()));
        stopped.forEach(entry -> asked.add(entry.change().id()));
    }

    /// The operator has read it.
    void end() {
        asked.clear();
        sent.clear();
        result.set("");
        left.clear();
    }

    /// @param accepted what is known to have been accepted lately
    void follow(
            List<WaitingLine> waiting, List<AttentionLine> stopped, List<OutboxEntry> accepted) {
        if (asked.isEmpty()) {
            return;
        }
        accepted.stream()
                .map(entry -> entry.change().id())
                .filter(asked::contains)
                .forEach(sent::add);
        var rest = new ArrayList<Left>();
        for (var line : waiting) {
            if (asked.contains(line.id())) {
                rest.add(new Left(line.id(), line.appeal(), said(line)));
            }
        }
        for (var line : stopped) {
            if (asked.contains(line.id())) {
                rest.add(
                        new Left(
                                line.id(),
                                line.appeal(),
                                words.leftStopped(line.appeal().toString(), line.said().label())));
            }
        }
        if (!rest.equals(List.copyOf(left))) {
            left.setAll(rest);
        }
        result.set(told(asked.size() - sent.size() - rest.size(), rest.size()));
    }

    private String said(WaitingLine line) {
        var number = line.appeal().toString();
        return line.why().isEmpty()
                ? words.left(number, line.state())
                : words.leftBecause(number, line.state(), line.why());
    }

    private String told(int back, int rest) {
        if (back == 0 && rest == 0) {
            return words.sentAll(sent.size());
        }
        var parts = new ArrayList<String>();
        parts.add(words.sentSome(sent.size(), asked.size()));
        if (back > 0) {
            parts.add(words.sentBack(back));
        }
        if (rest > 0) {
            parts.add(words.sentLeft(rest));
        }
        return String.join(", ", parts) + (rest > 0 ? ":" : ".");
    }
}
