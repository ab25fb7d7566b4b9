package pult.feature.conflict;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.merge.Place;
import pult.l10n.ConflictMessages;
import pult.ui.control.Icons;
import pult.ui.control.KeyCap;
import pult.ui.control.Labels;

/// One place in three cells. The row takes the keyboard; its buttons do not, they are the keys 1–4.
final class PlaceRow extends StackPane {
    private static final int WRITING_ROWS = 4;

    /// What the operator does with a place.
    interface Answers {
        /// @param decision null opens the place again
        void decide(int place, Place.@Nullable Decision decision);

        /// Own words for the place that are not taken yet, null for none.
        @Nullable Begun begun(int place);

        /// @param words null where there are none any more
        void begin(int place, @Nullable Begun words);

        /// The row has become taller under the keyboard.
        void grown(PlaceRow row);
    }

    private final ConflictMessages words;
    private final Answers answers;
    private final VBox mine = cell("mine");
    private final VBox result = cell("result");
    private final VBox theirs = cell("theirs");
    private PlaceLine line;
    private @Nullable TextArea writing;

    PlaceRow(PlaceLine line, ConflictMessages words, Answers answers) {
        this.words = words;
        this.answers = answers;
        this.line = line;
        getStyleClass().add("place");
        getChildren().add(new ThreeColumns(mine, result, theirs));
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(line.disputed());
        setOnMousePressed(event -> {
            if (writing == null) {
                requestFocus();
            }
        });
        side(mine, line.mine());
        side(theirs, line.theirs());
        show(line);
        var begun = answers.begun(line.place());
        if (begun != null && begun.open()) {
            field(begun.text());
        }
    }

    private static VBox cell(String style) {
        var cell = new VBox(4);
        cell.getStyleClass().addAll("place-cell", style);
        return cell;
    }

    PlaceLine line() {
        return line;
    }

    /// The same place as it is decided now.
    void show(PlaceLine now) {
        line = now;
        writing = null;
        setAccessibleText(now.spoken());
        result.getStyleClass().remove("open");
        switch (now.state()) {
            case SAME -> result.getChildren().setAll(resultText());
            case MERGED -> result.getChildren().setAll(resultText(), note("c-2"));
            case DECIDED -> {
                var change = new Hyperlink(words.change());
                change.getStyleClass().add("t-small");
                change.setFocusTraversable(false);
                change.setMinWidth(USE_PREF_SIZE);
                change.setOnAction(event -> answers.decide(now.place(), null));
                var note = note("c-done");
                note.getChildren().addAll(Labels.gap(), change);
                result.getChildren().setAll(resultText(), note);
            }
            case OPEN -> {
                result.getStyleClass().add("open");
                result.getChildren().setAll(question(), choices());
            }
        }
    }

    private Node resultText() {
        return text(line.result(), "plain");
    }

    private void side(VBox cell, Side side) {
        if (side.look() == Side.Look.CHANGED || side.look() == Side.Look.REMOVED) {
            cell.getStyleClass().add("changed");
        }
        cell.getChildren().setAll(text(side, side.look() == Side.Look.CHANGED ? "plain" : "c-2"));
    }

    private Node text(Side side, String style) {
        return switch (side.look()) {
            case PLAIN, CHANGED -> new SentenceText(side.pieces(), style);
            case REMOVED -> new SentenceText(side.pieces(), "c-2", "gone");
            case ABSENT -> Labels.of(words.absent(), "c-3");
        };
    }

    private HBox note(String style) {
        var tick = Icons.of(BootstrapIcons.CHECK2, 14);
        tick.getStyleClass().add(style);
        var words = Labels.of(line.note(), "t-small", style);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var note = new HBox(4, tick, words);
        note.setAlignment(Pos.CENTER_LEFT);
        return note;
    }

    private Node question() {
        var icon = Icons.of(BootstrapIcons.EXCLAMATION_CIRCLE);
        icon.getStyleClass().add("c-today");
        var text = Labels.of(line.note(), "t-medium", "c-today");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var question = new HBox(8, icon, text);
        question.setAlignment(Pos.CENTER_LEFT);
        return question;
    }

    private Node choices() {
        var mine = choice(words.takeMine(), "1", () -> decide(new Place.Decision.TakeMine()));
        var theirs = choice(words.takeTheirs(), "2", () -> decide(new Place.Decision.TakeTheirs()));
        if (line.outcome()) {
            return choices(mine, theirs);
        }
        return choices(
                mine,
                theirs,
                choice(words.takeBoth(), "3", () -> decide(new Place.Decision.TakeBoth())),
                choice(words.write(), "4", this::write));
    }

    private static FlowPane choices(Button... buttons) {
        var choices = new FlowPane(8, 8, buttons);
        VBox.setMargin(choices, new Insets(4, 0, 0, 0));
        return choices;
    }

    private void decide(Place.Decision decision) {
        requestFocus();
        answers.decide(line.place(), decision);
    }

    private static Button choice(String text, String key, Runnable action) {
        var button = new Button(text, KeyCap.of(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Opens the field for an own text.
    void write() {
        if (!line.disputed() || line.outcome() || writing != null) {
            return;
        }
        var begun = answers.begun(line.place());
        var area = field(begun == null ? line.start() : begun.text());
        area.requestFocus();
        area.end();
        answers.grown(this);
    }

    private TextArea field(String start) {
        var area = new TextArea(start);
        area.setWrapText(true);
        area.textProperty().subscribe((before, now) -> begin(now, true));
        area.setPrefRowCount(WRITING_ROWS);
        area.setAccessibleText(words.write());
        area.getStyleClass().add("own-text");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::writingKeys);
        writing = area;
        var ways =
                choices(
                        choice(words.writeKeep(), "Enter", this::keepWriting),
                        choice(words.writeGiveUp(), "Esc", this::giveUp));
        result.getStyleClass().add("open");
        result.getChildren()
                .setAll(
                        line.state() == PlaceLine.State.OPEN ? question() : note("c-2"),
                        area,
                        ways);
        return area;
    }

    /// What is written is kept with every key, whatever becomes of this row.
    private void begin(String text, boolean open) {
        var words = text.strip();
        answers.begin(line.place(), words.isEmpty() ? null : new Begun(text, open));
    }

    /// Puts the keyboard back into the field for an own text.
    ///
    /// @return false when nothing is being written here
    boolean resumeWriting() {
        var area = writing;
        if (area != null) {
            area.requestFocus();
        }
        return area != null;
    }

    private void writingKeys(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            giveUp();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                && !event.isShiftDown()
                && !event.isControlDown()) {
            keepWriting();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            ((TextArea) event.getSource()).replaceSelection("\n");
            event.consume();
        }
    }

    /// Takes what is written; a field without words is given up.
    void keepWriting() {
        var area = writing;
        if (area == null) {
            return;
        }
        var text = area.getText().strip();
        if (text.isEmpty()) {
            giveUp();
        } else {
            requestFocus();
            answers.decide(line.place(), new Place.Decision.Write(text));
        }
    }

    /// Closes the field; it opens with the same words again.
    private void giveUp() {
        var area = writing;
        if (area != null && answers.begun(line.place()) != null) {
            begin(area.getText(), false);
        }
        requestFocus();
        show(line);
    }
}
