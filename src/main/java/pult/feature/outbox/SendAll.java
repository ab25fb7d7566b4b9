package pult.feature.outbox;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry;
import pult.feature.StepWords;
import pult.l10n.OutboxMessages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// «Отправить всё»: what came of it, to the last action. What can still be taken back waits for its
/// time, as always. Toolkit-free; JavaFX thread.
final class SendAll {
    /// What has not been sent, and why.
    record Left(ChangeId id, AppealId appeal, String said) {}

    private final OutboxMessages words;
    private final StepWords steps;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ObservableList<Left> left = FXCollections.observableArrayList();
    private final Map<ChangeId, Action> asked = new HashMap<>();
    private final Set<ChangeId> sent = new HashSet<>();

    SendAll(OutboxMessages words, StepWords steps) {
        this.words = words;
        this.steps = steps;
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
        Stream.of(waiting, stopped)
                .flatMap(List::stream)
                .map(OutboxEntry::change)
                .forEach(change -> asked.put(change.id(), change.action()));
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
                .filter(asked::containsKey)
                .forEach(sent::add);
        var rest = new ArrayList<Left>();
        for (var line : waiting) {
            var action = asked.get(line.id());
            if (action != null) {
                rest.add(new Left(line.id(), line.appeal(), said(line, deed(action))));
            }
        }
        var wait = rest.size();
        for (var line : stopped) {
            var action = asked.get(line.id());
            if (action != null) {
                rest.add(
                        new Left(
                                line.id(),
                                line.appeal(),
                                words.leftStopped(
                                        line.appeal().toString(),
                                        deed(action),
                                        line.said().label())));
            }
        }
        if (!rest.equals(List.copyOf(left))) {
            left.setAll(rest);
        }
        result.set(told(asked.size() - sent.size() - rest.size(), wait, rest.size() - wait));
    }

    private String said(WaitingLine line, String deed) {
        var number = line.appeal().toString();
        return line.why().isEmpty()
                ? words.left(number, deed, line.state())
                : words.leftBecause(number, deed, line.state(), line.why());
    }

    private String deed(Action action) {
        return switch (action) {
            case Action.SubmitAnswer _ -> words.deedAnswer();
            case Action.InterimAnswer _ -> words.deedInterim();
            case Action.Note _ -> words.deedNote();
            case Action.TakeToWork _ -> words.deedTake();
            case Action.Release _ -> words.deedRelease();
            case Action.Move move -> steps.act(move.event());
        };
    }

    private String told(int back, int wait, int stopped) {
        var rest = wait + stopped;
        if (back == 0 && rest == 0) {
            return words.sentAll(sent.size());
        }
        var parts = new ArrayList<String>();
        parts.add(words.sentSome(sent.size(), asked.size()));
        if (back > 0) {
            parts.add(words.sentBack(back));
        }
        if (wait > 0) {
            parts.add(words.sentLeft(wait));
        }
        if (stopped > 0) {
            parts.add(words.sentStopped(stopped));
        }
        return String.join(", ", parts) + (rest > 0 ? ":" : ".");
    }
}
