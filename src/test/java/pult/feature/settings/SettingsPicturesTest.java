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
import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.answer.AnswerRules;
import pult.domain.appeal.SampleQueue;
import pult.domain.directory.Directory;
import pult.domain.directory.Person;
import pult.domain.machine.SharedSubstitution;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.substitution.SubstitutionFeature;
import pult.feature.substitution.ToldDesk;
import pult.feature.writing.Eye;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.sync.Staff;
import pult.sync.StillExchange;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
            picture(feature, 1848, 1016);
            assertThat(Eye.cutTexts(feature.view())).isEmpty();
            picture(feature, 1318, 704);
            assertThat(Eye.cutTexts(feature.view())).isEmpty();
            picture(feature, 800, 704);
            assertThat(Eye.cutTexts(feature.view())).isEmpty();
            feature.show(Preferences.USUAL.with(Theme.DARK));
            assertThat(chosen(feature.view())).contains("Тёмная").doesNotContain("Светлая");
            feature.close();
            return true;
        });
    }

    private static void picture(SettingsFeature feature, int width, int height) {
        Pictures.take(
                feature.view(),
                "settings",
                width,
                height,
                theme -> feature.show(Preferences.USUAL.with(theme)));
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
                        AnswerRules.USUAL, "0.1.0", new StillPlace(), commands(), substitutions()),
                Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                new InlineBackground());
    }

    private static Region substitutions() {
        var people =
                List.of(
                        new Person("krylova", "Крылова Анна Сергеевна", "оператор", ""),
                        new Person("head", "Громов Павел Андреевич", "руководитель блока", ""));
        var now = SampleQueue.NOW;
        var one =
                new SharedSubstitution(
                        "a", 1, "krylova", "head", now, now.plus(Duration.ofDays(9)), "head");
        var today =
                new Today(
                        Clock.fixed(now, SampleQueue.ZONE),
                        SampleQueue.ZONE,
                        BundledCalendars.russia(),
                        BundledDeadlines::rules);
        return new SubstitutionFeature(
                        new ToldDesk(
                                new Staff(new Directory(List.of(), people), List.of(one), now)),
                        new StillExchange(StillExchange.idle(now)),
                        today,
                        Wording.of(Language.RU, SampleQueue.ZONE),
                        new InlineBackground())
                .view();
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
