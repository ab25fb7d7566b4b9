package pult.feature.unlock;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.feature.Wording;
import pult.feature.writing.MovingClock;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.time.Duration;
import java.time.ZoneId;

/// Pictures of the first start and of a wrong try.
class UnlockPicturesTest {
    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static UnlockFeature feature(UnlockFeature.Start start) {
        return new UnlockFeature(
                new FakeLock(new Lock.Outcome.Wrong(3, Duration.ofSeconds(20))),
                start,
                () -> {},
                Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                new InlineBackground(),
                new MovingClock(MovingClock.USUAL));
    }

    @Test
    void theFirstStart() {
        Fx.call(() -> {
            var feature = feature(UnlockFeature.Start.FIRST);
            feature.model().typed("ложка снег трамвай");
            Pictures.take(feature.view(), "unlock-first", 1366, 768);
            feature.close();
            return true;
        });
    }

    @Test
    void aWrongTry() {
        Fx.call(() -> {
            var feature = feature(UnlockFeature.Start.LATER);
            feature.model().submit("не та фраза", "");
            Pictures.take(feature.view(), "unlock-wrong", 1366, 768);
            feature.close();
            return true;
        });
    }
}
