package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.feature.Wording;
import pult.l10n.Language;
import pult.platform.FreeSpace;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.time.ZoneId;

/// Little room is told with what still works and what to do.
final class RoomWatchTest {
    private static final long MEGABYTE = 1024 * 1024;

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @Test
    void littleRoomIsToldAndForgotten() {
        Fx.call(() -> {
            try (var watch =
                    new RoomWatch(
                            () -> new FreeSpace(80 * MEGABYTE),
                            Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                            new InlineBackground())) {
                assertThat(watch.briefProperty().get()).isEqualTo("Места нет: 80 МБ");
                assertThat(watch.adviceProperty().get())
                        .contains("файлы к ответам не прикладываются")
                        .contains("Освободите место сейчас");
                watch.show(new FreeSpace(300 * MEGABYTE));
                assertThat(watch.briefProperty().get()).isEqualTo("Мало места: 300 МБ");
                assertThat(watch.adviceProperty().get())
                        .contains("всё, что Вы пишете, сохраняется");
                watch.show(new FreeSpace(5_000 * MEGABYTE));
                assertThat(watch.briefProperty().get()).isEmpty();
                assertThat(watch.adviceProperty().get()).isEmpty();
            }
            return true;
        });
    }
}
