package pult.feature.files;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.answer.SampleAppeals;
import pult.domain.change.Notices;
import pult.domain.file.HeldFile;
import pult.feature.Wording;
import pult.feature.writing.InMemoryAppeals;
import pult.l10n.Language;
import pult.sync.Failure;
import pult.sync.Transfer;
import pult.ui.fx.Fx;
import pult.ui.fx.HandPulse;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Pictures of the strip, the chips, the transfers and the preview, to be looked at.
final class FilesPicturesTest {
    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static FakeFiles day() {
        var files = new FakeFiles();
        var appeal = FilesViewModelTest.HEATING;
        var here = FakeFiles.about("1", "термометр.jpg", 214_000);
        files.hold(appeal, here, new byte[0]);
        var coming =
                FakeFiles.about(
                        "2", "батарея в большой комнате у окна, снято утром.jpg", 1_460_000);
        files.moving.add(
                new Transfer(
                        appeal,
                        coming,
                        Transfer.Direction.DOWN,
                        Transfer.State.RUNNING,
                        600_000,
                        true,
                        null,
                        null));
        files.draft(appeal, "акт осмотра.pdf", HeldFile.State.UPLOADED, null);
        files.draft(appeal, "фото результата.jpg", HeldFile.State.WHOLE, null);
        files.draft(appeal, "видео.mov", HeldFile.State.WHOLE, "too_large");
        files.moving.add(
                new Transfer(
                        appeal,
                        files.drafts.get(1).about(),
                        Transfer.Direction.UP,
                        Transfer.State.WAITING,
                        90_000,
                        true,
                        new Failure.Offline(),
                        null));
        return files;
    }

    private static FilesFeature feature(Language language) {
        var files = day();
        var appeals =
                new InMemoryAppeals(
                        SampleAppeals.heating()
                                .withFiles(
                                        List.of(
                                                FakeFiles.about("1", "термометр.jpg", 214_000),
                                                files.moving.getFirst().file(),
                                                FakeFiles.about(
                                                        "3", "квитанция за март.pdf", 88_000),
                                                FakeFiles.about(
                                                        "4", "счёт\u202Egpj.exe", 12_000))));
        var feature =
                new FilesFeature(
                        new FilesFeature.Ports(appeals, files, files, new Notices()),
                        Wording.of(language, ZoneId.of("Europe/Moscow")),
                        new InlineBackground(),
                        new HandPulse(),
                        java.time.Clock.systemUTC());
        feature.show(FilesViewModelTest.HEATING);
        return feature;
    }

    private static void picture(String name, javafx.scene.Parent root, int width, int height) {
        for (var theme : Theme.values()) {
            var file =
                    Path.of(
                            "target/screens/files-%s-%s.png"
                                    .formatted(name, theme.name().toLowerCase(Locale.ROOT)));
            Fx.call(() -> {
                var scene = new Scene(root, width, height);
                Themes.apply(scene, theme);
                for (var pass = 0; pass < 4; pass++) {
                    root.applyCss();
                    root.layout();
                }
                Snapshots.png(scene, file);
                scene.setRoot(new Group());
                return true;
            });
            assertThat(Files.exists(file)).isTrue();
        }
    }

    @Test
    void stripChipsAndTransfers() {
        for (var language : Language.values()) {
            var box =
                    Fx.call(() -> {
                        var feature = feature(language);
                        feature.model().open(feature.model().card().getLast());
                        var all =
                                new VBox(24, feature.card(), feature.draft(), feature.transfers());
                        all.getStyleClass().add("pane");
                        all.setPadding(new javafx.geometry.Insets(12));
                        return all;
                    });
            picture("parts-" + language.name().toLowerCase(Locale.ROOT), box, 380, 520);
        }
    }

    @Test
    void aPictureAsLargeAsThereIsRoom() {
        var pane =
                Fx.call(() -> {
                    var image = new WritableImage(640, 400);
                    var out = image.getPixelWriter();
                    for (var y = 0; y < 400; y++) {
                        for (var x = 0; x < 640; x++) {
                            out.setColor(x, y, Color.hsb(210 - y / 8.0, 0.4, 0.5 + x / 1_300.0));
                        }
                    }
                    return new PicturePane(
                                    "термометр.jpg",
                                    image,
                                    FilesViewModelTest.words(),
                                    () -> {},
                                    () -> {})
                            .node();
                });
        pane.getStylesheets().add(Themes.sheet("files.css"));
        picture("preview", pane, 720, 520);
    }

    @Test
    void everyRowIsReachedByTheKeyboard() {
        Fx.call(() -> {
            var feature = feature(Language.RU);
            var scene = new Scene(new VBox(feature.card(), feature.draft()), 380, 400);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            var reached =
                    scene.getRoot().lookupAll(".button").stream()
                                    .filter(node -> node.isFocusTraversable() && node.isVisible())
                                    .count()
                            + scene.getRoot().lookupAll(".file-row").stream()
                                    .filter(javafx.scene.Node::isFocusTraversable)
                                    .count();
            assertThat(reached).isGreaterThanOrEqualTo(5);
            return true;
        });
    }
}
