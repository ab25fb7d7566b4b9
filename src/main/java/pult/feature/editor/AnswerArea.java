package pult.feature.editor;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import pult.domain.answer.TemplateText;
import pult.domain.answer.Unfilled;
import pult.ui.fx.KeyMatcher;

import java.util.Collection;
import java.util.List;

/// The text with its marks: values of the appeal, places to fill, what is unknown. The braces of a
/// place are kept in the text and drawn a hair wide, so that what is saved is what was typed.
final class AnswerArea {
    private static final List<String> PLAIN = List.of("plain");

    private final EditorViewModel model;
    private final StyleClassedTextArea area = new StyleClassedTextArea(false);
    private final VirtualizedScrollPane<StyleClassedTextArea> node =
            new VirtualizedScrollPane<>(area);
    private boolean applying;

    AnswerArea(EditorViewModel model, String accessibleText) {
        this.model = model;
        area.setWrapText(true);
        area.getStyleClass().add("answer-area");
        area.setAccessibleText(accessibleText);
        area.setUseInitialStyleForInsertion(true);
        KeyMatcher.markTextInput(area, area::isEditable);
        area.textProperty().addListener((observable, before, now) -> typed(now));
        area.caretPositionProperty().addListener((observable, before, now) -> dress());
        model.textProperty().addListener((observable, before, now) -> show(now));
        model.loadsProperty()
                .addListener((observable, before, now) -> area.getUndoManager().forgetHistory());
        model.fieldsProperty().addListener((observable, before, now) -> dress());
        model.holdProperty()
                .addListener((observable, before, now) -> area.setEditable(model.writable()));
        area.setEditable(false);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        show(model.textProperty().get());
    }

    Node node() {
        return node;
    }

    StyleClassedTextArea area() {
        return area;
    }

    void focus() {
        area.requestFocus();
    }

    void caret(int at) {
        var place = placeAt(at);
        if (place == null) {
            area.moveTo(at);
        } else {
            area.selectRange(place.start(), place.end());
        }
        area.requestFollowCaret();
    }

    void select(int start, int end) {
        area.selectRange(start, end);
        area.requestFollowCaret();
        area.requestFocus();
    }

    /// Goes to the place after the cursor, round to the first.
    ///
    /// @return false when there is none
    boolean nextPlace() {
        var places = places();
        if (places.isEmpty()) {
            return false;
        }
        var from = area.getSelection().getEnd();
        var next =
                places.stream()
                        .filter(place -> place.start() >= from)
                        .findFirst()
                        .orElse(places.getFirst());
        select(next.start(), next.end());
        return true;
    }

    /// Goes to the place before the cursor, round to the last.
    ///
    /// @return false when there is none
    boolean previousPlace() {
        var places = places();
        if (places.isEmpty()) {
            return false;
        }
        var to = area.getSelection().getStart();
        var previous = places.getLast();
        for (var place : places) {
            if (place.end() <= to) {
                previous = place;
            }
        }
        select(previous.start(), previous.end());
        return true;
    }

    private void keys(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isConsumed()) {
            return;
        }
        var moved = event.isShiftDown() ? previousPlace() : nextPlace();
        if (!moved) {
            area.requestFocusTraversal(
                    event.isShiftDown()
                            ? javafx.scene.TraversalDirection.PREVIOUS
                            : javafx.scene.TraversalDirection.NEXT);
        }
        event.consume();
    }

    private List<Unfilled> places() {
        return TemplateText.parse(area.getText()).places();
    }

    private @org.jspecify.annotations.Nullable Unfilled placeAt(int at) {
        return places().stream().filter(place -> place.start() == at).findFirst().orElse(null);
    }

    private void typed(String now) {
        if (!applying) {
            model.textProperty().set(now);
        }
        dress();
    }

    /// Text that comes from the store or a template.
    private void show(String text) {
        if (text.equals(area.getText())) {
            return;
        }
        applying = true;
        area.getUndoManager().preventMerge();
        area.replaceText(text);
        area.getUndoManager().preventMerge();
        applying = false;
        area.moveTo(0);
        dress();
    }

    private void dress() {
        var text = area.getText();
        var marks = FieldMarks.of(text, model.fieldsProperty().get());
        area.setStyleSpans(0, spans(text, marks));
        for (var i = 0; i < area.getParagraphs().size(); i++) {
            var gap = area.getParagraphLength(i) == 0;
            var style = gap ? List.of("gap") : List.<String>of();
            if (!List.copyOf(area.getParagraph(i).getParagraphStyle()).equals(style)) {
                area.setParagraphStyle(i, style);
            }
        }
    }

    private StyleSpans<Collection<String>> spans(String text, List<FieldMarks.Mark> marks) {
        var builder = new StyleSpansBuilder<Collection<String>>();
        var at = 0;
        for (var mark : marks) {
            builder.add(PLAIN, mark.start() - at);
            add(builder, text, mark);
            at = mark.end();
        }
        builder.add(PLAIN, text.length() - at);
        return builder.create();
    }

    private void add(
            StyleSpansBuilder<Collection<String>> builder, String text, FieldMarks.Mark mark) {
        var length = mark.end() - mark.start();
        switch (mark.kind()) {
            case FILLED -> builder.add(List.of("filled"), length);
            case UNKNOWN -> builder.add(List.of("unknown"), length);
            case ASK -> {
                var here =
                        area.getSelection().getStart() <= mark.start()
                                && area.getSelection().getEnd() >= mark.end();
                var style = here ? "asked-now" : "asked";
                var opening = text.startsWith("{{?", mark.start()) ? 3 : 2;
                builder.add(List.of(style, "brace"), opening);
                builder.add(List.of(style), length - opening - 2);
                builder.add(List.of(style, "brace"), 2);
            }
        }
    }
}
