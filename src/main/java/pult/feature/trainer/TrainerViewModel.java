package pult.feature.trainer;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import pult.l10n.Formats;
import pult.l10n.TrainerMessages;
import pult.ui.fx.Background;

import java.time.Clock;
import java.util.EnumSet;

/// Which faults hold and what was done last. JavaFX thread.
final class TrainerViewModel {
    private final TrainingFaults faults;
    private final TrainerMessages words;
    private final Formats formats;
    private final Background background;
    private final Clock clock;
    private final ObservableSet<Exercise> on =
            FXCollections.observableSet(EnumSet.noneOf(Exercise.class));
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");

    TrainerViewModel(
            TrainingFaults faults,
            TrainerMessages words,
            Formats formats,
            Background background,
            Clock clock) {
        this.faults = faults;
        this.words = words;
        this.formats = formats;
        this.background = background;
        this.clock = clock;
        // The panel may have been closed meanwhile; what it switched on holds.
        if (faults.isLinkDown()) {
            on.add(Exercise.LINK_DOWN);
        }
        if (faults.isSlow()) {
            on.add(Exercise.SLOW);
        }
    }

    /// The lasting faults that hold now.
    ObservableSet<Exercise> on() {
        return on;
    }

    ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// Switches a lasting fault over, or does a single one.
    void execute(Exercise exercise) {
        var turn = on.contains(exercise) ? TrainingFaults.Switch.OFF : TrainingFaults.Switch.ON;
        background.run(
                "trainer",
                () -> carryOut(exercise, turn),
                done -> {
                    if (done) {
                        carriedOut(exercise, turn);
                    } else {
                        last.set(words.nothing(title(exercise)));
                    }
                },
                e -> last.set(words.failed(title(exercise))));
    }

    /// Takes all lasting faults away.
    void endAll() {
        background.run(
                "trainer",
                () -> {
                    faults.linkDown(TrainingFaults.Switch.OFF);
                    faults.slow(TrainingFaults.Switch.OFF);
                    return true;
                },
                done -> {
                    on.clear();
                    last.set(words.done(now(), words.allEnded()));
                },
                e -> last.set(words.failed(words.endAll())));
    }

    /// @return false when there was nothing to do it to
    private boolean carryOut(Exercise exercise, TrainingFaults.Switch turn) {
        switch (exercise) {
            case LINK_DOWN -> faults.linkDown(turn);
            case SLOW -> faults.slow(turn);
            case FAIL_BEFORE -> faults.failBeforeEffect();
            case FAIL_AFTER -> faults.failAfterEffect();
            case EXPIRE_TOKEN -> faults.expireToken();
            case ANSWER_BY_OTHER -> {
                return faults.answerByOther();
            }
            case DRAFT_BY_OTHER -> {
                return faults.draftByOther();
            }
            case TAKE_BY_OTHER -> {
                return faults.takeByOther();
            }
            case RESTORE -> faults.restoreServer();
        }
        return true;
    }

    private void carriedOut(Exercise exercise, TrainingFaults.Switch turn) {
        var what = title(exercise);
        if (exercise.lasts()) {
            if (turn == TrainingFaults.Switch.ON) {
                on.add(exercise);
                what += ": " + words.on();
            } else {
                on.remove(exercise);
                what += ": " + words.off();
            }
        }
        last.set(words.done(now(), what));
    }

    private String now() {
        return formats.timeWithSeconds(clock.instant());
    }

    String title(Exercise exercise) {
        return switch (exercise) {
            case LINK_DOWN -> words.linkDown();
            case SLOW -> words.slow();
            case FAIL_BEFORE -> words.failBefore();
            case FAIL_AFTER -> words.failAfter();
            case EXPIRE_TOKEN -> words.token();
            case ANSWER_BY_OTHER -> words.other();
            case DRAFT_BY_OTHER -> words.otherDraft();
            case TAKE_BY_OTHER -> words.otherTakes();
            case RESTORE -> words.restore();
        };
    }

    String note(Exercise exercise) {
        return switch (exercise) {
            case LINK_DOWN -> words.linkDownNote();
            case SLOW -> words.slowNote();
            case FAIL_BEFORE -> words.failBeforeNote();
            case FAIL_AFTER -> words.failAfterNote();
            case EXPIRE_TOKEN -> words.tokenNote();
            case ANSWER_BY_OTHER -> words.otherNote();
            case DRAFT_BY_OTHER -> words.otherDraftNote();
            case TAKE_BY_OTHER -> words.otherTakesNote();
            case RESTORE -> words.restoreNote();
        };
    }
}
