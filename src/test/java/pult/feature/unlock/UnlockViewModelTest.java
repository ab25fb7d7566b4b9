package pult.feature.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.feature.Wording;
import pult.feature.writing.MovingClock;
import pult.l10n.Language;
import pult.l10n.UnlockMessages;
import pult.ui.fx.InlineBackground;

import java.time.Duration;
import java.time.ZoneId;

class UnlockViewModelTest {
    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final FakeLock lock = new FakeLock(new Lock.Outcome.Opened());

    private UnlockViewModel model(UnlockViewModel.Purpose purpose) {
        var wording = Wording.of(Language.RU, ZoneId.of("Europe/Moscow"));
        return new UnlockViewModel(
                lock,
                purpose,
                wording.area(UnlockMessages.class),
                wording.formats(),
                new InlineBackground(),
                clock);
    }

    @Test
    void aPhraseIsChosenTwiceAlike() {
        var model = model(UnlockViewModel.Purpose.CHOOSE);
        model.submit("ложка снег трамвай", "ложка снег автобус");
        assertThat(lock.seen).isEmpty();
        assertThat(model.troubleProperty().get()).isEqualTo("Фразы не совпадают");
        model.submit("коротко", "коротко");
        assertThat(lock.seen).isEmpty();
        model.submit("ложка снег трамвай", "ложка снег трамвай");
        assertThat(lock.seen).containsExactly("create ложка снег трамвай");
        assertThat(model.phaseProperty().get()).isEqualTo(UnlockViewModel.Phase.OPENED);
    }

    @Test
    void thePhraseIsWipedAfterTheTry() {
        model(UnlockViewModel.Purpose.ASK).submit("ложка снег", "");
        assertThat(lock.given.getFirst()).containsOnly('\0');
    }

    @Test
    void wrongTriesAreSlowedDown() {
        var model = model(UnlockViewModel.Purpose.ASK);
        lock.next(new Lock.Outcome.Wrong(3, Duration.ofSeconds(20)));
        model.submit("не та", "");
        assertThat(model.phaseProperty().get()).isEqualTo(UnlockViewModel.Phase.WAITING);
        assertThat(model.troubleProperty().get()).contains("попыток подряд: 3").contains("20 с");
        model.submit("ещё раз", "");
        assertThat(lock.seen).hasSize(1);
        clock.advance(Duration.ofSeconds(20));
        model.tick();
        assertThat(model.phaseProperty().get()).isEqualTo(UnlockViewModel.Phase.READY);
    }

    @Test
    void whatCannotBeHelpedByTypingStopsTheTyping() {
        var model = model(UnlockViewModel.Purpose.ASK);
        lock.next(new Lock.Outcome.InUse());
        model.submit("фраза", "");
        assertThat(model.phaseProperty().get()).isEqualTo(UnlockViewModel.Phase.STUCK);
        assertThat(model.troubleProperty().get()).contains("ХР-01");
    }

    @Test
    void layoutAndCapsLockAreSaidOfAPhraseNobodySees() {
        var model = model(UnlockViewModel.Purpose.ASK);
        assertThat(model.keyboardProperty().get()).isEmpty();
        model.typed("ложка 12");
        assertThat(model.keyboardProperty().get()).isEqualTo("Буквы русские.");
        model.typed("kj;rf");
        assertThat(model.keyboardProperty().get()).isEqualTo("Буквы латинские.");
        model.typed("ложка cytu");
        model.capsLock(true);
        assertThat(model.keyboardProperty().get())
                .isEqualTo("Включён Caps Lock. Буквы и русские, и латинские.");
        model.typed("");
        assertThat(model.keyboardProperty().get()).isEqualTo("Включён Caps Lock.");
        model.capsLock(false);
        assertThat(model.keyboardProperty().get()).isEmpty();
    }

    @Test
    void lengthAndVarietyMakeStrength() {
        assertThat(Strength.of("коротко")).isEqualTo(Strength.TOO_SHORT);
        assertThat(Strength.of("1111111111111111")).isEqualTo(Strength.WEAK);
        assertThat(Strength.of("1234567890")).isEqualTo(Strength.WEAK);
        assertThat(Strength.of("ложка снег трамвай ключ")).isEqualTo(Strength.STRONG);
    }
}
