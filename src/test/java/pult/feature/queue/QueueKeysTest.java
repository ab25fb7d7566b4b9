package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.search.PlainSearch;
import pult.domain.view.InMemoryViews;
import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.Language;
import pult.sync.StillExchange;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.Clock;

/// The list under real key events, as the toolkit sends them with and without a Russian layout.
class QueueKeysTest {
    private final Clock clock = Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE);

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static final class Desk {
        private final QueueFeature queue;
        private final TableView<?> table;
        private final TextField field = new TextField();

        Desk(Clock clock) {
            queue =
                    new QueueFeature(
                            new QueuePorts(
                                    SampleQueue.port(),
                                    new PlainSearch(SampleQueue.port()),
                                    new InMemoryViews(),
                                    new MapMemory(),
                                    login -> login),
                            new StillExchange(StillExchange.idle(SampleQueue.NOW)),
                            new Today(
                                    clock,
                                    SampleQueue.ZONE,
                                    BundledCalendars.russia(),
                                    BundledDeadlines::rules),
                            new InlineBackground(),
                            Wording.of(Language.RU, SampleQueue.ZONE));
            var scene = new Scene(new VBox(field, queue.list()), 800, 700);
            Themes.apply(scene, Theme.LIGHT);
            var keys = new KeyMatcher(clock);
            queue.commands().forEach(keys::add);
            keys.attach(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            table = (TableView<?>) queue.list().lookup(".queue-table");
        }

        void press(javafx.scene.Node target, KeyCode code, String text) {
            fire(target, KeyEvent.KEY_PRESSED, code, text);
            fire(target, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, text);
        }

        private static void fire(
                javafx.scene.Node target, EventType<KeyEvent> type, KeyCode code, String text) {
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            type,
                            type == KeyEvent.KEY_TYPED ? text : KeyEvent.CHAR_UNDEFINED,
                            text,
                            code,
                            false,
                            false,
                            false,
                            false));
        }

        @Nullable AppealId chosen() {
            return queue.selectedProperty().get();
        }
    }

    @Test
    void lettersArrowsAndARussianLayoutMoveTheChoice() {
        Fx.call(() -> {
            var desk = new Desk(clock);
            var first = desk.chosen();
            desk.press(desk.table, KeyCode.J, "j");
            var second = desk.chosen();
            desk.press(desk.table, KeyCode.UNDEFINED, "о");
            var third = desk.chosen();
            assertThat(first).isNotNull().isNotEqualTo(second);
            assertThat(third).isNotEqualTo(second);
            desk.press(desk.table, KeyCode.UNDEFINED, "л");
            assertThat(desk.chosen()).isEqualTo(second);
            desk.press(desk.table, KeyCode.HOME, "");
            assertThat(desk.chosen()).isEqualTo(first);
            assertThat(desk.table.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            return true;
        });
    }

    @Test
    void letterInATextFieldIsText() {
        Fx.call(() -> {
            var desk = new Desk(clock);
            var before = desk.chosen();
            desk.press(desk.field, KeyCode.J, "j");
            assertThat(desk.chosen()).isEqualTo(before);
            assertThat(desk.field.getText()).isEqualTo("j");
            var opened = new int[1];
            desk.queue.onOpen(() -> opened[0]++);
            desk.queue.select(SampleQueue.SHOWN);
            desk.press(desk.field, KeyCode.ENTER, "\r");
            assertThat(opened[0]).isZero();
            return true;
        });
    }

    @Test
    void enterOpensAndEndShowsTheLastRow() {
        Fx.call(() -> {
            var desk = new Desk(clock);
            var opened = new int[1];
            desk.queue.onOpen(() -> opened[0]++);
            desk.press(desk.table, KeyCode.END, "");
            desk.press(desk.table, KeyCode.ENTER, "\r");
            assertThat(opened[0]).isEqualTo(1);
            assertThat(desk.table.getSelectionModel().getSelectedIndex())
                    .isEqualTo(desk.table.getItems().size() - 1);
            return true;
        });
    }

    /// While all appeals are searched the list is of no view of the pane; a click on the view of
    /// before goes back to it.
    @Test
    void paneMarksOnlyTheViewThatIsShown() {
        Fx.call(() -> {
            var desk = new Desk(clock);
            var scene = new Scene(desk.queue.views(), 200, 900);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            var list = (ListView<?>) desk.queue.views().lookup(".views");
            var mine = list.getSelectionModel().getSelectedIndex();
            assertThat(mine).isPositive();

            desk.queue.searchEverywhere("отопления");
            assertThat(list.getSelectionModel().getSelectedItem()).isNull();

            list.getSelectionModel().select(mine);
            desk.queue.list("С карты", QueueQuery.ALL);
            assertThat(list.getSelectionModel().getSelectedItem()).isNull();

            list.getSelectionModel().select(mine);
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(mine);
            assertThat(desk.chosen()).isNotNull();
            return true;
        });
    }

    /// What the map has counted is saved by its title, and is then a view like every other.
    @Test
    void listOfAnotherScreenIsSavedByKeyboard() {
        Fx.call(() -> {
            var desk = new Desk(clock);
            desk.queue.list("С карты", QueueQuery.ALL.withMunicipality("Орёл"));
            desk.queue.commands().stream()
                    .filter(command -> command.text().startsWith("Сохранить вид"))
                    .findFirst()
                    .orElseThrow()
                    .execute();
            var name = (TextField) desk.queue.list().lookup(".view-line .text-field");
            assertThat(name.getText()).isEqualTo("С карты");
            name.fireEvent(new ActionEvent());
            var list = (ListView<?>) desk.queue.views().lookup(".views");
            assertThat(list.getSelectionModel().getSelectedItem()).isNotNull();
            return true;
        });
    }
}
