package pult.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.Await;
import pult.domain.answer.AnswerRules;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.ui.control.Labels;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

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
            var feature = feature();
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

    /// The toolkit lays a shown window out by itself; columns made on the way have their style too.
    @Test
    void columnsOfAShownWindowAreDivided() {
        var stage =
                Fx.call(() -> {
                    var shown = new Stage();
                    var scene = new Scene(feature().view(), 800, 704);
                    Themes.apply(scene, Theme.LIGHT);
                    shown.setScene(scene);
                    shown.show();
                    return shown;
                });
        Fx.onFx(() -> stage.setWidth(1848));
        Await.until(
                "three columns, two dividing lines",
                () -> Fx.call(() -> divided(stage.getScene().getRoot())));
        Fx.call(() -> {
            stage.hide();
            return true;
        });
    }

    private static boolean divided(Parent view) {
        var columns = view.lookupAll(".settings-column");
        var lines = columns.stream().filter(column -> ((Region) column).getBorder() != null);
        return columns.size() == 3 && lines.count() == 2;
    }

    private static SettingsFeature feature() {
        return new SettingsFeature(
                Preferences.USUAL,
                preferences -> {},
                preferences -> {},
                new SettingsFeature.Facts(
                        AnswerRules.USUAL, "0.1.0", new StillPlace(), commands(), Labels.of("")),
                Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                new InlineBackground());
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
