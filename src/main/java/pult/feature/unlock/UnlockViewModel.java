package pult.feature.unlock;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import pult.l10n.Formats;
import pult.l10n.UnlockMessages;
import pult.ui.fx.Background;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// Takes a passphrase and says what came of it. JavaFX thread. Phrases live in arrays that are
/// cleared after use; the fields of the window hold their text until it closes.
final class UnlockViewModel {
    /// Which of the windows it is.
    enum Purpose {
        CHOOSE,
        ASK,
        /// The phrase of a lost workstation whose copy was put here.
        ASK_FORMER,
        /// The work goes on behind it.
        RESUME,
        /// The same without a passphrase.
        RESUME_OPENLY
    }

    enum Phase {
        READY,
        OPENING,
        /// Wrong tries are slowed down.
        WAITING,
        /// Nothing typed here helps.
        STUCK,
        OPENED
    }

    private final Lock lock;
    private final Purpose purpose;
    private final UnlockMessages words;
    private final Formats formats;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Strength> strength =
            new ReadOnlyObjectWrapper<>(Strength.TOO_SHORT);
    private final ReadOnlyStringWrapper keyboard = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Lock.Outcome.@Nullable CameBack> cameBack =
            new ReadOnlyObjectWrapper<>();
    private Script script = Script.NONE;
    private boolean capitals;
    private Instant until = Instant.EPOCH;
    private String told = "";

    UnlockViewModel(
            Lock lock,
            Purpose purpose,
            UnlockMessages words,
            Formats formats,
            Background background,
            Clock clock) {
        this.lock = lock;
        this.purpose = purpose;
        this.words = words;
        this.formats = formats;
        this.background = background;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Strength> strengthProperty() {
        return strength.getReadOnlyProperty();
    }

    /// Layout and Caps Lock: what one does not see in a field of dots. Empty when nothing is typed.
    ReadOnlyStringProperty keyboardProperty() {
        return keyboard.getReadOnlyProperty();
    }

    /// @param locked Caps Lock is on
    void capsLock(boolean locked) {
        capitals = locked;
        tellKeyboard();
    }

    private void tellKeyboard() {
        var letters =
                switch (script) {
                    case NONE -> "";
                    case CYRILLIC -> words.cyrillic();
                    case LATIN -> words.latin();
                    case BOTH -> words.bothScripts();
                };
        keyboard.set(
                !capitals
                        ? letters
                        : letters.isEmpty() ? words.capsLock() : words.capsLock() + " " + letters);
    }

    /// Something was typed: what was said about an earlier try no longer fits.
    void typed(CharSequence phrase) {
        strength.set(Strength.of(phrase));
        script = Script.of(phrase);
        tellKeyboard();
        if (phase.get() == Phase.READY) {
            trouble.set("");
        }
    }

    /// @param again the second field; looked at when a phrase is chosen
    void submit(CharSequence phrase, CharSequence again) {
        if (purpose == Purpose.RESUME_OPENLY) {
            phase.set(Phase.OPENED);
            return;
        }
        if (phase.get() != Phase.READY || phrase.isEmpty()) {
            return;
        }
        if (purpose == Purpose.CHOOSE) {
            if (phrase.length() < Strength.SHORTEST) {
                trouble.set(words.tooShort(Strength.SHORTEST));
                return;
            }
            if (CharSequence.compare(phrase, again) != 0) {
                trouble.set(words.differ());
                return;
            }
        }
        phase.set(Phase.OPENING);
        trouble.set("");
        var chars = new char[phrase.length()];
        for (var i = 0; i < chars.length; i++) {
            chars[i] = phrase.charAt(i);
        }
        background.run("unlock", () -> attempt(chars), this::came);
    }

    /// A copy was chosen that is to come back here.
    void comeBack(Path copy) {
        if (phase.get() == Phase.READY) {
            phase.set(Phase.OPENING);
            trouble.set("");
            background.run("come-back", () -> lock.comeBack(copy), this::came);
        }
    }

    /// The copy that was put here; null while none was.
    ReadOnlyObjectProperty<Lock.Outcome.@Nullable CameBack> cameBackProperty() {
        return cameBack.getReadOnlyProperty();
    }

    private Lock.Outcome attempt(char[] phrase) {
        try {
            return switch (purpose) {
                case CHOOSE -> lock.create(phrase);
                case ASK, ASK_FORMER, RESUME, RESUME_OPENLY -> lock.open(phrase);
            };
        } finally {
            Arrays.fill(phrase, '\0');
        }
    }

    /// Once a second: the pause after wrong tries runs out.
    void tick() {
        if (phase.get() != Phase.WAITING) {
            return;
        }
        var left = Duration.between(clock.instant(), until);
        if (left.isPositive()) {
            trouble.set(told + words.waitFor(formats.roughly(left.plusMillis(999))));
        } else {
            phase.set(Phase.READY);
            trouble.set("");
        }
    }

    private void came(Lock.Outcome outcome) {
        switch (outcome) {
            case Lock.Outcome.Opened opened -> phase.set(Phase.OPENED);
            case Lock.Outcome.CameBack back -> {
                phase.set(Phase.READY);
                cameBack.set(back);
            }
            case Lock.Outcome.NoCopy no -> again(words.noCopy());
            case Lock.Outcome.NewerCopy newer -> again(words.newerCopy());
            case Lock.Outcome.Wrong wrong -> {
                told = words.wrong(wrong.tries()) + ". ";
                pause(clock.instant().plus(wrong.pause()));
                if (!wrong.pause().isPositive()) {
                    phase.set(Phase.READY);
                    trouble.set(words.wrong(wrong.tries()));
                }
            }
            case Lock.Outcome.TooSoon soon -> {
                told = "";
                pause(soon.until());
            }
            case Lock.Outcome.InUse in -> stuck(words.inUse());
            case Lock.Outcome.Damaged damaged -> stuck(words.damaged());
            case Lock.Outcome.MadeByNewer newer -> stuck(words.newer());
            case Lock.Outcome.ReadOnly read -> again(words.readOnly());
            case Lock.Outcome.NoSpace no -> again(words.noSpace());
            case Lock.Outcome.Unreadable un -> again(words.unreadable(un.what()));
        }
    }

    private void pause(Instant end) {
        until = end;
        phase.set(Phase.WAITING);
        tick();
    }

    private void stuck(String text) {
        phase.set(Phase.STUCK);
        trouble.set(text);
    }

    private void again(String text) {
        phase.set(Phase.READY);
        trouble.set(text);
    }
}
