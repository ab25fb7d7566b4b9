package pult.feature.editor;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import pult.domain.answer.Draft;
import pult.domain.answer.Outcome;
import pult.feature.Wording;
import pult.l10n.EditorMessages;
import pult.ui.control.Buttons;
import pult.ui.control.EmptyState;
import pult.ui.control.Icons;
import pult.ui.control.KeyCap;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.Segments;
import pult.ui.control.WholeOrNothing;
import pult.ui.fx.Command;
import pult.ui.fx.Copied;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

import java.util.List;

/// The answer pane: heading, tools, text, what blocks, the buttons.
final class EditorView {
    /// From this width on there is room for the longer words and the second button.
    private static final double ROOMY = 490;

    private static final char THOUSANDS = '\u00A0';

    private final EditorViewModel model;
    private final EditorMessages words;
    private final Wording wording;
    private final EditorCommands commands;
    private final Subscriptions subscriptions;
    private final AnswerArea answer;
    private final TemplateList templates;
    private final BorderPane pane = new BorderPane();
    private final StackPane node = new StackPane();
    private final VBox files = new VBox();
    private final VBox shared = new VBox();
    private final VBox stopped = new VBox();
    private final HBox beside = new HBox();

    EditorView(
            EditorViewModel model,
            EditorMessages words,
            Wording wording,
            Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.wording = wording;
        this.subscriptions = subscriptions;
        this.answer = new AnswerArea(model, words.answerText());
        this.templates = new TemplateList(model, answer, words);
        this.commands = new EditorCommands(model, words, templates::call);
        pane.setTop(new VBox(heading(), stopped, tools(), places(), holdLine(), shared));
        pane.setCenter(new StackPane(answer.node(), prompt(), templates.layer()));
        pane.setBottom(new VBox(files, problems().node(), undoLine(), buttons()));
        node.getStyleClass().addAll("pane", "editor");
        node.getStylesheets().add(Themes.sheet("editor.css"));
        var empty = EmptyState.of(BootstrapIcons.PENCIL, words.noAppeal(), words.noAppealHint());
        subscriptions.bind(
                model.holdProperty(),
                hold -> {
                    empty.setVisible(hold == Hold.NO_APPEAL);
                    pane.setVisible(hold != Hold.NO_APPEAL);
                });
        node.getChildren().addAll(pane, empty);
    }

    Region node() {
        return node;
    }

    /// @param strip files of the answer, made by another feature
    /// @param any true while there are some
    void files(Region strip, ObservableValue<Boolean> any) {
        var hint = Labels.of(words.interimFiles(), "t-small", "c-2");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.setPadding(new Insets(0, 12, 6, 12));
        files.getChildren().setAll(strip, hint);
        Runnable interim =
                () -> {
                    var outcome = model.outcomeProperty().get();
                    shown(hint, any.getValue() && outcome != null && outcome.resolution() == null);
                };
        subscriptions.onAny(interim, model.outcomeProperty(), any);
        interim.run();
        subscriptions.onAny(
                () ->
                        shown(
                                files,
                                model.writable()
                                        && model.kindProperty().get() == Draft.Kind.ANSWER),
                model.holdProperty(),
                model.kindProperty());
        shown(files, model.writable() && model.kindProperty().get() == Draft.Kind.ANSWER);
    }

    /// @param strip what of the appeal did not go through, made by another feature
    void stopped(Region strip) {
        stopped.getChildren().setAll(strip);
    }

    /// @param line whose the draft is
    /// @param tool opens its earlier texts
    void shared(Region line, Node tool) {
        shared.getChildren().setAll(line);
        beside.getChildren().setAll(tool);
        beside.setAlignment(Pos.CENTER_LEFT);
        subscriptions.bind(model.kindProperty(), kind -> shown(beside, kind == Draft.Kind.ANSWER));
    }

    AnswerArea answer() {
        return answer;
    }

    TemplateList templates() {
        return templates;
    }

    EditorCommands commands() {
        return commands;
    }

    private Node heading() {
        var kinds =
                new Segments<>(
                        List.of(Draft.Kind.ANSWER, Draft.Kind.NOTE),
                        model.kindProperty().get(),
                        this::kind);
        subscriptions.on(kinds.chosenProperty(), model::show);
        subscriptions.on(model.kindProperty(), kinds.chosenProperty()::set);
        var icon = Icons.of(BootstrapIcons.CLOUD_CHECK);
        var text = Labels.fixed("", "t-small", "c-2");
        // Where there is no room the sign alone says it; what went wrong is said below once more.
        var mark = new HBox(6, icon, new WholeOrNothing(text));
        mark.setAlignment(Pos.CENTER_RIGHT);
        subscriptions.bind(model.savedProperty(), saved -> showSaved(saved, icon, text));
        return PaneHeading.of(
                Labels.fixed(words.title(), "t-pane"),
                new Node[] {kinds.node()},
                new Node[] {mark});
    }

    private String kind(Draft.Kind kind) {
        return switch (kind) {
            case ANSWER -> words.toApplicant();
            case NOTE -> words.note();
        };
    }

    private void showSaved(SaveMark saved, FontIcon icon, Label text) {
        icon.getStyleClass().removeAll("c-over");
        text.getStyleClass().removeAll("c-over");
        icon.setVisible(!(saved instanceof SaveMark.Nothing));
        icon.setIconCode(BootstrapIcons.CLOUD_CHECK);
        switch (saved) {
            case SaveMark.Nothing nothing -> text.setText("");
            case SaveMark.Saving saving -> {
                icon.setIconCode(BootstrapIcons.CLOUD);
                text.setText(words.saving());
            }
            case SaveMark.Saved at ->
                    text.setText(words.draftAt(wording.formats().timeWithSeconds(at.at())));
            case SaveMark.NotSaved not -> {
                icon.setIconCode(BootstrapIcons.CLOUD_SLASH);
                icon.getStyleClass().add("c-over");
                text.getStyleClass().add("c-over");
                text.setText(words.notSaved());
            }
        }
    }

    private Node tools() {
        var template = Buttons.of(commands.template, "quiet");
        var caps = KeyCap.of("::");
        Runnable offer = () -> List.of(template, caps).forEach(tool -> shown(tool, !locked()));
        subscriptions.onAny(offer, model.holdProperty());
        offer.run();
        var counter = Labels.fixed("", "t-small", "c-2");
        subscriptions.onAny(() -> count(counter), model.textProperty(), model.holdProperty());
        var strip = new HBox(template, caps, beside, Labels.gap(), counter);
        strip.getStyleClass().add("strip");
        return strip;
    }

    /// Nothing can be put into the text; while it is being read, the tools stay where they are.
    private boolean locked() {
        var hold = model.holdProperty().get();
        return !model.writable() && hold != Hold.LOADING && hold != Hold.SENDING;
    }

    private void count(Label counter) {
        var limit = model.limit();
        var length = model.textProperty().get().length();
        counter.setText(limit == 0 ? "" : words.length(grouped(length), grouped(limit)));
        counter.getStyleClass().removeAll("c-over", "t-strong");
        if (limit > 0 && length > limit) {
            counter.getStyleClass().addAll("c-over", "t-strong");
        }
    }

    /// Two figures side by side are grouped alike, even of four digits.
    private static String grouped(int number) {
        return number < 1000
                ? Integer.toString(number)
                : "%s%c%03d".formatted(grouped(number / 1000), THOUSANDS, number % 1000);
    }

    private Node places() {
        var choice = new MenuButton();
        choice.getStyleClass().addAll("bordered", "outcome");
        for (var outcome : Outcome.values()) {
            var item = new MenuItem(wording.appeals().outcome(outcome));
            item.setOnAction(event -> model.outcomeProperty().set(outcome));
            choice.getItems().add(item);
            choice.showingProperty()
                    .subscribe(() -> {
                        var of = model.appeal();
                        item.setVisible(of == null || outcome.fits(of));
                    });
        }
        subscriptions.bind(
                model.outcomeProperty(),
                outcome ->
                        choice.setText(
                                outcome == null
                                        ? words.resolutionNone()
                                        : wording.appeals().outcome(outcome)));
        var left = Labels.fixed("", "t-small", "c-today", "t-strong");
        var strip =
                new HBox(
                        Labels.fixed(words.resolution(), "t-small", "c-2"),
                        choice,
                        Labels.gap(),
                        left);
        strip.getStyleClass().addAll("strip", "strip-subtle");
        Runnable follow =
                () -> {
                    var shown = model.writable() && model.kindProperty().get() == Draft.Kind.ANSWER;
                    strip.setVisible(shown);
                    strip.setManaged(shown);
                    var places = model.placesLeft();
                    left.setText(places == 0 ? "" : words.fieldsLeft(places));
                };
        subscriptions.onAny(
                follow, model.textProperty(), model.holdProperty(), model.kindProperty());
        follow.run();
        return strip;
    }

    private String notSaved(SaveMark.NotSaved not) {
        return switch (not.why()) {
            case DISK -> words.notSavedReason();
            case TOO_LONG -> words.notSavedLong(grouped(Draft.LONGEST));
        };
    }

    private Node holdLine() {
        var text = Labels.of("", "c-2");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var icon = Icons.of(BootstrapIcons.LOCK);
        var copy =
                Buttons.of(
                        Command.named(words.copyText())
                                .does(() -> Copied.text(model.textProperty().get())),
                        "small");
        var away =
                Buttons.of(Command.named(words.putAway()).does(model::putAway), "small", "quiet");
        var ways = new HBox(8, copy, away);
        var said = new VBox(4, text, ways);
        HBox.setHgrow(said, Priority.ALWAYS);
        var line = new HBox(8, icon, said);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().addAll("strip-subtle", "hold-line");
        Runnable follow =
                () -> {
                    var left = model.leftOverProperty().get();
                    shown(ways, left);
                    var why = why(left);
                    var refused = model.savedProperty().get() instanceof SaveMark.NotSaved;
                    text.setText(
                            model.savedProperty().get() instanceof SaveMark.NotSaved not
                                    ? notSaved(not)
                                    : why);
                    icon.setIconCode(
                            refused ? BootstrapIcons.EXCLAMATION_TRIANGLE : BootstrapIcons.LOCK);
                    for (var part : List.of(icon, text)) {
                        part.getStyleClass().removeAll("c-over", "c-2");
                        part.getStyleClass().add(refused ? "c-over" : "c-2");
                    }
                    line.setVisible(!text.getText().isEmpty());
                    line.setManaged(!text.getText().isEmpty());
                };
        subscriptions.onAny(
                follow, model.holdProperty(), model.leftOverProperty(), model.savedProperty());
        follow.run();
        return line;
    }

    /// @param left an own draft is shown that cannot be sent
    private String why(boolean left) {
        var hold = model.holdProperty().get();
        if (!left) {
            return HoldWords.of(hold, words);
        }
        return hold == Hold.GONE
                ? words.holdGoneText()
                : HoldWords.of(hold, words) + ' ' + words.holdOwnText();
    }

    private Node prompt() {
        var prompt = Labels.of("", "c-3", "t-reading");
        prompt.setMouseTransparent(true);
        prompt.getStyleClass().add("answer-prompt");
        StackPane.setAlignment(prompt, Pos.TOP_LEFT);
        Runnable follow =
                () -> {
                    prompt.setVisible(model.writable() && model.textProperty().get().isEmpty());
                    prompt.setText(
                            model.kindProperty().get() == Draft.Kind.NOTE
                                    ? words.notePrompt()
                                    : words.prompt());
                };
        subscriptions.onAny(
                follow, model.textProperty(), model.holdProperty(), model.kindProperty());
        follow.run();
        return prompt;
    }

    private ProblemPanel problems() {
        var panel = new ProblemPanel(words, answer);
        Runnable follow =
                () ->
                        panel.show(
                                model.problems(),
                                model.writable()
                                                && !model.textProperty().get().isBlank()
                                                && model.kindProperty().get() == Draft.Kind.ANSWER
                                        ? ProblemPanel.Written.YES
                                        : ProblemPanel.Written.NO);
        subscriptions.onList(model.problems(), follow);
        subscriptions.onAny(follow, model.holdProperty(), model.kindProperty());
        follow.run();
        return panel;
    }

    private Node undoLine() {
        var undo = Buttons.withKeys(commands.undo, "small");
        var text = Labels.of(model.undo().textProperty(), "t-medium");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, Icons.of(BootstrapIcons.HOURGLASS_SPLIT), text, undo);
        line.getStyleClass().addAll("undo-line", "divider-top");
        line.setAlignment(Pos.CENTER_LEFT);
        subscriptions.bind(
                model.undo().phaseProperty(),
                phase -> {
                    if (phase != UndoWindow.Phase.RUNNING && undo.isFocused()) {
                        // The keyboard of a button that goes would land in the search field.
                        answer.focus();
                    }
                    line.setVisible(phase != UndoWindow.Phase.NONE);
                    line.setManaged(phase != UndoWindow.Phase.NONE);
                    undo.setVisible(phase == UndoWindow.Phase.RUNNING);
                    if (phase == UndoWindow.Phase.RUNNING && answer.area().isFocused()) {
                        // Z is a letter while the cursor is in a text.
                        undo.requestFocus();
                    }
                });
        return line;
    }

    private Node buttons() {
        var ready = Buttons.withKeys(commands.ready, "primary");
        var next = Buttons.of(commands.readyNext);
        var note = Buttons.withKeys(commands.saveNote, "primary");
        var bar = new HBox(ready, note, next);
        bar.getStyleClass().add("action-bar");
        Runnable follow =
                () -> {
                    var answering = model.kindProperty().get() == Draft.Kind.ANSWER;
                    shown(ready, answering);
                    shown(note, !answering);
                    shown(next, node.getWidth() == 0 || node.getWidth() >= ROOMY);
                    shown(bar, model.writable() || model.holdProperty().get() == Hold.LOADING);
                };
        subscriptions.onAny(
                follow, model.kindProperty(), model.holdProperty(), node.widthProperty());
        follow.run();
        return bar;
    }

    private static void shown(Node part, boolean now) {
        part.setVisible(now);
        part.setManaged(now);
    }
}
