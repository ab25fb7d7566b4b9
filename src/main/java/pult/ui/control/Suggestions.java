package pult.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Offers what may stand at the caret of a text field while somebody types. Down and Up go through
/// the list, Tab takes what is chosen or the first, Enter what is chosen; with nothing chosen Enter
/// is the field's own. Esc puts the list away.
public final class Suggestions {
    /// @param shown what the list says
    /// @param whole the text of the field with it
    /// @param caret where the typing goes on
    public record Suggestion(String shown, String whole, int caret) {}

    private static final double WIDTH = 320;

    /// What Tab does while nothing is chosen.
    private enum Tab {
        FIRST,
        LEAVES
    }

    private final TextField field;
    private final BiFunction<String, Integer, List<Suggestion>> offers;
    private final Tab tab;
    private final Popup popup = new Popup();
    private final VBox list = new VBox();
    private List<Suggestion> now = List.of();
    private int chosen = -1;
    private boolean taking;
    private boolean putAway;

    private Suggestions(
            TextField field, BiFunction<String, Integer, List<Suggestion>> offers, Tab tab) {
        this.tab = tab;
        this.field = field;
        this.offers = offers;
        list.getStyleClass().addAll("popover", "suggestions");
        list.setPrefWidth(WIDTH);
        popup.setAutoFix(true);
        popup.setHideOnEscape(false);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.getContent().setAll(list);
        field.textProperty().subscribe(this::typed);
        field.caretPositionProperty().subscribe(caret -> offer());
        field.focusedProperty().subscribe(focused -> offer());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// @param offers of a text and a place of the caret; must not block
    public static void on(TextField field, BiFunction<String, Integer, List<Suggestion>> offers) {
        var _ = new Suggestions(field, offers, Tab.FIRST);
    }

    /// For a field of a form, in which other words than those of the list may stand: Tab takes what
    /// is chosen, and with nothing chosen leaves the field as it does everywhere.
    ///
    /// @param offers of the whole text; must not block
    public static void under(TextField field, Function<String, List<Suggestion>> offers) {
        var _ = new Suggestions(field, (text, caret) -> offers.apply(text), Tab.LEAVES);
    }

    private void typed(@Nullable String text) {
        putAway = false;
        offer();
    }

    /// While a shorter text is put in, the caret still stands where the longer one ended.
    private int caret() {
        return Math.min(field.getCaretPosition(), field.getText().length());
    }

    private void offer() {
        if (taking) {
            return;
        }
        var scene = field.getScene();
        now =
                field.isFocused() && !putAway && scene != null && scene.getWindow() != null
                        ? offers.apply(field.getText(), caret())
                        : List.of();
        chosen = -1;
        if (now.isEmpty()) {
            popup.hide();
            return;
        }
        list.getChildren().setAll(now.stream().map(this::line).toList());
        var place = field.localToScreen(0, field.getHeight());
        if (place != null) {
            // The field may have moved since the last letter.
            list.setPrefWidth(Math.max(WIDTH, field.getWidth()));
            popup.show(field, place.getX(), place.getY());
            popup.sizeToScene();
        }
    }

    private Label line(Suggestion one) {
        var line = Labels.of(one.shown(), "suggestion");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setWrapText(true);
        line.setOnMousePressed(event -> take(one));
        return line;
    }

    private void choose(int which) {
        if (chosen >= 0) {
            list.getChildren().get(chosen).getStyleClass().remove("chosen");
        }
        chosen = Math.floorMod(which, now.size());
        list.getChildren().get(chosen).getStyleClass().add("chosen");
    }

    private void take(Suggestion one) {
        taking = true;
        field.setText(one.whole());
        field.positionCaret(one.caret());
        taking = false;
        offer();
    }

    private void pressed(KeyEvent event) {
        if (now.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> choose(chosen + 1);
            case UP -> choose(chosen < 0 ? now.size() - 1 : chosen - 1);
            case TAB -> {
                if (chosen < 0 && tab == Tab.LEAVES) {
                    return;
                }
                take(now.get(Math.max(0, chosen)));
            }
            case ENTER -> {
                if (chosen < 0) {
                    return;
                }
                take(now.get(chosen));
            }
            case ESCAPE -> {
                putAway = true;
                offer();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
