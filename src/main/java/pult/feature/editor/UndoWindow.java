package pult.feature.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.change.Change;
import pult.domain.change.Outbox;
import pult.domain.clock.SteadyClock;
import pult.l10n.EditorMessages;
import pult.ui.fx.Lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The time in which the last answer can still be taken back; it runs on while the operator writes
/// the next one. JavaFX thread.
final class UndoWindow {
    private static final Duration SHOWN_AFTER = Duration.ofSeconds(6);

    /// Where the last answer stands.
    enum Phase {
        NONE,
        RUNNING,
        /// Says what came of taking it back.
        TOLD
    }

    private final Outbox outbox;
    private final Lane lane;
    private final Clock wall;
    private final SteadyClock clock;
    private final BooleanSupplier linked;
    private final EditorMessages words;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable Change change;
    private Instant until = Instant.EPOCH;
    private boolean asked;

    /// @param linked whether the platform can be reached, as far as is known now
    UndoWindow(
            Outbox outbox, Lane lane, Clock clock, BooleanSupplier linked, EditorMessages words) {
        this.outbox = outbox;
        this.lane = lane;
        this.wall = clock;
        this.clock = new SteadyClock(clock);
        this.linked = linked;
        this.words = words;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void begin(Change of, Instant end) {
        change = of;
        asked = false;
        // What is left when it begins; a clock that is put back adds nothing.
        until = clock.instant().plus(Duration.between(wall.instant(), end));
        phase.set(Phase.RUNNING);
        tick();
    }

    void tick() {
        var of = change;
        if (phase.get() == Phase.NONE || of == null) {
            return;
        }
        var left = Duration.between(clock.instant(), until);
        if (left.isNegative() || left.isZero()) {
            phase.set(Phase.NONE);
            change = null;
        } else if (phase.get() == Phase.RUNNING) {
            var seconds = (left.toMillis() + 999) / 1000;
            // While the exchange stands nothing leaves when the time is over: no promise is made.
            text.set(
                    linked.getAsBoolean()
                            ? words.leavesIn(of.appeal().toString(), seconds)
                            : words.leavesLater(of.appeal().toString()));
        }
    }

    /// @param back called when the text is a draft again
    void takeBack(Consumer<AppealId> back) {
        var of = change;
        if (of == null || asked || phase.get() != Phase.RUNNING) {
            return;
        }
        asked = true;
        lane.add(
                null,
                () -> outbox.undo(of.id()),
                done -> {
                    tell(
                            done
                                    ? words.undone(of.appeal().toString())
                                    : words.undoTooLate(of.appeal().toString()));
                    if (done) {
                        back.accept(of.appeal());
                    }
                },
                e -> tell(words.refusedDisk()));
    }

    private void tell(String what) {
        phase.set(Phase.TOLD);
        text.set(what);
        until = clock.instant().plus(SHOWN_AFTER);
    }
}
