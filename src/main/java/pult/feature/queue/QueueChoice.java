package pult.feature.queue;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.ui.control.LazyRows;

import java.util.Optional;
import java.util.function.Supplier;

/// Which appeal of the list is chosen, and where one goes from there. Toolkit-free; JavaFX thread.
final class QueueChoice {
    private final Supplier<LazyRows<QueueItem>> lines;
    private final ReadOnlyObjectWrapper<@Nullable AppealId> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper selectedLine = new ReadOnlyIntegerWrapper(-1);

    /// Line of the choice when it was last in the list: where one goes on from when it has left.
    private int stood;

    private boolean untouched = true;

    /// @param lines of the list as it stands
    QueueChoice(Supplier<LazyRows<QueueItem>> lines) {
        this.lines = lines;
        selectedLine.subscribe(line -> {
            if (line.intValue() >= 0) {
                stood = line.intValue();
            }
        });
    }

    ReadOnlyObjectProperty<@Nullable AppealId> appealProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The line of the choice, −1 while the list does not hold it.
    ReadOnlyIntegerProperty lineProperty() {
        return selectedLine.getReadOnlyProperty();
    }

    /// Another list begins: one goes on from its first line.
    void fromTheTop() {
        stood = 0;
    }

    /// The list was read again: the choice stays, its line may be another.
    void listed() {
        var chosen = selected.get();
        selectedLine.set(chosen == null ? -1 : lines.get().lineOf(chosen.number()));
    }

    /// The first time the list has rows and nobody has chosen any, its first is chosen, so that the
    /// rest of the screen is not empty.
    void first() {
        if (untouched && lines.get().size() > 0) {
            moveToFirst();
        }
    }

    /// Chooses what stands on a line; a heading chooses nothing.
    void select(int line) {
        if (line < 0 || line >= lines.get().size() || lines.get().heading(line)) {
            return;
        }
        untouched = false;
        selectedLine.set(line);
        selected.set(new AppealId(lines.get().idAt(line)));
    }

    /// Chooses an appeal wherever it is, also when the present view does not hold it.
    void select(@Nullable AppealId id) {
        untouched = false;
        selected.set(id);
        selectedLine.set(id == null ? -1 : lines.get().lineOf(id.number()));
    }

    /// Moves the choice by so many rows, headings not counted; stops at the ends.
    void move(int rows) {
        var step = rows < 0 ? -1 : 1;
        var line = selectedLine.get();
        if (line < 0) {
            line = rows < 0 ? stood : stood - 1;
        }
        var last = -1;
        for (var left = Math.abs(rows); left > 0; ) {
            line += step;
            if (line < 0 || line >= lines.get().size()) {
                break;
            }
            if (!lines.get().heading(line)) {
                last = line;
                left--;
            }
        }
        select(last);
    }

    /// The appeal after the chosen one as the list stands, before it at the end of the list; empty
    /// when there is no other.
    Optional<AppealId> following() {
        var at = selectedLine.get();
        return near(at < 0 ? stood - 1 : at, 1).or(() -> near(at < 0 ? stood : at, -1));
    }

    private Optional<AppealId> near(int from, int step) {
        for (var line = from + step; line >= 0 && line < lines.get().size(); ) {
            if (!lines.get().heading(line)) {
                return Optional.of(new AppealId(lines.get().idAt(line)));
            }
            line += step;
        }
        return Optional.empty();
    }

    void moveToFirst() {
        for (var line = 0; line < lines.get().size(); line++) {
            if (!lines.get().heading(line)) {
                select(line);
                return;
            }
        }
    }

    void moveToLast() {
        for (var line = lines.get().size() - 1; line >= 0; line--) {
            if (!lines.get().heading(line)) {
                select(line);
                return;
            }
        }
    }
}
