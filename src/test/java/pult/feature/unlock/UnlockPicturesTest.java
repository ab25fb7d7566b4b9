package pult.feature.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.feature.writing.MovingClock;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.Snapshots;
import pult.ui.theme.TextScale;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;

/// Pictures of the first start and of a wrong try.
class UnlockPicturesTest {
    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static UnlockFeature feature(UnlockFeature.Start start) {
        return feature(new FakeLock(new Lock.Outcome.Wrong(3, Duration.ofSeconds(20))), start);
    }

    private static UnlockFeature feature(FakeLock lock, UnlockFeature.Start start) {
        return new UnlockFeature(
                lock,
                start,
                () -> {},
                Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                new InlineBackground(),
                new MovingClock(MovingClock.USUAL));
    }

    /// At the size of the window, also with a larger text: everything is there and nothing is cut.
    private static void pictures(String name, UnlockFeature feature, Consumer<Region> before) {
        var view = feature.view();
        var scene = new Scene(view, 560, 680);
        Themes.apply(scene, Theme.LIGHT, new TextScale(125));
        lay(scene);
        before.accept(view);
        lay(scene);
        allInSight(view);
        Snapshots.png(scene, Path.of("target", "screens", "unlock-" + name + "-125.png"));
        scene.setRoot(new Group());
        Pictures.take(view, "unlock-" + name, 560, 680);
        allInSight(view);
        feature.close();
    }

    private static void allInSight(Region view) {
        assertThat(Eye.cutTexts(view)).isEmpty();
        var scroll = (ScrollPane) view.lookup(".scroll-pane");
        assertThat(scroll.getContent().getLayoutBounds().getHeight())
                .as("everything is in sight without scrolling")
                .isLessThanOrEqualTo(scroll.getViewportBounds().getHeight() + 1);
    }

    private static void lay(Scene scene) {
        for (var pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void type(Region view, int field, String text) {
        ((PasswordField) view.lookupAll(".password-field").toArray()[field]).setText(text);
    }

    @Test
    void theFirstStart() {
        Fx.call(() -> {
            var feature = feature(UnlockFeature.Start.FIRST);
            pictures(
                    "first",
                    feature,
                    view -> {
                        type(view, 0, "ложка снег трамвай");
                        type(view, 1, "ложка снег nhfvdfq");
                        feature.model().capsLock(true);
                        ((Button) view.lookup(".primary")).fire();
                    });
            return true;
        });
    }

    @Test
    void aWrongTry() {
        Fx.call(() -> {
            var feature = feature(UnlockFeature.Start.LATER);
            pictures(
                    "wrong",
                    feature,
                    view -> {
                        type(view, 0, "не та фраза");
                        ((Button) view.lookup(".primary")).fire();
                    });
            return true;
        });
    }

    /// The former disk is lost, a copy was chosen.
    @Test
    void aCopyComesBack() {
        Fx.call(() -> {
            var lock = new FakeLock(new Lock.Outcome.NoCopy());
            var feature = feature(lock, UnlockFeature.Start.FIRST);
            feature.model().comeBack(Path.of("letter.pultcopy"));
            assertThat(feature.model().troubleProperty().get()).contains("ХР-07");
            lock.next(new Lock.Outcome.NewerCopy());
            feature.model().comeBack(Path.of("later.pultcopy"));
            assertThat(feature.model().troubleProperty().get()).contains("ХР-08");
            lock.next(new Lock.Outcome.CameBack(MovingClock.USUAL, false));
            pictures("former", feature, view -> feature.model().comeBack(Path.of("day.pultcopy")));
            assertThat(lock.seen)
                    .containsExactly(
                            "copy letter.pultcopy", "copy later.pultcopy", "copy day.pultcopy");
            lock.next(new Lock.Outcome.Opened());
            feature.model().submit("ложка снег трамвай", "");
            assertThat(lock.seen).contains("open ложка снег трамвай");
            return true;
        });
    }

    @Test
    void aNewerCopyThatComesBackInsteadIsSaid() {
        Fx.call(() -> {
            var came = new Lock.Outcome.CameBack(MovingClock.USUAL, true);
            var feature = feature(new FakeLock(came), UnlockFeature.Start.FIRST);
            pictures(
                    "former-newer",
                    feature,
                    view -> feature.model().comeBack(Path.of("day.pultcopy")));
            assertThat(feature.view().lookupAll(".label"))
                    .extracting(label -> ((Labeled) label).getText())
                    .anyMatch(said -> said.contains("более новая копия"));
            return true;
        });
    }

    @Test
    void aForgottenPhrase() {
        Fx.call(() -> {
            pictures(
                    "forgotten",
                    feature(UnlockFeature.Start.LATER),
                    view -> ((Hyperlink) view.lookup(".hyperlink")).fire());
            return true;
        });
    }
}
