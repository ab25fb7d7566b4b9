package pult.feature.settings;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.answer.AnswerRules;
import pult.feature.Wording;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.nio.file.Path;
import java.time.ZoneId;

/// Pictures of the settings.
class SettingsPicturesTest {
    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @Test
    void settings() {
        Fx.call(() -> {
            var feature =
                    new SettingsFeature(
                            Preferences.USUAL,
                            preferences -> {},
                            preferences -> {},
                            new SettingsFeature.Facts(AnswerRules.USUAL, "0.1.0", new StillPlace()),
                            Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                            new InlineBackground());
            Pictures.take(feature.view(), "settings", 1848, 1016);
            Pictures.take(feature.view(), "settings", 1318, 704);
            feature.close();
            return true;
        });
    }

    /// A folder that is where it is.
    private static final class StillPlace implements BackupPlace {
        @Override
        public Path now() {
            return Path.of("/home/krylova/.local/share/pult/backup");
        }

        @Override
        public void choose(Path folder) {}
    }
}
