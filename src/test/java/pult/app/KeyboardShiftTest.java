package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.LeapingClock;
import pult.domain.answer.Draft;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.OutboxEntry;
import pult.domain.change.Transitions;
import pult.domain.machine.Event;
import pult.feature.Section;
import pult.feature.settings.Preferences;
import pult.ui.fx.Fx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A typical hour of a shift by the keyboard alone, under a Russian layout, against the stand: what
/// the operator did is what the stand has in the end.
class KeyboardShiftTest {
    @TempDir private Path folder;
    private final LeapingClock clock = new LeapingClock();

    @Test
    void anHourOfAShift() throws Exception {
        try (var desk = ShiftDesk.open(folder, 600, Preferences.USUAL, clock)) {
            try {
                work(desk);
            } catch (AssertionError e) {
                desk.picture("keyboard-shift-stopped");
                throw e;
            }
        }
        restartKeepsTabsAndText();
    }

    /// Who approves: one by its own key, several that were read together.
    @Test
    void answersAreApproved() throws Exception {
        try (var desk = ShiftDesk.playing("approver", folder, 600, clock)) {
            try {
                approve(desk);
            } catch (AssertionError e) {
                desk.picture("keyboard-approval-stopped");
                throw e;
            }
        }
    }

    private void approve(ShiftDesk desk) {
        var keys = new RussianKeyboard(desk.scene());
        openTheView(desk, keys, "на утв", "На утверждении");
        keys.press("Home");
        var first =
                walkTo(
                        desk,
                        keys,
                        shownAfter(desk, Optional.empty()),
                        KeyboardShiftTest::waitsForApproval);
        keys.press("A");
        Await.until("the form", () -> desk.says("Не сейчас"));
        keys.press("Ctrl+Enter");
        var all = new ArrayList<>(List.of(made(desk, first, Action.Move.class)));
        Await.until("the form has gone", () -> !desk.says("Не сейчас"));
        assertThat(Fx.call(() -> desk.scene().getFocusOwner()))
                .as("the next key is a key and no letter of a search")
                .isNotInstanceOf(TextInputControl.class);
        keys.press("Esc");

        openTheView(desk, keys, "на утв", "На утверждении");
        keys.press("Home");
        var second =
                walkTo(
                        desk,
                        keys,
                        shownAfter(desk, Optional.of(first)),
                        KeyboardShiftTest::waitsForApproval);
        Await.until("it is read", () -> !row(desk, second).unread());
        keys.press("Space J");
        var third =
                walkTo(
                        desk,
                        keys,
                        shownAfter(desk, Optional.of(second)),
                        KeyboardShiftTest::waitsForApproval);
        Await.until("it is read", () -> !row(desk, third).unread());
        keys.press("Space");
        Await.until("two are ticked", () -> desk.says("Отмечено 2"));
        keys.press("Ctrl+K");
        keys.type("утвердить ответы");
        keys.press("Enter");
        Await.until("it is asked", () -> desk.says("Утвердить ответы: 2"));
        keys.press("Enter");
        all.add(made(desk, second, Action.Move.class));
        all.add(made(desk, third, Action.Move.class));
        Await.until("it is told", () -> desk.says("Утвердить: готово к отправке 2 из 2"));

        assertThat(all).extracting(change -> change.action().event()).containsOnly(Event.APPROVE);
        reached(desk, all);
    }

    private static boolean waitsForApproval(Appeal appeal) {
        return appeal.state() == AppealState.ON_APPROVAL;
    }

    private static AppealRow row(ShiftDesk desk, AppealId id) {
        return desk.session().store().appeals().rows(new long[] {id.number()}).getFirst();
    }

    private void work(ShiftDesk desk) {
        var keys = new RussianKeyboard(desk.scene());
        openTheViewOfFreeOnes(desk, keys);
        var first = walkAndTake(desk, keys);
        answerFromATemplate(desk, keys);
        takeBackAndSendAgain(desk, keys, first);
        var second = takeNoteAndPin(desk, keys, first);
        var noted = narrowAndNoteSeveral(desk, keys);
        putOff(desk, keys);
        findBySearchAndPalette(desk, keys, first, second);
        seeTheSections(desk, keys);
        theStandHasAllOfIt(desk, first, second, noted);
    }

    private static void openTheViewOfFreeOnes(ShiftDesk desk, RussianKeyboard keys) {
        openTheView(desk, keys, "никем", "Никем не взяты");
        Await.until("a choice", () -> desk.shown().isPresent());
    }

    private static void openTheView(
            ShiftDesk desk, RussianKeyboard keys, String typed, String name) {
        keys.press("Ctrl+K");
        keys.type(typed);
        keys.press("Enter");
        Await.until("the view", () -> desk.says(name));
    }

    /// The filter as text, rows ticked with Shift and an arrow, one note for all of them.
    private static List<Change> narrowAndNoteSeveral(ShiftDesk desk, RussianKeyboard keys) {
        openTheViewOfFreeOnes(desk, keys);
        keys.press("F");
        keys.type("канал:пос");
        keys.press("Enter");
        Await.until("the chip", () -> desk.says("Канал: ПОС"));
        keys.press("Home");
        keys.press("Shift+Down Shift+Down");
        Await.until("three are ticked", () -> desk.says("Отмечено 3"));
        keys.press("Ctrl+K");
        keys.type("заметка коллегам");
        keys.press("Enter");
        Await.until("it is asked", () -> desk.says("Заметка коллегам: 3"));
        keys.type("одна бригада на все три");
        keys.press("Enter");
        Await.until("it is told", () -> desk.says("Заметка: готово к отправке 3 из 3"));
        var noted =
                entries(desk)
                        .filter(change ->
                                change.action() instanceof Action.Note(String text)
                                        && text.equals("одна бригада на все три"))
                        .distinct()
                        .toList();
        assertThat(noted).extracting(Change::appeal).doesNotHaveDuplicates().hasSize(3);
        var appeals = desk.session().store().appeals();
        assertThat(noted)
                .extracting(change -> appeals.find(change.appeal()).orElseThrow().channel())
                .containsOnly(Channel.POS);
        return noted;
    }

    /// Whatever the hour, the first moment that is offered comes within days.
    private void putOff(ShiftDesk desk, RussianKeyboard keys) {
        openTheViewOfFreeOnes(desk, keys);
        keys.press("Home");
        var later = clock.instant().plus(Duration.ofDays(9));
        var off =
                walkTo(
                        desk,
                        keys,
                        shownAfter(desk, Optional.empty()),
                        appeal -> appeal.dueAt() == null || appeal.dueAt().isAfter(later));
        keys.press("H");
        keys.press("Down Enter");
        var marks = desk.session().store().marks();
        Await.until("it is put off", () -> marks.of(off).shelved(clock.instant()));
    }

    private AppealId walkAndTake(ShiftDesk desk, RussianKeyboard keys) {
        keys.press("Home");
        var top = shownAfter(desk, Optional.empty());
        keys.press("J J");
        var third = shownAfter(desk, Optional.of(top));
        keys.press("K");
        var second = shownAfter(desk, Optional.of(third));
        assertThat(List.of(top, third)).doesNotContain(second);
        var taken = walkToAMessageOfThePlatform(desk, keys, second);
        keys.press("T");
        made(desk, taken, Action.TakeToWork.class);
        return taken;
    }

    /// Which appeals are free, and which of them presses most, depends on the hour of the day; the
    /// template for social networks has fewer fields.
    private static AppealId walkToAMessageOfThePlatform(
            ShiftDesk desk, RussianKeyboard keys, AppealId from) {
        return walkTo(
                desk,
                keys,
                from,
                appeal ->
                        appeal.channel() == Channel.POS && Transitions.answerable(appeal.state()));
    }

    private static AppealId walkTo(
            ShiftDesk desk, RussianKeyboard keys, AppealId from, Predicate<Appeal> wanted) {
        var appeals = desk.session().store().appeals();
        var shown = from;
        for (var step = 0; step < 30 && !wanted.test(appeals.find(shown).orElseThrow()); step++) {
            keys.press("J");
            shown = shownAfter(desk, Optional.of(shown));
        }
        assertThat(appeals.find(shown)).get().matches(wanted);
        return shown;
    }

    private static void answerFromATemplate(ShiftDesk desk, RussianKeyboard keys) {
        keys.press("R");
        Await.until("the answer can be written", () -> Fx.call(() -> writing(desk)));
        keys.type("::решено");
        keys.press("Enter");
        Await.until("fields are left", () -> desk.says("осталось 2 поля"));
        keys.type("двор расчищен");
        keys.press("Tab");
        keys.type("24 ноября");
        Await.until("no field is left", () -> !desk.says("осталось 1 поле"));
    }

    private static boolean writing(ShiftDesk desk) {
        var owner = desk.scene().getFocusOwner();
        return owner != null
                && owner.getStyleClass().contains("answer-area")
                && desk.window().furnished().editor().writable();
    }

    /// What was written has gone its way, and the field takes more.
    private static boolean emptied(ShiftDesk desk) {
        var editor = desk.window().furnished().editor();
        return editor.writable() && editor.text().isEmpty();
    }

    private void takeBackAndSendAgain(ShiftDesk desk, RussianKeyboard keys, AppealId first) {
        keys.press("Ctrl+Enter");
        made(desk, first, Action.SubmitAnswer.class);
        // The text is read-only now, so the letter is a key and no letter.
        Await.until("it can be taken back", () -> pressedUntilGone(desk, keys, first));
        Await.until("its words are back", () -> Fx.call(() -> writing(desk)));
        keys.press("Ctrl+Shift+Enter");
        made(desk, first, Action.SubmitAnswer.class);
        Await.until("the next one", () -> !desk.shown().equals(Optional.of(first)));
    }

    private static boolean pressedUntilGone(ShiftDesk desk, RussianKeyboard keys, AppealId of) {
        keys.press("Z");
        return find(desk, of, Action.SubmitAnswer.class).isEmpty();
    }

    private AppealId takeNoteAndPin(ShiftDesk desk, RussianKeyboard keys, AppealId first) {
        // One whose answer is on its way already may stand in between.
        var second =
                walkTo(
                        desk,
                        keys,
                        shownAfter(desk, Optional.of(first)),
                        appeal -> Transitions.answerable(appeal.state()));
        keys.press("T");
        made(desk, second, Action.TakeToWork.class);
        keys.press("X");
        Await.until("the note can be written", () -> Fx.call(() -> writing(desk)));
        keys.type("звонил в управляющую компанию");
        keys.press("Ctrl+Enter");
        made(desk, second, Action.Note.class);
        Await.until("the note has left the field", () -> Fx.call(() -> emptied(desk)));
        keys.press("Esc");
        keys.press("Ctrl+T");
        keys.press("I");
        Await.until("the answer can be written", () -> Fx.call(() -> writing(desk)));
        keys.type("Здравствуйте! Разбираемся");
        Await.until(
                "what was typed is on the disk",
                () ->
                        desk.session()
                                .store()
                                .drafts()
                                .find(second, Draft.Kind.ANSWER)
                                .filter(draft -> draft.text().endsWith("Разбираемся"))
                                .isPresent());
        keys.press("Esc");
        return second;
    }

    private static void findBySearchAndPalette(
            ShiftDesk desk, RussianKeyboard keys, AppealId first, AppealId second) {
        keys.press("/");
        assertThat(Fx.call(() -> desk.scene().getFocusOwner()))
                .isInstanceOf(TextInputControl.class);
        keys.type("снег");
        keys.press("Enter");
        Await.until("narrowed", () -> desk.says("Слова: снег"));
        keys.press("Esc Esc");
        keys.press("Ctrl+K");
        keys.type(first.toString());
        Await.until("found", () -> desk.says(first.toString()));
        keys.press("Enter");
        Await.until("opened", () -> desk.shown().equals(Optional.of(first)));
        keys.press("Alt+Left");
        Await.until("back", () -> !desk.shown().equals(Optional.of(first)));
        keys.press("Ctrl+Tab");
        Await.until("the tab", () -> desk.shown().equals(Optional.of(second)));
    }

    private static void seeTheSections(ShiftDesk desk, RussianKeyboard keys) {
        for (var section : List.of(Section.MAP, Section.EXCHANGE, Section.SETTINGS)) {
            keys.press(section.keys());
            Await.until(section.name(), () -> desk.window().section() == section);
        }
        keys.press("G Q");
        Await.until("the queue", () -> desk.window().section() == Section.QUEUE);
    }

    private void theStandHasAllOfIt(
            ShiftDesk desk, AppealId first, AppealId second, List<Change> noted) {
        var all =
                new ArrayList<>(
                        List.of(
                                made(desk, first, Action.TakeToWork.class),
                                made(desk, first, Action.SubmitAnswer.class),
                                made(desk, second, Action.TakeToWork.class),
                                made(desk, second, Action.Note.class)));
        all.addAll(noted);
        reached(desk, all);
        assertThat(answers(desk, first)).isEqualTo(1);
        assertThat(answers(desk, second)).isZero();
    }

    private void reached(ShiftDesk desk, List<Change> all) {
        clock.leap(Duration.ofMinutes(1));
        desk.session().loop().syncNow();
        for (var change : all) {
            Await.until(
                    "on the stand: " + change.action().getClass().getSimpleName(),
                    Duration.ofSeconds(60),
                    () -> desk.ground().effects(change.id()) == 1);
        }
    }

    private static long answers(ShiftDesk desk, AppealId of) {
        return entries(desk)
                .filter(change -> change.appeal().equals(of) && change.action().answers())
                // One that settles between two readings is in both places.
                .map(Change::id)
                .distinct()
                .count();
    }

    private void restartKeepsTabsAndText() throws Exception {
        try (var desk = ShiftDesk.open(folder, 600, Preferences.USUAL, clock)) {
            var keys = new RussianKeyboard(desk.scene());
            Await.until(
                    "the tab is back", () -> Fx.call(() -> desk.lookup(".tab-item").size() == 1));
            keys.press("Ctrl+Tab");
            Await.until(
                    "with its text",
                    () ->
                            Fx.call(() ->
                                    desk.window()
                                            .furnished()
                                            .editor()
                                            .text()
                                            .equals("Здравствуйте! Разбираемся")));
            keys.press("Ctrl+W");
            Await.until("closed", () -> Fx.call(() -> desk.lookup(".tab-item").isEmpty()));
        }
    }

    private static AppealId shownAfter(ShiftDesk desk, Optional<AppealId> before) {
        Await.until("another card", () -> desk.shown().isPresent() && !desk.shown().equals(before));
        return desk.shown().orElseThrow();
    }

    private static Change made(ShiftDesk desk, AppealId of, Class<? extends Action> kind) {
        Await.until("durable: " + kind.getSimpleName(), () -> find(desk, of, kind).isPresent());
        return find(desk, of, kind).orElseThrow();
    }

    private static Optional<Change> find(
            ShiftDesk desk, AppealId of, Class<? extends Action> kind) {
        return entries(desk)
                .filter(change -> change.appeal().equals(of) && kind.isInstance(change.action()))
                .findFirst();
    }

    private static Stream<Change> entries(ShiftDesk desk) {
        var outbox = desk.session().outbox();
        return Stream.concat(outbox.waiting().stream(), outbox.sent(50).stream())
                .map(OutboxEntry::change);
    }
}
