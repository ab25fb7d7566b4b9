package pult.feature.editor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import pult.domain.answer.ResponseTemplate;
import pult.l10n.EditorMessages;
import pult.ui.control.Labels;

/// The list that two colons open under the cursor. What is typed after them narrows it; it lies
/// over the text and takes the arrows, Enter and Esc while it is there.
final class TemplateList {
    private static final double WIDTH = 400;
    private static final double ROW = 28;
    private static final int MOST_ROWS = 8;
    private static final String CALL = "::";

    private final EditorViewModel model;
    private final AnswerArea answer;
    private final EditorMessages words;
    private final ListView<ResponseTemplate> list = new ListView<>();
    private final Label nothing = Labels.of("", "c-2");
    private final VBox box = new VBox();
    private final Pane layer = new Pane(box);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private int from;
    private boolean byButton;

    TemplateList(EditorViewModel model, AnswerArea answer, EditorMessages words) {
        this.model = model;
        this.answer = answer;
        this.words = words;
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Row());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> insert());
        var hint = Labels.of(words.templateHint(), "t-section", "c-3");
        hint.getStyleClass().add("template-hint");
        nothing.getStyleClass().add("template-hint");
        box.getChildren().setAll(nothing, list, hint);
        box.getStyleClass().add("popover");
        box.setPrefWidth(WIDTH);
        box.setPadding(new javafx.geometry.Insets(4, 1, 1, 1));
        layer.setPickOnBounds(false);
        layer.setVisible(false);
        layer.visibleProperty().bind(open);
        answer.area().textProperty().addListener((observable, before, now) -> typed(before, now));
        answer.area().addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        answer.area().caretPositionProperty().addListener((observable, before, now) -> moved());
    }

    Node layer() {
        return layer;
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// From the button: types the two colons for the operator.
    void call() {
        if (!model.writable() || open.get()) {
            return;
        }
        answer.focus();
        answer.area().insertText(answer.area().getCaretPosition(), CALL);
        byButton = true;
        if (!open.get()) {
            begin(answer.area().getCaretPosition());
        }
    }

    private void typed(String before, String now) {
        var caret = answer.area().getCaretPosition();
        var grown = now.length() - before.length();
        if (open.get() || grown < 1 || grown > CALL.length() || !model.writable()) {
            return;
        }
        var end = endOfCall(now, caret, grown);
        if (end >= 0) {
            byButton = false;
            begin(end);
        }
    }

    /// The caret is told of a change before or after the text is, so both places are looked at.
    private static int endOfCall(String text, int caret, int grown) {
        for (var end : new int[] {caret, caret + grown}) {
            if (end <= text.length()
                    && end >= CALL.length()
                    && text.startsWith(CALL, end - CALL.length())) {
                return end;
            }
        }
        return -1;
    }

    private void begin(int end) {
        from = end - CALL.length();
        open.set(true);
        look();
        place();
    }

    private void moved() {
        if (!open.get()) {
            return;
        }
        var caret = answer.area().getCaretPosition();
        var text = answer.area().getText();
        var away =
                caret < from + CALL.length()
                        || !text.startsWith(CALL, from)
                        || text.substring(from, caret).contains("\n");
        if (away) {
            open.set(false);
        } else {
            look();
        }
    }

    private String query() {
        var text = answer.area().getText();
        var begin = Math.min(text.length(), from + CALL.length());
        var end = Math.clamp(answer.area().getCaretPosition(), begin, text.length());
        return text.substring(begin, end);
    }

    private void look() {
        var found = model.find(query());
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        var rows = Math.clamp(found.size(), 1, MOST_ROWS);
        list.setPrefHeight(rows * ROW + 2);
        list.setVisible(!found.isEmpty());
        list.setManaged(!found.isEmpty());
        nothing.setText(words.templateNone(query()));
        nothing.setVisible(found.isEmpty());
        nothing.setManaged(found.isEmpty());
    }

    /// Below the line of the cursor, or above it where there is no room.
    private void place() {
        box.applyCss();
        box.autosize();
        var bounds =
                answer.area().getCharacterBoundsOnScreen(from, from + 1).map(layer::screenToLocal);
        var height = box.prefHeight(WIDTH);
        var x = bounds.map(b -> b.getMinX()).orElse(16.0);
        var y = bounds.map(b -> b.getMaxY() + 4).orElse(48.0);
        var above = bounds.map(b -> b.getMinY() - 4 - height).orElse(0.0);
        box.relocate(
                Math.max(8, Math.min(x, layer.getWidth() - WIDTH - 8)),
                y + height > layer.getHeight() && above > 0 ? above : y);
    }

    private void keys(KeyEvent event) {
        if (!open.get()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER, TAB -> insert();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        var size = list.getItems().size();
        if (size > 0) {
            var next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - MOST_ROWS + 2));
        }
    }

    private void insert() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        var to = Math.max(answer.area().getCaretPosition(), from + CALL.length());
        open.set(false);
        answer.caret(model.insert(chosen, from, to));
        answer.focus();
    }

    /// The text stays as it was typed; two colons nobody typed go.
    private void leave() {
        var unused = byButton && query().isEmpty();
        open.set(false);
        if (unused) {
            answer.area().deleteText(from, from + CALL.length());
        }
    }

    private final class Row extends ListCell<ResponseTemplate> {
        private final Label title = Labels.of("");
        private final Label folder = Labels.fixed("", "t-small", "c-3");
        private final HBox row = new HBox(8, title, Labels.gap(), folder);

        Row() {
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            row.setMaxWidth(WIDTH - 30);
        }

        @Override
        protected void updateItem(ResponseTemplate template, boolean empty) {
            super.updateItem(template, empty);
            setText(null);
            if (empty || template == null) {
                setGraphic(null);
                return;
            }
            title.setText(template.title());
            folder.setText(template.folder());
            setAccessibleText(words.templateRow(template.title(), template.folder()));
            setGraphic(row);
        }
    }
}
