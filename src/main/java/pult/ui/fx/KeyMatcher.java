package pult.ui.fx;

import javafx.event.EventTarget;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Calls commands by keys, the same under every keyboard layout. With a Russian layout the toolkit
/// knows no code for letter keys, so the letter typed is taken to its key ([KeyStrokes]);
/// punctuation is matched by the character typed. Keys without Ctrl work outside text fields only,
/// Enter and Space not on a button. JavaFX thread.
public final class KeyMatcher {
    /// How long the second key of a sequence may take.
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /// A hand that writes goes on for a moment when the text is taken from under it: what it types
    /// then is no command.
    private static final Duration WRITING = Duration.ofMillis(700);

    private static final String TEXT_MARK = "pult.text-input";
    private static final String OWN_KEYS = "pult.own-keys";
    private static final String ALONE = "pult.alone";

    private final Clock clock;
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> always = new ArrayList<>();
    private final List<Shortcut.Stroke> begun = new ArrayList<>();
    private Instant begunAt = Instant.MIN;
    private Instant wroteAt = Instant.MIN;
    private boolean singleKeys = true;
    private boolean swallowTyped;
    private Runnable before = () -> {};

    public KeyMatcher(Clock clock) {
        this.clock = clock;
    }

    /// Whether single letters call commands («Клавиши без Ctrl» in the settings).
    public enum SingleKeys {
        ON,
        OFF
    }

    public void singleKeys(SingleKeys now) {
        singleKeys = now == SingleKeys.ON;
    }

    /// Later commands do not hide earlier ones: the first that is enabled wins.
    ///
    /// @return forgets the command
    public Runnable add(Command command) {
        commands.add(command);
        return () -> commands.remove(command);
    }

    /// A command of one stroke that no layer and no part of the window keeps its key from.
    public void always(Command command) {
        always.add(command);
    }

    /// @param work is done before a key that some command has is judged, e.g. brings what the
    ///   command is about
    public void before(Runnable work) {
        before = work;
    }

    /// Listens to all keys of the scene before its nodes do.
    public void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> wroteAt = Instant.MIN);
    }

    /// Tells that single keys belong to this node, because one types into it.
    public static void markTextInput(Node node) {
        markTextInput(node, () -> true);
    }

    /// The same while it is so: a text that can only be read leaves single keys to the window.
    ///
    /// @param typing true while what is typed goes into the node
    public static void markTextInput(Node node, BooleanSupplier typing) {
        node.getProperties().put(TEXT_MARK, typing);
    }

    /// Gives a part of the window keys of its own. While the keyboard is in it they come before
    /// those of the window, and one that cannot be done now does nothing else either: Ctrl+Enter
    /// must not send an answer from where it saves something. Single strokes only.
    public static void ownKeys(Node node, List<Command> commands) {
        node.getProperties().put(OWN_KEYS, List.copyOf(commands));
    }

    /// Tells that a layer lies over the window: while the keyboard is in it, no key calls a command
    /// of what is under it.
    public static void alone(Node layer) {
        layer.getProperties().put(ALONE, true);
    }

    private void pressed(KeyEvent event) {
        swallowTyped = false;
        KeyStrokes.pressed(
                        event.getCode(),
                        event.getText(),
                        KeyStrokes.held(
                                event.isShortcutDown() || event.isControlDown(),
                                event.isShiftDown(),
                                event.isAltDown()))
                .ifPresent(stroke -> {
                    var taken = takes(stroke, event.getTarget());
                    if (stillWriting(stroke, typesInto(event.getTarget()))
                            || anyhow(stroke)
                            || own(stroke, taken, event.getTarget())
                            || (!alone(event.getTarget()) && stroke(stroke, taken))) {
                        event.consume();
                        swallowTyped = true;
                    }
                });
    }

    private void typed(KeyEvent event) {
        if (swallowTyped) {
            event.consume();
            return;
        }
        if (alone(event.getTarget())) {
            return;
        }
        KeyStrokes.typed(
                        event.getCharacter(),
                        KeyStrokes.held(
                                event.isShortcutDown() || event.isControlDown(),
                                false,
                                event.isAltDown()))
                .ifPresent(stroke -> {
                    var inText = typesInto(event.getTarget());
                    if (stillWriting(stroke, inText) || stroke(stroke, inText)) {
                        event.consume();
                    }
                });
    }

    /// Whether a letter belongs to a text that the keyboard has just been taken from. Enter, Esc,
    /// Tab, a key with Ctrl and the mouse end the writing by the operator's own will.
    boolean stillWriting(Shortcut.Stroke stroke, boolean inText) {
        var letter = stroke.plain() && stroke.key().length() == 1;
        var now = clock.instant();
        var still = letter && !inText && now.isBefore(wroteAt.plus(WRITING));
        wroteAt = letter && (inText || still) ? now : Instant.MIN;
        return still;
    }

    /// @return true when the stroke called a command or may begin a sequence
    boolean stroke(Shortcut.Stroke stroke, boolean inText) {
        var now = clock.instant();
        if (begunAt.plus(PATIENCE).isBefore(now)) {
            begun.clear();
        }
        begunAt = now;
        if (silent(stroke, inText)) {
            begun.clear();
            return false;
        }
        begun.add(stroke);
        if (commands.stream().anyMatch(command -> command.calledBy(stroke))) {
            before.run();
        }
        var found = find();
        if (found.isEmpty() && begun.size() > 1 && !begins()) {
            begun.clear();
            begun.add(stroke);
            found = find();
        }
        // «..» is typed over «.»: what is called stays begun while more could follow it.
        var more = begins();
        if (!more) {
            begun.clear();
        }
        found.ifPresent(Command::execute);
        return found.isPresent() || more;
    }

    private boolean anyhow(Shortcut.Stroke stroke) {
        var meant =
                always.stream()
                        .filter(command -> command.enabled() && command.calledBy(stroke))
                        .findFirst();
        meant.ifPresent(command -> {
            begun.clear();
            command.execute();
        });
        return meant.isPresent();
    }

    private boolean own(Shortcut.Stroke stroke, boolean taken, EventTarget target) {
        if (silent(stroke, taken) || !(target instanceof Node node)) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            var meant = own(at).filter(command -> command.calledBy(stroke)).toList();
            if (!meant.isEmpty()) {
                begun.clear();
                meant.stream().filter(Command::enabled).findFirst().ifPresent(Command::execute);
                return true;
            }
        }
        return false;
    }

    private static boolean alone(EventTarget target) {
        for (var at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().containsKey(ALONE)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Command> own(Node node) {
        return node.hasProperties() && node.getProperties().get(OWN_KEYS) instanceof List<?> own
                ? own.stream().map(Command.class::cast)
                : Stream.empty();
    }

    private boolean silent(Shortcut.Stroke stroke, boolean taken) {
        return stroke.plain() && (taken || (!singleKeys && stroke.key().length() == 1));
    }

    private Optional<Command> find() {
        return commands.stream()
                .filter(command ->
                        command.enabled()
                                && command.shortcuts().stream()
                                        .anyMatch(keys -> keys.strokes().equals(begun)))
                .findFirst();
    }

    private boolean begins() {
        return commands.stream()
                .filter(Command::enabled)
                .flatMap(command -> command.shortcuts().stream())
                .anyMatch(keys ->
                        keys.strokes().size() > begun.size()
                                && keys.strokes().subList(0, begun.size()).equals(begun));
    }

    private static boolean takes(Shortcut.Stroke stroke, EventTarget target) {
        return typesInto(target) || (stroke.presses() && button(target));
    }

    /// Space and Enter press what the keyboard is on.
    private static boolean button(EventTarget target) {
        return target instanceof ButtonBase
                || (target instanceof Node node
                        && node.getAccessibleRole() == AccessibleRole.BUTTON);
    }

    private static boolean typesInto(EventTarget target) {
        if (!(target instanceof Node node)) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl field) {
                return field.isEditable();
            }
            if (at.hasProperties()
                    && at.getProperties().get(TEXT_MARK) instanceof BooleanSupplier typing) {
                return typing.getAsBoolean();
            }
            if (at.getAccessibleRole() == AccessibleRole.TEXT_AREA
                    || at.getStyleClass().contains("styled-text-area")) {
                return true;
            }
        }
        return false;
    }
}
