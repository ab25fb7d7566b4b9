package pult.feature.queue;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerRules;
import pult.domain.appeal.AppealId;
import pult.domain.directory.Person;
import pult.domain.machine.Event;
import pult.feature.PersonOffers;
import pult.ui.control.Labels;
import pult.ui.control.Suggestions;
import pult.ui.control.Suggestions.Suggestion;

import java.util.List;

/// Asks what is said with a step upon the ticked rows: whom they are assigned to, what colleagues
/// read, or only whether their answers are approved. It stays with what was written until the step
/// was done to every row that is there, or Esc, which keeps the words too. A note that is being
/// written outlives the program.
final class StepLine {
    /// What is done.
    enum Kind {
        ASSIGN(Event.ASSIGN),
        NOTE(Event.NOTE),
        APPROVE(Event.APPROVE);

        private final Event event;

        Kind(Event event) {
            this.event = event;
        }
    }

    private static final int MOST_OFFERED = 8;

    /// After the last letter; a crash takes no more than that.
    private static final Duration CALM = Duration.millis(400);

    private final SeveralModel model;
    private final QueueWords words;
    private final RowLine line;
    private final Label title = Labels.fixed("", "t-medium");
    private final TextField body;
    private final TextField person;
    private final TextField note;
    private final Label said = Labels.of("", "t-small");
    private final Button go = new Button();
    private final HBox fields = new HBox(8);
    private final VBox node;
    private final PauseTransition calm = new PauseTransition(CALM);
    private Kind kind = Kind.NOTE;
    private Runnable closed = () -> {};
    private boolean asked;
    private boolean none;
    private boolean begun;

    /// @param list gets the keyboard back
    StepLine(SeveralModel model, QueueWords words, Node list) {
        this.model = model;
        this.words = words;
        var say = words.several();
        body = field(say.bodyPrompt());
        Suggestions.under(body, this::bodies);
        person = field(say.personPrompt());
        Suggestions.under(person, text -> PersonOffers.of(model.directory(), text));
        note = field(say.notePrompt());
        calm.setOnFinished(event -> keep());
        note.textProperty().addListener((text, before, now) -> calm.playFromStart());
        note.focusedProperty().addListener((focused, before, now) -> keep());
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        go.getStyleClass().add("small");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(event -> go());
        var cancel = new Button(words.own().viewCancel());
        cancel.getStyleClass().addAll("small", "quiet");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> close());
        var asking = new HBox(8, title, Labels.gap(), go, cancel);
        asking.setAlignment(Pos.CENTER_LEFT);
        fields.getChildren().setAll(body, person, note);
        fields.managedProperty().bind(fields.visibleProperty());
        node = new VBox(6, asking, fields, said);
        node.getStyleClass().addAll("strip", "row-step");
        line = new RowLine(model, node, list);
        line.onClose(() -> {
            keep();
            closed.run();
        });
    }

    VBox node() {
        return node;
    }

    boolean open() {
        return line.open();
    }

    /// «Назначить исполнителя…».
    String name(Kind of) {
        var say = words.several();
        return switch (of) {
            case ASSIGN -> say.assign();
            case NOTE -> say.note();
            case APPROVE -> say.approve();
        };
    }

    void begin(Kind of) {
        kind = of;
        asked = false;
        line.begin();
        if (of == Kind.NOTE && note.getText().isEmpty()) {
            note.setText(model.note());
        }
        begun |= of == Kind.NOTE;
        var say = words.several();
        shown(body, of == Kind.ASSIGN);
        shown(person, of == Kind.ASSIGN);
        shown(note, of == Kind.NOTE);
        fields.setVisible(of != Kind.APPROVE);
        go.setText(
                switch (of) {
                    case ASSIGN -> say.doAssign();
                    case NOTE -> say.doNote();
                    case APPROVE -> say.doApprove();
                });
        count();
        hint();
        switch (of) {
            case ASSIGN -> body.requestFocus();
            case NOTE -> note.requestFocus();
            case APPROVE -> go.requestFocus();
        }
    }

    /// How many of the rows it was opened for are there may have changed.
    void count() {
        if (!open()) {
            return;
        }
        var rows = model.openedProperty().get();
        title.setText(rows.size() == 1 ? one(rows.getFirst()) : several(rows.size()));
        go.setDisable(rows.isEmpty() || model.busyProperty().get());
        if (rows.isEmpty() != none) {
            none = rows.isEmpty();
            hint();
        }
    }

    private String one(AppealId id) {
        var say = words.several();
        var number = id.toString();
        return switch (kind) {
            case ASSIGN -> say.assignOne(number);
            case NOTE -> say.noteOne(number);
            case APPROVE -> say.approveOne(number);
        };
    }

    private String several(int rows) {
        var say = words.several();
        return switch (kind) {
            case ASSIGN -> say.assignHere(rows);
            case NOTE -> say.noteHere(rows);
            case APPROVE -> say.approveHere(rows);
        };
    }

    /// What came of it is known.
    void came(RowOutcome outcome) {
        if (asked
                && (outcome.deed() instanceof RowDeed.Assign
                        || outcome.deed() instanceof RowDeed.Note
                        || outcome.deed() instanceof RowDeed.Approve)) {
            asked = false;
            if (!outcome.done().isEmpty() && !again(outcome)) {
                List.of(body, person, note).stream()
                        .filter(Node::isVisible)
                        .forEach(TextField::clear);
                close();
            }
        }
    }

    /// Rows it was not done to are still here and may take the same words.
    private boolean again(RowOutcome outcome) {
        return kind != Kind.APPROVE
                && outcome.failed().keySet().stream()
                        .anyMatch(reason -> !(reason instanceof RowOutcome.Reason.Gone));
    }

    /// What is written at this moment outlives the program.
    void keep() {
        calm.stop();
        if (begun) {
            model.keepNote(note.getText());
        }
    }

    /// @param action follows when the line has gone
    void onClose(Runnable action) {
        closed = action;
    }

    private TextField field(String name) {
        var field = new TextField();
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setMinWidth(90);
        field.managedProperty().bind(field.visibleProperty());
        field.textProperty().subscribe((before, now) -> hint());
        field.setOnAction(event -> go());
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMaxWidth(Double.MAX_VALUE);
        return field;
    }

    private static void shown(TextField field, boolean now) {
        field.setVisible(now);
    }

    private List<Suggestion> bodies(String text) {
        var known = model.directory();
        return known.body(text).isPresent()
                ? List.of()
                : known.bodies(text, MOST_OFFERED).stream()
                        .map(one -> new Suggestion(one, one, one.length()))
                        .toList();
    }

    /// What is said before anything is wrong.
    private void hint() {
        var say = words.several();
        if (model.openedProperty().get().isEmpty()) {
            tell(open() ? say.noneLeft() : "", "c-over");
            return;
        }
        var acting = model.actingFor(kind.event);
        var hint =
                switch (kind) {
                    case ASSIGN -> model.directory().bodies().isEmpty() ? say.bodyUnchecked() : "";
                    case NOTE -> "";
                    case APPROVE -> say.approveHint();
                };
        tell(
                acting.isEmpty()
                        ? hint
                        : (hint + ' ' + say.actingFor(String.join(", ", acting))).strip(),
                "c-2");
    }

    private void tell(String what, String colour) {
        said.setText(what);
        said.getStyleClass().removeAll("c-2", "c-over");
        said.getStyleClass().add(colour);
    }

    private void go() {
        if (model.openedProperty().get().isEmpty()) {
            hint();
            return;
        }
        var deed =
                switch (kind) {
                    case ASSIGN -> assign();
                    case NOTE -> note();
                    case APPROVE -> new RowDeed.Approve();
                };
        if (deed != null && !model.busyProperty().get()) {
            // What came of the attempt before is no answer to this one.
            model.read();
            asked = true;
            model.runOpened(deed);
        }
    }

    /// With names as the directory writes them. While none was ever received the platform judges
    /// alone.
    private @Nullable RowDeed assign() {
        var say = words.several();
        var known = model.directory();
        var named = body.getText().strip();
        if (named.isEmpty()) {
            return wrong(body, say.bodyMissing());
        }
        var found = known.body(named);
        if (found.isEmpty() && !known.bodies().isEmpty()) {
            return wrong(body, say.bodyUnknown());
        }
        var who = person.getText().strip();
        var one = known.person(who);
        if (!who.isEmpty() && one.isEmpty() && !known.people().isEmpty()) {
            return wrong(person, say.personUnknown());
        }
        return new RowDeed.Assign(
                found.orElse(named), who.isEmpty() ? null : one.map(Person::login).orElse(who));
    }

    private @Nullable RowDeed note() {
        var text = note.getText().strip();
        if (text.isEmpty()) {
            return wrong(note, words.several().noteMissing());
        }
        var over = text.length() - AnswerRules.LONGEST_NOTE;
        return over > 0 ? wrong(note, words.several().noteTooLong(over)) : new RowDeed.Note(text);
    }

    private @Nullable RowDeed wrong(TextField field, String why) {
        tell(why, "c-over");
        field.requestFocus();
        return null;
    }

    /// Leaves without a word; what was written stays.
    void close() {
        line.close();
    }
}
