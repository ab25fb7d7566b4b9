package pult.feature.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.appeal.AppealId;
import pult.domain.change.Notices;
import pult.feature.Destination;
import pult.feature.Section;
import pult.feature.Wording;
import pult.feature.writing.InMemoryConflicts;
import pult.feature.writing.MovingClock;
import pult.l10n.Language;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.HandPulse;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The three columns under real key events.
class ConflictKeysTest {
    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static final class Desk {
        private final InMemoryConflicts conflicts = new InMemoryConflicts();
        private final List<Destination> gone = new ArrayList<>();
        private final List<String> elsewhere = new ArrayList<>();
        private final Notices notices = new Notices();
        private final HandPulse pulse = new HandPulse();
        private final Scene scene;
        private final Region view;
        private final ConflictFeature feature;

        Desk(Consumer<InMemoryConflicts> fill) {
            fill.accept(conflicts);
            var clock = new MovingClock(MovingClock.USUAL);
            feature =
                    new ConflictFeature(
                            new ConflictPorts(
                                    conflicts, SampleConflicts.appeals(), notices, login -> login),
                            gone::add,
                            Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                            new InlineBackground(),
                            pulse,
                            SampleConflicts.today(clock));
            view = feature.view();
            scene = new Scene(view, 1318, 704);
            Themes.apply(scene, Theme.LIGHT);
            var keys = new KeyMatcher(clock);
            keys.add(
                    Command.named("Готово")
                            .keys("Ctrl+Enter", "Enter", "Esc")
                            .does(() -> elsewhere.add("sent")));
            keys.attach(scene);
            lay();
            feature.focus();
        }

        private void lay() {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }

        void press(KeyCode code, String text) {
            press(code, text, false, false);
        }

        void press(KeyCode code, String text, boolean control, boolean alt) {
            var target = scene.getFocusOwner();
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            KeyEvent.CHAR_UNDEFINED,
                            text,
                            code,
                            false,
                            control,
                            alt,
                            false));
            lay();
        }

        /// The colleague has changed one of the disputed places again.
        void theirsChange() {
            SampleConflicts.gasChangedAgain(conflicts);
            notices.tell(Notices.Notice.DRAFTS);
            pulse.beat();
            lay();
        }

        void type(String words) {
            field().setText(words);
        }

        TextArea field() {
            return (TextArea) java.util.Objects.requireNonNull(view.lookup(".own-text"));
        }

        /// Of the rows that wait for a decision.
        javafx.scene.control.Button button(String words, int row) {
            return view.lookupAll(".place .button").stream()
                    .map(javafx.scene.control.Button.class::cast)
                    .filter(button -> button.getText().equals(words))
                    .toList()
                    .get(row - 1);
        }

        PlaceLine here() {
            for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
                if (at instanceof PlaceRow row) {
                    return row.line();
                }
            }
            throw new AssertionError("no place has the keyboard");
        }

        void resize(double width, double height) {
            view.resize(width, height);
            for (var pass = 0; pass < 3; pass++) {
                lay();
                pulse.beat();
            }
        }

        /// With the buttons under it.
        void theFieldIsInSight() {
            Node row = scene.getFocusOwner();
            while (!(row instanceof PlaceRow)) {
                row = row.getParent();
            }
            var scroll = view.lookup(".scroll-pane");
            var seen = scroll.localToScene(scroll.getLayoutBounds());
            var whole = row.localToScene(row.getLayoutBounds());
            assertThat(whole.getMaxY()).isLessThan(seen.getMaxY() + 1);
            assertThat(whole.getMinY()).isGreaterThan(seen.getMinY() - 1);
        }

        int rows() {
            return view.lookupAll(".place").size();
        }
    }

    private static void at(Consumer<InMemoryConflicts> fill, Consumer<Desk> test) {
        Fx.call(() -> {
            test.accept(new Desk(fill));
            return true;
        });
    }

    /// What an answer is to mean is one of the two: there is nothing to join or to write.
    @Test
    void aMeaningIsMineOrTheirs() {
        at(
                SampleConflicts::gasWithOutcomes,
                desk -> {
                    assertThat(desk.here().outcome()).isTrue();
                    desk.press(KeyCode.DIGIT3, "3");
                    desk.press(KeyCode.DIGIT4, "4");
                    assertThat(desk.here().state()).isEqualTo(PlaceLine.State.OPEN);
                    desk.press(KeyCode.DIGIT2, "2");
                    assertThat(desk.here().note()).startsWith("взято: их");
                    assertThat(desk.here().result().text()).isEqualTo("Решение: Разъяснено");
                });
    }

    @Test
    void digitsDecideThePlaceAndControlEnterSaves() {
        at(
                SampleConflicts::gas,
                desk -> {
                    assertThat(desk.here().place()).isEqualTo(5);
                    desk.press(KeyCode.DIGIT2, "2");
                    assertThat(desk.here().note()).startsWith("взято: их");
                    desk.press(KeyCode.DOWN, "", false, true);
                    assertThat(desk.here().place()).isEqualTo(7);
                    desk.press(KeyCode.ENTER, "\r", true, false);
                    assertThat(desk.conflicts.applied()).isEmpty();
                    desk.press(KeyCode.DIGIT3, "3");
                    assertThat(desk.here().note()).startsWith("взято: оба");
                    desk.press(KeyCode.ENTER, "\r", true, false);
                    assertThat(desk.conflicts.applied()).hasSize(1);
                    assertThat(desk.elsewhere).isEmpty();
                });
    }

    @Test
    void arrowsGoThroughAllPlacesAndAltArrowsThroughTheDisputed() {
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.press(KeyCode.UP, "");
                    assertThat(desk.here().place()).isEqualTo(4);
                    desk.press(KeyCode.DIGIT1, "1");
                    assertThat(desk.here().state()).isEqualTo(PlaceLine.State.SAME);
                    desk.press(KeyCode.UP, "", false, true);
                    assertThat(desk.here().place()).isEqualTo(7);
                    desk.press(KeyCode.DOWN, "", false, true);
                    assertThat(desk.here().place()).isEqualTo(5);
                });
    }

    @Test
    void fourOpensAFieldThatEnterKeepsAndEscGivesUp() {
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.press(KeyCode.DIGIT4, "4");
                    var field = (TextArea) desk.scene.getFocusOwner();
                    assertThat(field.getText())
                            .isEqualTo(
                                    "Газ к границе участка подведут до 20 апреля. Газ к границе"
                                        + " участка подведут до 24 апреля, если не будет паводка.");
                    desk.press(KeyCode.ESCAPE, "");
                    assertThat(desk.here().state()).isEqualTo(PlaceLine.State.OPEN);
                    assertThat(desk.gone).isEmpty();
                    desk.press(KeyCode.DIGIT4, "4");
                    ((TextArea) desk.scene.getFocusOwner()).setText("Газ подведут в апреле.");
                    desk.press(KeyCode.DIGIT1, "1");
                    assertThat(desk.here().state()).isEqualTo(PlaceLine.State.OPEN);
                    desk.press(KeyCode.ENTER, "\r");
                    assertThat(desk.here().result().text()).isEqualTo("Газ подведут в апреле.");
                    assertThat(desk.here().note()).startsWith("написано Вами");
                    desk.press(KeyCode.ENTER, "\r");
                    assertThat(desk.here().state()).isEqualTo(PlaceLine.State.OPEN);
                    assertThat(desk.elsewhere).isEmpty();
                });
    }

    /// What is being written outlives another decision, a hidden row, a newer version of the
    /// colleague and one Esc.
    @Test
    void wordsBeingWrittenStayWhateverHappensAround() {
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.press(KeyCode.DIGIT4, "4");
                    desk.type("Газ подведут в апреле.");
                    desk.button("Оба", 1).fire();
                    desk.lay();
                    assertThat(desk.field().getText()).isEqualTo("Газ подведут в апреле.");
                    var hide =
                            (javafx.scene.control.ToggleButton) desk.view.lookup(".toggle-button");
                    hide.fire();
                    desk.lay();
                    assertThat(desk.field().getText()).isEqualTo("Газ подведут в апреле.");
                    desk.theirsChange();
                    assertThat(desk.field().getText()).isEqualTo("Газ подведут в апреле.");
                    assertThat(desk.conflicts.kept()).isEmpty();
                    desk.feature.focus();
                    desk.press(KeyCode.ESCAPE, "");
                    desk.press(KeyCode.DIGIT1, "1");
                    desk.press(KeyCode.DIGIT4, "4");
                    assertThat(desk.field().getText()).isEqualTo("Газ подведут в апреле.");
                    desk.press(KeyCode.ENTER, "\r");
                    desk.press(KeyCode.DIGIT2, "2");
                    desk.press(KeyCode.DIGIT4, "4");
                    assertThat(desk.field().getText()).isEqualTo("Газ подведут в апреле.");
                });
    }

    /// The text they were written for is another one now, or the program ends.
    @Test
    void wordsThatLoseTheirPlaceAreKeptAsLost() {
        var gas = new AppealId(SampleConflicts.GAS);
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.press(KeyCode.DOWN, "", false, true);
                    desk.press(KeyCode.DIGIT4, "4");
                    desk.type("Ответственного назовут.");
                    desk.theirsChange();
                    assertThat(desk.conflicts.kept())
                            .containsEntry(gas, List.of("Ответственного назовут."));
                    assertThat(desk.view.lookupAll(".said .label"))
                            .extracting(label -> ((javafx.scene.control.Label) label).getText())
                            .anyMatch(said -> said.contains("Что я потерял"));
                });
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.press(KeyCode.DIGIT4, "4");
                    desk.type("Газ подведут в апреле.");
                    desk.feature.close();
                    assertThat(desk.conflicts.kept())
                            .containsEntry(gas, List.of("Газ подведут в апреле."));
                });
    }

    @Test
    void wordsThatTheDiskRefusesAreOfferedAgain() {
        var gas = new AppealId(SampleConflicts.GAS);
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.press(KeyCode.DOWN, "", false, true);
                    desk.press(KeyCode.DIGIT4, "4");
                    desk.type("Ответственного назовут.");
                    desk.conflicts.full();
                    desk.theirsChange();
                    assertThat(desk.conflicts.kept()).isEmpty();
                    assertThat(desk.feature.unsaved()).containsExactly("Ответственного назовут.");
                    desk.conflicts.works();
                    desk.feature.close();
                    assertThat(desk.conflicts.kept())
                            .containsEntry(gas, List.of("Ответственного назовут."));
                });
    }

    @Test
    void aFieldAtTheFootIsBroughtIntoSight() {
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.press(KeyCode.DOWN, "", false, true);
                    desk.press(KeyCode.DIGIT4, "4");
                    desk.theFieldIsInSight();
                });
    }

    @Test
    void aFieldStaysInSightWhenTheWindowBecomesLowerAndWhenOneComesBack() {
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.resize(1848, 1016);
                    desk.press(KeyCode.DOWN, "", false, true);
                    desk.press(KeyCode.DIGIT4, "4");
                    var field = desk.scene.getFocusOwner();
                    desk.resize(1318, 704);
                    desk.theFieldIsInSight();
                    desk.view.requestFocus();
                    desk.feature.focus();
                    assertThat(desk.scene.getFocusOwner()).isSameAs(field);
                });
    }

    @Test
    void escPutsTheDraftOff() {
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.press(KeyCode.ESCAPE, "");
                    assertThat(desk.gone).containsExactly(new Destination.To(Section.EXCHANGE));
                    assertThat(desk.elsewhere).isEmpty();
                });
    }

    @Test
    void tabGoesFromDisputeToDispute() {
        at(
                SampleConflicts::gas,
                desk -> {
                    desk.press(KeyCode.TAB, "\t");
                    assertThat(desk.here().place()).isEqualTo(7);
                });
    }

    @Test
    void aLongTextIsMadeInPortionsAndReachedAsAWhole() {
        at(
                conflicts -> SampleConflicts.longText(conflicts, 48099, 400),
                desk -> {
                    assertThat(desk.rows()).isEqualTo(PlacesPane.FIRST);
                    desk.pulse.beat();
                    assertThat(desk.rows()).isEqualTo(PlacesPane.FIRST + PlacesPane.PORTION);
                    for (var times = 0; times < 10; times++) {
                        desk.press(KeyCode.DOWN, "", false, true);
                    }
                    assertThat(desk.here().place()).isEqualTo(106);
                    while (desk.pulse.beat() > 0) {
                        assertThat(desk.rows()).isLessThanOrEqualTo(400);
                    }
                    assertThat(desk.rows()).isEqualTo(400);
                });
    }

    @Test
    void unchangedPlacesCanBeHidden() {
        at(
                SampleConflicts::gas,
                desk -> {
                    ((javafx.scene.control.ToggleButton) desk.view.lookup(".toggle-button")).fire();
                    desk.lay();
                    assertThat(desk.rows()).isEqualTo(6);
                });
    }
}
