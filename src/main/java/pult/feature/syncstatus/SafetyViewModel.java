package pult.feature.syncstatus;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import pult.domain.change.NotSaved;
import pult.feature.Wording;
import pult.l10n.SafetyMessages;
import pult.sync.Exchange;
import pult.sync.Failure;
import pult.ui.fx.Background;

import java.time.Clock;
import java.time.Instant;
import java.util.function.IntSupplier;

/// When the last good copy was made, and what to do in a folder that was copied. Toolkit-free;
/// JavaFX thread.
final class SafetyViewModel {
    private static final long MEGABYTE = 1024 * 1024;

    private final Safety safety;
    private final Exchange exchange;
    private final IntSupplier waiting;
    private final Wording wording;
    private final SafetyMessages words;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyStringWrapper copy = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper worrying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /// @param waiting how many actions wait to be sent
    SafetyViewModel(
            Safety safety,
            Exchange exchange,
            IntSupplier waiting,
            Wording wording,
            Background background,
            Clock clock) {
        this.safety = safety;
        this.exchange = exchange;
        this.waiting = waiting;
        this.wording = wording;
        this.words = wording.area(SafetyMessages.class);
        this.background = background;
        this.clock = clock;
    }

    /// «сегодня в 06:10, проверена восстановлением, 12 МБ».
    ReadOnlyStringProperty copyProperty() {
        return copy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /// There is no good copy of today or yesterday.
    ReadOnlyBooleanProperty worryingProperty() {
        return worrying.getReadOnlyProperty();
    }

    /// Nothing is sent, because the folder was copied.
    ReadOnlyBooleanProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /// The operator is asked whether to go on here.
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Puts all words right; called each second.
    void tick() {
        var state = safety.copies().state();
        making.set(state.running());
        copy.set(line(state));
        worrying.set(
                state.trouble() != Copies.Trouble.NONE
                        && state.trouble() != Copies.Trouble.STOPPED);
        copied.set(exchange.status().failure() instanceof Failure.Copied);
        if (!copied.get()) {
            asking.set(false);
            trouble.set("");
        }
    }

    private String line(Copies.State state) {
        if (state.running()) {
            return words.copyRunning();
        }
        var why = why(state.trouble());
        var at = state.madeAt();
        if (at == null) {
            return why.isEmpty() ? words.copyNone() : words.copyNoneBecause(why);
        }
        var good = words.copyGood(moment(at), size(state.bytes()));
        return why.isEmpty() ? good : words.copyGoodBut(good, why);
    }

    private String why(Copies.Trouble trouble) {
        return switch (trouble) {
            case NONE, STOPPED -> "";
            case NO_ROOM -> words.copyNoRoom();
            case FOLDER -> words.copyNoFolder();
            case DISK -> words.copyDisk();
            case CHECK -> words.copyCheck();
        };
    }

    private String moment(Instant at) {
        var formats = wording.formats();
        var day = at.atZone(formats.zone()).toLocalDate();
        var today = clock.instant().atZone(formats.zone()).toLocalDate();
        if (day.equals(today)) {
            return words.today(formats.time(at));
        }
        return day.equals(today.minusDays(1))
                ? words.yesterday(formats.time(at))
                : words.onDay(formats.day(at), formats.time(at));
    }

    private String size(long bytes) {
        return bytes < MEGABYTE
                ? words.kilobytes(Math.max(1, bytes / 1024))
                : words.megabytes(Math.round((double) bytes / MEGABYTE));
    }

    void makeNow() {
        safety.copies().makeNow();
    }

    /// Asks first: it cannot be taken back.
    void ask() {
        question.set(words.goOnQuestion(waiting.getAsInt()));
        asking.set(true);
    }

    void doNot() {
        asking.set(false);
    }

    void goOnHere() {
        asking.set(false);
        background.run(
                "go-on-here",
                () -> {
                    safety.folder().goOnHere();
                    return true;
                },
                done -> tick(),
                e -> {
                    if (!(e instanceof NotSaved)) {
                        throw new IllegalStateException("go on here", e);
                    }
                    trouble.set(wording.failures().notSaved());
                });
    }
}
