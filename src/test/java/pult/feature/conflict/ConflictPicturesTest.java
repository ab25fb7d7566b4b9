package pult.feature.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.change.Notices;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.feature.writing.InMemoryConflicts;
import pult.feature.writing.MovingClock;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.HandPulse;
import pult.ui.fx.InlineBackground;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.ZoneId;
import java.util.function.Consumer;

/// Pictures of the three columns, and that no word of them is cut.
class ConflictPicturesTest {
    private final InMemoryConflicts conflicts = new InMemoryConflicts();

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private void pictures(String name, Language language, Consumer<Node> before) {
        Fx.call(() -> {
            var feature =
                    new ConflictFeature(
                            new ConflictPorts(
                                    conflicts,
                                    SampleConflicts.appeals(),
                                    new Notices(),
                                    login -> login.equals("melnikov") ? "Мельников В. П." : login),
                            destination -> {},
                            Wording.of(language, ZoneId.of("Europe/Moscow")),
                            new InlineBackground(),
                            new HandPulse(),
                            SampleConflicts.today(new MovingClock(MovingClock.USUAL)));
            var scene = new javafx.scene.Scene(feature.view(), 1318, 704);
            Themes.apply(scene, Theme.LIGHT);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            before.accept(feature.view());
            scene.setRoot(new javafx.scene.Group());
            Pictures.take(feature.view(), "conflict-" + name, 1848, 1016, () -> focus(feature));
            assertThat(Eye.cutTexts(feature.view())).isEmpty();
            Pictures.take(feature.view(), "conflict-" + name, 1318, 704, () -> focus(feature));
            assertThat(Eye.cutTexts(feature.view())).isEmpty();
            assertThat(feature.view().minWidth(-1)).as("fits the window").isLessThanOrEqualTo(1318);
            feature.close();
            return true;
        });
    }

    /// A scene without a window has no focus of its own; the picture shows the place as if it had.
    private static void focus(ConflictFeature feature) {
        feature.focus();
        for (Node at = feature.view().getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at instanceof PlaceRow row) {
                row.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-within"), true);
            }
        }
    }

    private static PlaceRow row(Node view, int dispute) {
        return view.lookupAll(".place").stream()
                .map(PlaceRow.class::cast)
                .filter(row -> row.line().disputed())
                .toList()
                .get(dispute);
    }

    private static void press(Node view, int dispute, String words) {
        row(view, dispute).lookupAll(".button").stream()
                .map(javafx.scene.control.Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private void several() {
        SampleConflicts.gas(conflicts);
        SampleConflicts.longText(conflicts, 48099, 30);
        conflicts.put(48120, "Светофор", "Раз. Два.", "Раз. Три.", "Раз. Четыре.");
    }

    @Test
    void usual() {
        several();
        pictures("usual", Language.RU, view -> press(view, 0, "Их"));
    }

    @Test
    void twoMeanings() {
        SampleConflicts.gasWithOutcomes(conflicts);
        pictures("outcome", Language.RU, view -> {});
        pictures("outcome-decided", Language.RU, view -> press(view, 0, "Их"));
    }

    @Test
    void nothingOpen() {
        SampleConflicts.gas(conflicts);
        pictures(
                "decided",
                Language.RU,
                view -> {
                    press(view, 0, "Их");
                    press(view, 1, "Оба");
                });
    }

    @Test
    void empty() {
        pictures("empty", Language.RU, view -> {});
    }

    @Test
    void lastOneSaved() {
        conflicts.put(48120, "Светофор", "Раз. Два.", "Раз. Три.", "Раз. Четыре.");
        pictures(
                "saved",
                Language.RU,
                view -> {
                    press(view, 0, "Моё");
                    ((javafx.scene.control.Button) view.lookup(".button.primary")).fire();
                });
    }

    @Test
    void longText() {
        SampleConflicts.longText(conflicts, 48099, 30);
        pictures("long", Language.RU, view -> {});
    }

    @Test
    void writing() {
        SampleConflicts.gas(conflicts);
        pictures("writing", Language.RU, view -> press(view, 1, "Написать"));
    }

    @Test
    void english() {
        several();
        pictures("english", Language.EN, view -> press(view, 0, "Theirs"));
    }

    @Test
    void versionsChanged() {
        SampleConflicts.gas(conflicts);
        pictures(
                "changed",
                Language.RU,
                view -> {
                    press(view, 0, "Их");
                    press(view, 1, "Моё");
                    SampleConflicts.gasChangedAgain(conflicts);
                    ((javafx.scene.control.Button) view.lookup(".button.primary")).fire();
                });
    }
}
