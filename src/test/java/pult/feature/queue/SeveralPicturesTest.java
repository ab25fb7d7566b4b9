package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.InMemoryMarks;
import pult.domain.appeal.Mark;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.change.Action;
import pult.domain.change.ChangeId;
import pult.domain.change.NotApplicable;
import pult.domain.change.Notices;
import pult.domain.directory.Directory;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.domain.search.PlainSearch;
import pult.domain.view.InMemoryViews;
import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.Language;
import pult.sync.StillExchange;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.HandPulse;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The list with the operator's marks and several rows ticked, as pictures.
final class SeveralPicturesTest {
    private static final Path SCREENS =
            Path.of(System.getProperty("pult.screens", "target/screens"));

    private static final Rights HEAD =
            new Rights(
                    "head",
                    "Павлова Ирина Олеговна",
                    Set.of(Role.CENTRE_HEAD),
                    Set.of(),
                    List.of());
    private static final Directory DIRECTORY =
            new Directory(
                    List.of("Департамент ЖКХ области", "Администрация Заводского района"),
                    List.of());

    private final HandClock clock = new HandClock();
    private final InMemoryMarks marks = new InMemoryMarks();
    private final InMemoryAppeals appeals = SampleQueue.port(marks);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void severalRowsAndWhatCameOfThem(Theme theme) {
        Fx.start();
        var open =
                Arrays.stream(appeals.ids(QueueQuery.ALL.withLanes(AppealRow.Lane.OPEN), 60))
                        .mapToObj(AppealId::new)
                        .toList();
        marks.put(
                List.of(
                        Mark.none(open.get(1)).of(Mark.Importance.URGENT),
                        Mark.none(open.get(4)).of(Mark.Importance.IMPORTANT).at(1),
                        Mark.none(open.get(6)).at(2),
                        Mark.none(open.get(8))
                                .shelved(
                                        SampleQueue.NOW.minusSeconds(60),
                                        SampleQueue.NOW.minus(Duration.ofHours(1)))));
        var name = theme == Theme.DARK ? "dark" : "light";
        Fx.call(() -> {
            var queue = queue();
            queue.refresh();
            queue.width(QueueFeature.Width.WIDE);
            var box = new HBox(queue.views(), queue.list());
            HBox.setHgrow(queue.list(), Priority.ALWAYS);
            var scene = new Scene(box, 920, 760);
            Themes.apply(scene, theme);
            press(queue.list().lookup(".queue-table"), KeyCode.HOME, false);
            scene.snapshot(null);
            for (var row = 0; row < 6; row++) {
                press(queue.list().lookup(".queue-table"), KeyCode.DOWN, true);
            }
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-several-" + name + ".png"));
            assertThat(texts(scene)).contains("Отмечено 7");
            assertThat(scene.getRoot().lookupAll(".several .arrow"))
                    .as("what opens a menu says so")
                    .hasSize(3)
                    .allMatch(arrow -> arrow.getLayoutBounds().getWidth() > 0);
            button(scene, "Взять").fire();
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-several-done-" + name + ".png"));
            assertThat(texts(scene)).contains("Взять: готово к отправке 5 из 7", "Отмечено 2");
            queue.close();
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aDeadlineThatRunsOutIsSaid(Theme theme) {
        Fx.start();
        var name = theme == Theme.DARK ? "dark" : "light";
        var held = appeals.find(new AppealId(563047942)).orElseThrow();
        var back = new HistoryEntry(SampleQueue.NOW, null, "Возврат", "Платформа", null);
        appeals.put(held.taken(null, held.state(), back));
        Fx.call(() -> {
            var queue = queue();
            var notices = new Notices();
            var pulse = new HandPulse();
            queue.width(QueueFeature.Width.WIDE);
            queue.follow(notices, pulse);
            clock.now = clock.now.plus(Duration.ofHours(3));
            notices.tell(Notices.Notice.APPEALS);
            pulse.beat();
            pulse.beat();
            var box = new HBox(queue.views(), queue.list());
            HBox.setHgrow(queue.list(), Priority.ALWAYS);
            var scene = new Scene(box, 920, 760);
            Themes.apply(scene, theme);
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-alarm-" + name + ".png"));
            assertThat(texts(scene)).anyMatch(text -> text.startsWith("Срок истёк: "));
            assertThat(texts(scene)).anyMatch(text -> text.startsWith("Срок истекает: "));
            assertThat(texts(scene)).contains("Никем не взяты: 1");
            queue.close();
            return true;
        });
    }

    /// The row of what is about to be lost carries a sign, the bar below says it until it is read.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void aHoldThatEndsIsSaid(Theme theme) {
        Fx.start();
        var name = theme == Theme.DARK ? "dark" : "light";
        var mine = appeals.find(SampleQueue.SHOWN).orElseThrow();
        var until = SampleQueue.NOW.plus(Duration.ofMinutes(20));
        appeals.put(mine.claimedUntil(until));
        Fx.call(() -> {
            var queue = queue();
            queue.width(QueueFeature.Width.WIDE);
            queue.follow(new Notices(), new HandPulse());
            var box = new HBox(queue.views(), queue.list());
            HBox.setHgrow(queue.list(), Priority.ALWAYS);
            var scene = new Scene(box, 920, 760);
            Themes.apply(scene, theme);
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-claim-" + name + ".png"));
            assertThat(texts(scene)).contains("Срок работы истекает: 1");
            var read =
                    queue.commands().stream()
                            .filter(command -> command.hint().endsWith("(F8)"))
                            .findFirst()
                            .orElseThrow();
            assertThat(read.enabled()).isTrue();
            read.execute();
            scene.snapshot(null);
            assertThat(texts(scene)).noneMatch(text -> text.startsWith("Срок работы истекает"));
            assertThat(read.enabled()).isFalse();
            queue.close();
            return true;
        });
    }

    /// By keyboard from the menu to the mark; what is wrong is said and stays written; nothing is
    /// put off past its deadline.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void aMomentOfOnesOwn(Theme theme) {
        Fx.start();
        var name = theme == Theme.DARK ? "dark" : "light";
        Fx.call(() -> {
            var queue = queue();
            queue.refresh();
            queue.width(QueueFeature.Width.WIDE);
            var scene = new Scene(queue.list(), 560, 700);
            Themes.apply(scene, theme);
            scene.snapshot(null);
            queue.select(SampleQueue.SHOWN);
            tick(queue);
            var menu = (MenuButton) queue.list().lookup(".several .filter-button");
            menu.getItems().stream()
                    .filter(item -> item.getText().startsWith("Свой день"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            var field = (TextField) queue.list().lookup(".own-moment .text-field");
            field.setText("31.02 10:00");
            field.fireEvent(new ActionEvent());
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-own-moment-wrong-" + name + ".png"));
            assertThat(texts(scene)).anyMatch(text -> text.startsWith("Не понятно."));
            assertThat(field.getText()).isEqualTo("31.02 10:00");

            field.setText("01.04 10:00");
            field.fireEvent(new ActionEvent());
            assertThat(marks.of(SampleQueue.SHOWN).shelvedUntil()).isNull();
            assertThat(field.getText()).as("its deadline is today").isEqualTo("01.04 10:00");
            assertThat(queue.list().lookup(".own-moment").isVisible()).isTrue();

            field.setText("31.03 17:15");
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-own-moment-" + name + ".png"));
            field.fireEvent(new ActionEvent());
            assertThat(marks.of(SampleQueue.SHOWN).shelvedUntil())
                    .isEqualTo(Instant.parse("2026-03-31T14:15:00Z"));
            assertThat(queue.list().lookup(".own-moment").isVisible()).isFalse();
            queue.close();
            return true;
        });
    }

    @Test
    void escapeLeavesTheMomentUnsaid() {
        Fx.start();
        Fx.call(() -> {
            var queue = queue();
            queue.refresh();
            var scene = new Scene(queue.list(), 748, 700);
            Themes.apply(scene, Theme.LIGHT);
            scene.snapshot(null);
            queue.select(SampleQueue.SHOWN);
            tick(queue);
            var menu = (MenuButton) queue.list().lookup(".several .filter-button");
            menu.getItems().get(menu.getItems().size() - 2).fire();
            var field = (TextField) queue.list().lookup(".own-moment .text-field");
            field.setText("31.03 17:15");
            press(field, KeyCode.ESCAPE, false);
            assertThat(queue.list().lookup(".own-moment").isVisible()).isFalse();
            assertThat(marks.of(SampleQueue.SHOWN).shelvedUntil()).isNull();
            queue.close();
            return true;
        });
    }

    /// What is asked for a step upon several rows; what is wrong is said and stays written.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void aStepUponSeveralRows(Theme theme) {
        Fx.start();
        var name = theme == Theme.DARK ? "dark" : "light";
        Fx.call(() -> {
            var queue = queue();
            queue.refresh();
            queue.width(QueueFeature.Width.NARROW);
            var scene = new Scene(queue.list(), 500, 700);
            Themes.apply(scene, theme);
            press(queue.list().lookup(".queue-table"), KeyCode.HOME, false);
            press(queue.list().lookup(".queue-table"), KeyCode.DOWN, true);
            press(queue.list().lookup(".queue-table"), KeyCode.DOWN, true);
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-several-500-" + name + ".png"));
            run(queue, "Назначить исполнителя…");
            var fields = queue.list().lookupAll(".row-step .text-field").toArray(TextField[]::new);
            fields[0].setText("Департамент лесов");
            fields[0].fireEvent(new ActionEvent());
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-assign-wrong-" + name + ".png"));
            assertThat(texts(scene))
                    .contains("Назначить исполнителя: 3")
                    .anyMatch(text -> text.startsWith("Такого органа нет"));
            assertThat(fields[0].getText()).isEqualTo("Департамент лесов");

            fields[0].setText("департамент жкх области");
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-assign-" + name + ".png"));

            run(queue, "Утвердить ответы…");
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-approve-" + name + ".png"));
            assertThat(texts(scene)).contains("Утвердить ответы: 3");

            run(queue, "Заметка коллегам…");
            fields[2].fireEvent(new ActionEvent());
            assertThat(texts(scene)).contains("Напишите заметку.");
            fields[2].setText("Бригада выедет в среду");
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-note-" + name + ".png"));
            fields[2].fireEvent(new ActionEvent());
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-note-done-" + name + ".png"));
            assertThat(texts(scene)).contains("Заметка: готово к отправке 2 из 3");
            assertThat(fields[2].getText()).as("one is left").isEqualTo("Бригада выедет в среду");
            assertThat(texts(scene)).anyMatch(text -> text.startsWith("Заметка коллегам: № "));
            fields[2].fireEvent(new ActionEvent());
            assertThat(queue.list().lookup(".row-step").isVisible()).isFalse();
            assertThat(fields[2].getText()).isEmpty();
            assertThat(fields[0].getText()).as("it waits").isEqualTo("департамент жкх области");
            queue.close();
            return true;
        });
    }

    @Test
    void aNoteThatIsBeingWrittenOutlivesTheProgram() {
        Fx.start();
        var memory = new MapMemory();
        Fx.call(() -> {
            var queue = queue(memory);
            queue.refresh();
            queue.select(SampleQueue.SHOWN);
            run(queue, "Заметка коллегам…");
            noteOf(queue).setText("Бригада выедет");
            queue.close();

            var next = queue(memory);
            next.refresh();
            next.select(SampleQueue.SHOWN);
            run(next, "Заметка коллегам…");
            assertThat(noteOf(next).getText()).isEqualTo("Бригада выедет");
            noteOf(next).fireEvent(new ActionEvent());
            assertThat(noteOf(next).getText()).isEmpty();
            next.close();
            assertThat(memory.recall(StepNote.NAME)).isEmpty();
            return true;
        });
    }

    /// The line stays with what it was opened for; with nothing left it does nothing and says so.
    @Test
    void aStepWithNothingLeftSaysSo() {
        Fx.start();
        Fx.call(() -> {
            var queue = queue();
            queue.refresh();
            var scene = new Scene(queue.list(), 748, 700);
            queue.select(SampleQueue.SHOWN);
            run(queue, "Заметка коллегам…");
            assertThat(texts(scene)).contains("Заметка коллегам: № " + SampleQueue.SHOWN);
            noteOf(queue).setText("Бригада выедет");
            appeals.remove(SampleQueue.SHOWN);
            queue.refresh();
            noteOf(queue).fireEvent(new ActionEvent());
            assertThat(button(scene, "Записать").isDisabled()).isTrue();
            assertThat(texts(scene)).anyMatch(text -> text.contains("Ничего не сделано"));
            assertThat(noteOf(queue).getText()).isEqualTo("Бригада выедет");
            queue.close();
            return true;
        });
    }

    /// So does the line that asks for a moment of one's own.
    @Test
    void aMomentIsForTheRowsItWasAskedFor() {
        Fx.start();
        Fx.call(() -> {
            var queue = queue();
            queue.refresh();
            var scene = new Scene(queue.list(), 748, 700);
            Themes.apply(scene, Theme.LIGHT);
            scene.snapshot(null);
            queue.select(SampleQueue.SHOWN);
            tick(queue);
            var menu = (MenuButton) queue.list().lookup(".several .filter-button");
            menu.getItems().get(menu.getItems().size() - 2).fire();
            var field = (TextField) queue.list().lookup(".own-moment .text-field");
            field.setText("31.03 17:15");
            tick(queue);
            field.fireEvent(new ActionEvent());
            assertThat(marks.of(SampleQueue.SHOWN).shelvedUntil())
                    .as("the row that is chosen is none of them any more")
                    .isNull();
            assertThat(texts(scene)).anyMatch(text -> text.contains("Ничего не сделано"));
            assertThat(field.getText()).isEqualTo("31.03 17:15");
            queue.close();
            return true;
        });
    }

    private static TextField noteOf(QueueFeature queue) {
        return queue.list().lookupAll(".row-step .text-field").toArray(TextField[]::new)[2];
    }

    /// The heaviest first, with the column that says so and a chip that narrows to it.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatMattersComesFirst(Theme theme) {
        Fx.start();
        var open =
                Arrays.stream(appeals.ids(QueueQuery.ALL.withLanes(AppealRow.Lane.OPEN), 60))
                        .mapToObj(AppealId::new)
                        .toList();
        marks.put(
                List.of(
                        Mark.none(open.get(1)).of(Mark.Importance.IMPORTANT),
                        Mark.none(open.get(20)).of(Mark.Importance.URGENT),
                        Mark.none(open.get(12)).of(Mark.Importance.URGENT)));
        var name = theme == Theme.DARK ? "dark" : "light";
        Fx.call(() -> {
            var queue = queue();
            queue.width(QueueFeature.Width.WIDE);
            run(queue.viewChoices(() -> {}).commands(), "Важные");
            queue.enter("-важность:обычное");
            var box = new HBox(queue.views(), queue.list());
            HBox.setHgrow(queue.list(), Priority.ALWAYS);
            var scene = new Scene(box, 1100, 560);
            Themes.apply(scene, theme);
            scene.snapshot(null);
            var look = (MenuButton) queue.list().lookup(".look-button");
            look.getItems().stream()
                    .filter(item -> "Важность".equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            scene.snapshot(null);
            Snapshots.png(scene, SCREENS.resolve("queue-importance-" + name + ".png"));
            assertThat(queue.shown().sort()).isEqualTo(QueueQuery.Sort.IMPORTANCE);
            assertThat(
                            Arrays.stream(appeals.ids(queue.shown(), 9))
                                    .mapToObj(AppealId::new)
                                    .toList())
                    .containsExactly(open.get(12), open.get(20), open.get(1));
            queue.close();
            return true;
        });
    }

    private static void run(QueueFeature queue, String command) {
        run(queue.commands(), command);
    }

    private static void run(List<Command> commands, String command) {
        commands.stream()
                .filter(one -> one.text().equals(command))
                .findFirst()
                .orElseThrow()
                .execute();
    }

    private static final class HandClock extends Clock {
        private Instant now = SampleQueue.NOW;

        @Override
        public ZoneId getZone() {
            return SampleQueue.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private QueueFeature queue() {
        return queue(new MapMemory());
    }

    private QueueFeature queue(QueueMemory memory) {
        var queue =
                new QueueFeature(
                        new QueuePorts(
                                appeals,
                                new PlainSearch(appeals),
                                new InMemoryViews(),
                                memory,
                                login -> login),
                        new StillExchange(StillExchange.idle(SampleQueue.NOW)),
                        new Today(
                                clock,
                                SampleQueue.ZONE,
                                BundledCalendars.russia(),
                                BundledDeadlines::rules),
                        new InlineBackground(),
                        Wording.of(Language.RU, SampleQueue.ZONE));
        queue.work(new RowPorts(marks, new EveryThirdIsTaken(), () -> HEAD, () -> DIRECTORY));
        return queue;
    }

    private static final class EveryThirdIsTaken implements RowActions {
        private int asked;

        @Override
        public void take(Appeal appeal) {
            if (asked++ % 3 == 1) {
                throw new NotApplicable(Obstacle.TAKEN_BY_OTHER);
            }
        }

        @Override
        public void release(Appeal appeal) {
            throw new NotApplicable(Obstacle.NOT_MINE);
        }

        @Override
        public void note(Appeal appeal, String text) {
            take(appeal);
        }

        @Override
        public Instant backUntil(int rows) {
            return SampleQueue.NOW.plusSeconds(10);
        }

        @Override
        public ChangeId move(Appeal appeal, Action.Move move, @Nullable Instant until) {
            take(appeal);
            return ChangeId.of(1, 2, asked);
        }

        @Override
        public boolean undo(ChangeId id) {
            return true;
        }
    }

    private static void press(Node target, KeyCode code, boolean shift) {
        Event.fireEvent(
                target,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        KeyEvent.CHAR_UNDEFINED,
                        "",
                        code,
                        shift,
                        false,
                        false,
                        false));
    }

    private static javafx.scene.control.Button button(Scene scene, String text) {
        return scene.getRoot().lookupAll(".button").stream()
                .filter(javafx.scene.control.Button.class::isInstance)
                .map(javafx.scene.control.Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    /// Ticks the chosen row, as its key does.
    private static void tick(QueueFeature queue) {
        queue.commands().stream()
                .filter(command -> command.text().equals("Отметить строку"))
                .findFirst()
                .orElseThrow()
                .execute();
    }
}
