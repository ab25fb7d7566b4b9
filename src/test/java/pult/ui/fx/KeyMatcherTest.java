package pult.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pult.ui.fx.Shortcut.Modifier;
import pult.ui.fx.Shortcut.Stroke;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class KeyMatcherTest {
    private final List<String> done = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private final KeyMatcher matcher = new KeyMatcher(clock);

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-03-31T11:32:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
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

    private Command command(String keys) {
        return Command.named(keys).keys(keys).does(() -> done.add(keys));
    }

    /// A form that closes by itself must not make commands of what its text was to become.
    @Test
    void aHandThatWritesCallsNothingWhenTheTextIsTakenFromIt() {
        var letter = new Stroke("T", Set.of());
        assertThat(matcher.stillWriting(letter, false)).isFalse();
        assertThat(matcher.stillWriting(letter, true)).isFalse();
        clock.now = clock.now.plusMillis(400);
        assertThat(matcher.stillWriting(letter, false)).isTrue();
        clock.now = clock.now.plusMillis(600);
        assertThat(matcher.stillWriting(letter, false)).as("it goes on").isTrue();
        clock.now = clock.now.plusMillis(800);
        assertThat(matcher.stillWriting(letter, false)).as("it has stopped").isFalse();

        assertThat(matcher.stillWriting(letter, true)).isFalse();
        assertThat(matcher.stillWriting(new Stroke("Esc", Set.of()), true)).isFalse();
        assertThat(matcher.stillWriting(letter, false)).as("left by will").isFalse();
    }

    private boolean press(String key) {
        return matcher.stroke(new Stroke(key, Set.of()), false);
    }

    @ParameterizedTest
    @CsvSource({"о,J", "л,K", "О,J", "е,T", "я,Z", "ё,", "ж,", "п,G", "й,Q", "ю,"})
    void cyrillicLetterIsItsKey(String letter, String key) {
        var stroke = KeyStrokes.pressed(KeyCode.UNDEFINED, letter, Set.of());

        assertThat(stroke.map(Stroke::key).orElse(null)).isEqualTo(key);
    }

    @Test
    void controlLetterUnderARussianLayoutIsTheSameShortcut() {
        var stroke = KeyStrokes.pressed(KeyCode.UNDEFINED, "л", Set.of(Modifier.CTRL));

        assertThat(stroke).contains(Shortcut.of("Ctrl+K").strokes().getFirst());
    }

    @Test
    void knownCodesNeedNoText() {
        assertThat(KeyStrokes.pressed(KeyCode.J, "", Set.of()))
                .contains(Shortcut.of("J").strokes().getFirst());
        assertThat(KeyStrokes.pressed(KeyCode.F8, "", Set.of()))
                .contains(Shortcut.of("F8").strokes().getFirst());
        assertThat(KeyStrokes.pressed(KeyCode.ESCAPE, "\u001B", Set.of()))
                .contains(Shortcut.of("Esc").strokes().getFirst());
        assertThat(KeyStrokes.pressed(KeyCode.ENTER, "\r", Set.of(Modifier.CTRL)))
                .contains(Shortcut.of("Ctrl+Enter").strokes().getFirst());
        assertThat(KeyStrokes.pressed(KeyCode.DIGIT1, "1", Set.of()))
                .contains(Shortcut.of("1").strokes().getFirst());
        assertThat(KeyStrokes.pressed(KeyCode.SHIFT, "", Set.of(Modifier.SHIFT))).isEmpty();
    }

    @Test
    void punctuationIsTheCharacterTypedWhateverTheKey() {
        assertThat(KeyStrokes.pressed(KeyCode.SLASH, "/", Set.of())).isEmpty();
        assertThat(KeyStrokes.typed("/", Set.of())).contains(Shortcut.of("/").strokes().getFirst());
        assertThat(KeyStrokes.typed("?", Set.of(Modifier.SHIFT)))
                .contains(Shortcut.of("?").strokes().getFirst());
        assertThat(KeyStrokes.typed("j", Set.of())).isEmpty();
        assertThat(KeyStrokes.pressed(KeyCode.PERIOD, ".", Set.of(Modifier.CTRL)))
                .contains(Shortcut.of("Ctrl+.").strokes().getFirst());
    }

    @Test
    void singleKeyCallsItsCommandOutsideTextOnly() {
        matcher.add(command("J"));

        assertThat(press("J")).isTrue();
        assertThat(matcher.stroke(new Stroke("J", Set.of()), true)).isFalse();
        assertThat(done).containsExactly("J");
    }

    @Test
    void controlKeysWorkInsideText() {
        matcher.add(command("Ctrl+Enter"));

        assertThat(matcher.stroke(new Stroke("ENTER", Set.of(Modifier.CTRL)), true)).isTrue();
        assertThat(done).containsExactly("Ctrl+Enter");
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        matcher.add(command("J"));
        matcher.singleKeys(KeyMatcher.SingleKeys.OFF);

        assertThat(press("J")).isFalse();
        assertThat(done).isEmpty();
    }

    /// An appeal behind another screen is acted on by nobody.
    @Test
    void aKeyActsOnlyWhereWhatItIsAboutIsSeen() {
        var seen = new SimpleBooleanProperty();
        var take = command("T");
        var copy = command("G T");
        matcher.add(take);
        matcher.add(copy);
        matcher.add(command("Q"));
        take.only(seen);
        copy.only(seen);

        assertThat(press("T")).isFalse();
        assertThat(press("G")).isFalse();
        assertThat(press("Q")).isTrue();
        assertThat(done).containsExactly("Q");
        seen.set(true);
        assertThat(press("T")).isTrue();
        assertThat(done).containsExactly("Q", "T");
    }

    @Test
    void sequenceNeedsBothKeysSoon() {
        matcher.add(command("G Q"));
        matcher.add(command("Q"));

        assertThat(press("G")).isTrue();
        assertThat(press("Q")).isTrue();
        assertThat(done).containsExactly("G Q");

        press("G");
        clock.now = clock.now.plus(Duration.ofSeconds(2));
        press("Q");
        assertThat(done).containsExactly("G Q", "Q");
    }

    @Test
    void wrongSecondKeyStandsForItself() {
        matcher.add(command("G Q"));
        matcher.add(command("J"));

        press("G");
        assertThat(press("J")).isTrue();
        assertThat(done).containsExactly("J");
    }

    @Test
    void commandThatCannotBeDoneGivesWayToTheNext() {
        var disabled = command("T");
        disabled.only(new SimpleBooleanProperty(false));
        matcher.add(disabled);
        var other = Command.named("other").keys("T").does(() -> done.add("other"));
        var remove = matcher.add(other);

        assertThat(press("T")).isTrue();
        remove.run();
        assertThat(press("T")).isFalse();
        assertThat(done).containsExactly("other");
    }

    @Test
    void commandUnderWayIsNotDoneTwice() {
        var command = command("T");
        command.running(Command.Running.YES);
        command.execute();
        assertThat(done).isEmpty();
        command.running(Command.Running.NO);
        command.execute();
        assertThat(done).containsExactly("T");
    }

    @ParameterizedTest
    @CsvSource({
        "Ctrl+Shift+C,Ctrl+Shift+C",
        "G Q,G Q",
        "Esc,Esc",
        "PgDn,PgDn",
        "Ctrl+Enter,Ctrl+Enter",
        "F8,F8"
    })
    void shortcutIsShownAsItIsWritten(String written, String shown) {
        assertThat(Shortcut.of(written).shown()).isEqualTo(shown);
    }

    @Test
    void shortcutWithoutAKeyIsRefused() {
        assertThatThrownBy(() -> Shortcut.of("Ctrl+")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shortcut.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysOfAPartComeFirstAndNeverCallAnythingElse() {
        Fx.start();
        var called =
                Fx.call(() -> {
                    keysOfAPart();
                    return List.copyOf(done);
                });
        assertThat(called).containsExactly("own", "Ctrl+Enter");
    }

    private void keysOfAPart() {
        var outer = new Group();
        var part = new Group();
        var inner = new Group();
        outer.getChildren().add(part);
        part.getChildren().add(inner);
        matcher.add(command("Ctrl+Enter"));
        matcher.add(command("1"));
        var can = new SimpleBooleanProperty(true);
        KeyMatcher.ownKeys(
                part,
                List.of(
                        Command.named("own")
                                .keys("Ctrl+Enter")
                                .enabledWhen(can)
                                .does(() -> done.add("own"))));
        var scene = new Scene(outer);
        matcher.attach(scene);

        control(inner, KeyCode.ENTER);
        can.set(false);
        control(inner, KeyCode.ENTER);
        control(outer, KeyCode.ENTER);
    }

    private static void control(Node target, KeyCode code) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    @Test
    void dotsGrowOverOneAnother() {
        matcher.add(command("."));
        matcher.add(command(". ."));
        matcher.add(command(". . ."));
        matcher.add(command("J"));
        press(".");
        press(".");
        press(".");
        press(".");
        press("J");
        press(".");
        clock.now = clock.now.plus(Duration.ofSeconds(2));
        press(".");
        assertThat(done).containsExactly(".", ". .", ". . .", ".", "J", ".", ".");
    }

    @Test
    void layerOverTheWindowKeepsItsKeys() {
        var layer = new Group();
        var field = new Group();
        layer.getChildren().add(field);
        var scene = new Scene(new Group(layer));
        KeyMatcher.alone(layer);
        KeyMatcher.ownKeys(layer, List.of(command("Ctrl+K")));
        matcher.add(command("Ctrl+Enter"));
        matcher.add(command("?"));
        matcher.attach(scene);
        var enter = key(field, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER, true);
        key(field, KeyEvent.KEY_TYPED, "?", KeyCode.UNDEFINED, false);
        key(field, KeyEvent.KEY_PRESSED, "л", KeyCode.UNDEFINED, true);
        assertThat(enter.isConsumed()).isFalse();
        assertThat(done).containsExactly("Ctrl+K");
    }

    @Test
    void noLayerKeepsTheKeyThatAlwaysHolds() {
        var layer = new Group();
        var field = new Group();
        layer.getChildren().add(field);
        var scene = new Scene(new Group(layer));
        KeyMatcher.alone(layer);
        KeyMatcher.ownKeys(layer, List.of(command("Ctrl+K")));
        matcher.always(command("Ctrl+L"));
        matcher.attach(scene);
        key(field, KeyEvent.KEY_PRESSED, "д", KeyCode.UNDEFINED, true);
        assertThat(done).containsExactly("Ctrl+L");
    }

    @Test
    void textThatCanOnlyBeReadLeavesLettersToTheWindow() {
        var text = new Group();
        var scene = new Scene(new Group(text));
        var writable = new SimpleBooleanProperty(true);
        KeyMatcher.markTextInput(text, writable::get);
        matcher.add(command("Z"));
        matcher.attach(scene);
        key(text, KeyEvent.KEY_PRESSED, "я", KeyCode.UNDEFINED, false);
        assertThat(done).isEmpty();
        writable.set(false);
        clock.now = clock.now.plusSeconds(1);
        key(text, KeyEvent.KEY_PRESSED, "я", KeyCode.UNDEFINED, false);
        assertThat(done).containsExactly("Z");
    }

    private static KeyEvent key(
            Node target,
            javafx.event.EventType<KeyEvent> type,
            String text,
            KeyCode code,
            boolean ctrl) {
        var event = new KeyEvent(type, text, text, code, false, ctrl, false, false);
        Event.fireEvent(target, event);
        return event;
    }
}
