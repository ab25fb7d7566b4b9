package pult.feature.queue;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import pult.ui.control.Labels;

/// Asks until when rows are put off, as the operator writes it, and says how it is understood while
/// it is written. It stays with its text until something was put off, or Esc.
final class OwnMomentLine {
    private static final double WIDTH = 150;

    private final SeveralModel model;
    private final QueueWords words;
    private final RowLine line;
    private final TextField field = new TextField();
    private final Label understood = Labels.of("", "t-small");
    private final Button go = new Button();
    private final HBox node;
    private boolean asked;

    /// @param list gets the keyboard back
    OwnMomentLine(SeveralModel model, QueueWords words, Node list) {
        this.model = model;
        this.words = words;
        var say = words.several();
        field.setPromptText(say.ownMomentPrompt());
        field.setAccessibleText(say.ownMomentSpoken());
        field.setPrefWidth(WIDTH);
        field.setMinWidth(WIDTH);
        field.setOnAction(event -> shelve());
        // In a narrow list it takes a second line rather than lose its end.
        understood.setWrapText(true);
        understood.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(understood, Priority.ALWAYS);
        go.setText(say.shelve());
        go.getStyleClass().add("small");
        go.setMinWidth(Button.USE_PREF_SIZE);
        go.setOnAction(event -> shelve());
        var cancel = new Button(words.own().viewCancel());
        cancel.getStyleClass().addAll("small", "quiet");
        cancel.setMinWidth(Button.USE_PREF_SIZE);
        cancel.setOnAction(event -> close());
        node =
                new HBox(
                        8,
                        Labels.fixed(say.ownMomentLabel(), "t-medium"),
                        field,
                        understood,
                        go,
                        cancel);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().addAll("strip", "own-moment");
        line = new RowLine(model, node, list);
        field.textProperty().subscribe(this::read);
    }

    HBox node() {
        return node;
    }

    boolean open() {
        return line.open();
    }

    /// For the rows that are meant now, whatever is chosen or ticked until it is done.
    void begin() {
        line.begin();
        read(field.getText());
        field.requestFocus();
        field.selectAll();
    }

    /// What came of it is known.
    void came(RowOutcome outcome) {
        if (asked && outcome.deed() instanceof RowDeed.Shelve) {
            asked = false;
            if (!outcome.done().isEmpty()) {
                field.clear();
                close();
            }
        }
    }

    /// How many of the rows it was opened for are there may have changed.
    void count() {
        if (open()) {
            read(field.getText());
        }
    }

    private void read(String text) {
        var moment = OwnMoment.read(text, model.bounds());
        var none = open() && model.openedProperty().get().isEmpty();
        go.setDisable(none || !(moment instanceof OwnMoment.At));
        understood.setText(none ? words.several().noneLeft() : words.deeds().ownMoment(moment));
        understood.getStyleClass().removeAll("c-2", "c-over");
        understood
                .getStyleClass()
                .add(
                        !none
                                        && (moment instanceof OwnMoment.At
                                                || moment instanceof OwnMoment.Empty)
                                ? "c-2"
                                : "c-over");
        field.setAccessibleHelp(understood.getText());
    }

    private void shelve() {
        // Time has gone on since it was written.
        read(field.getText());
        if (model.openedProperty().get().isEmpty()) {
            return;
        }
        if (OwnMoment.read(field.getText(), model.bounds()) instanceof OwnMoment.At(var until)) {
            // What came of the attempt before is no answer to this one.
            model.read();
            asked = true;
            model.runOpened(new RowDeed.Shelve(until));
        }
    }

    /// Leaves without a word; what was written stays.
    void close() {
        line.close();
    }

    /// @param action follows when the line has gone
    void onClose(Runnable action) {
        line.onClose(action);
    }
}
