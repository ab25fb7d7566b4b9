package pult.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.answer.AnswerRules;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.theme.Theme;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

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
                            new SettingsFeature.Facts(
                                    AnswerRules.USUAL, "0.1.0", new StillPlace(), commands()),
                            Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                            new InlineBackground());
            Pictures.take(feature.view(), "settings", 1848, 1016);
            assertThat(Eye.cutTexts(feature.view())).isEmpty();
            Pictures.take(feature.view(), "settings", 1318, 704);
            assertThat(Eye.cutTexts(feature.view())).isEmpty();
            Pictures.take(feature.view(), "settings", 800, 704);
            assertThat(Eye.cutTexts(feature.view())).isEmpty();
            feature.show(Preferences.USUAL.with(Theme.DARK));
            assertThat(chosen(feature.view())).contains("Тёмная").doesNotContain("Светлая");
            feature.close();
            return true;
        });
    }

    private static List<Command> commands() {
        return Stream.of("Следующее:J", "Предыдущее:K", "Взять в работу:T", "Ответить:R")
                .map(entry -> entry.split(":"))
                .map(entry -> Command.named(entry[0]).keys(entry[1]).does(() -> {}))
                .toList();
    }

    private static List<String> chosen(Parent view) {
        return view.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .toList();
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
