package pult.feature.pack;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.appeal.QueueQuery;
import pult.feature.Wording;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.MovingClock;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.sync.Pack;
import pult.ui.fx.Fx;
import pult.ui.fx.FxPulse;
import pult.ui.fx.InlineBackground;

import java.time.Duration;
import java.time.ZoneId;

/// Pictures of the window of «Беру с собой».
final class PackPicturesTest {
    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static void picture(String name, Pack.State state, StillPack pack) {
        pack.now(state);
        Fx.call(() -> {
            try (var feature =
                    new PackFeature(
                            new PackPorts(pack, pack, new InMemoryAppeals(), () -> QueueQuery.ALL),
                            (title, content) -> {},
                            Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                            new InlineBackground(),
                            new FxPulse(),
                            new MovingClock(PackSamples.NOON.plus(Duration.ofMinutes(20))))) {
                Pictures.take(feature.whole(), "pack-" + name, 900, 600);
            }
            return true;
        });
    }

    @Test
    void whole() {
        picture("whole", PackSamples.whole(true), new StillPack());
    }

    @Test
    void collecting() {
        picture("collecting", PackSamples.collecting(true), new StillPack());
    }

    @Test
    void lacking() {
        var pack = new StillPack();
        var state = PackSamples.collecting(false);
        pack.moves(PackSamples.absent(state.contents().lacking().getFirst()));
        picture("lacking", state, pack);
    }

    @Test
    void nothing() {
        picture("nothing", Pack.State.NONE, new StillPack());
    }
}
