package pult.feature.shell;

import javafx.animation.PauseTransition;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.ShellMessages;
import pult.ui.control.Icons;
import pult.ui.control.KeyCap;
import pult.ui.control.Labels;
import pult.ui.control.Rail;
import pult.ui.control.Suggestions;
import pult.ui.fx.Shortcut;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The 36-px line at the top: mark, menu, search, date and time.
final class TopStrip {
    /// Typing goes on while the hand does not rest; only then the list is read.
    private static final Duration REST = Duration.millis(120);

    private static final double FIELD_WIDTH = 420;
    private static final double FIELD_WIDTH_NARROW = 320;
    private static final double LEFT_WIDTH = 832;
    private static final double LEFT_WIDTH_NARROW = 636;

    private final MenuBar menus = new MenuBar();
    private final TextField field = new TextField();
    private final PauseTransition rest = new PauseTransition(REST);
    private final HBox left;
    private final StackPane box;
    private final StackPane mark;
    private final HBox node;
    private Consumer<String> search = words -> {};
    private Runnable leave = () -> {};
    private UnaryOperator<String> enter = words -> words;
    private BiFunction<String, Integer, List<Suggestions.Suggestion>> offers =
            (words, caret) -> List.of();

    TopStrip(ShellViewModel model, ShellMessages words) {
        mark = new StackPane(Icons.of(BootstrapIcons.BROADCAST, 20));
        mark.getStyleClass().add("program-mark");
        left = new HBox(mark, menus);
        left.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var right = new HBox(Labels.of(model.timeProperty(), "t-small", "t-strong"));
        right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox.setHgrow(right, Priority.ALWAYS);
        box = searchBox(words);
        node = new HBox(left, box, right);
        node.getStyleClass().add("menu-strip");
        field.textProperty().subscribe(text -> rest.playFromStart());
        rest.setOnFinished(event -> search.accept(field.getText()));
        fit(Rail.Width.WORDS);
    }

    HBox node() {
        return node;
    }

    void menus(List<Menu> these) {
        menus.getMenus().setAll(these);
    }

    void onSearch(Consumer<String> action) {
        search = action;
    }

    void onLeave(Runnable action) {
        leave = action;
    }

    /// @param action gets the text when Enter was pressed and gives what is left of it
    void onEnter(UnaryOperator<String> action) {
        enter = action;
    }

    /// @param what may stand at a place of the text
    void onOffers(BiFunction<String, Integer, List<Suggestions.Suggestion>> what) {
        offers = what;
    }

    void focusSearch() {
        field.requestFocus();
        field.selectAll();
    }

    void searchFor(String text) {
        field.setText(text);
        rest.stop();
        search.accept(text);
    }

    /// These words are searched for already.
    void words(String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
        rest.stop();
    }

    void clearSearch() {
        field.clear();
        rest.stop();
        search.accept("");
    }

    void fit(Rail.Width width) {
        var narrow = width == Rail.Width.NARROW;
        left.setPrefWidth(narrow ? LEFT_WIDTH_NARROW : LEFT_WIDTH);
        box.setPrefWidth(narrow ? FIELD_WIDTH_NARROW : FIELD_WIDTH);
        var markWidth = narrow ? 48 : 72;
        mark.setMinWidth(markWidth);
        mark.setMaxWidth(markWidth);
    }

    private StackPane searchBox(ShellMessages words) {
        field.setMaxWidth(Double.MAX_VALUE);
        field.setPromptText(words.searchPrompt());
        field.getStyleClass().add("search-field");
        Suggestions.on(field, (text, caret) -> offers.apply(text, caret));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var lens = Icons.of(BootstrapIcons.SEARCH, 14);
        lens.setMouseTransparent(true);
        var key = KeyCap.row(Shortcut.of("/"));
        key.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        key.setMouseTransparent(true);
        key.visibleProperty().bind(field.textProperty().isEmpty());
        var stack = new StackPane(field, lens, key);
        StackPane.setAlignment(lens, javafx.geometry.Pos.CENTER_LEFT);
        StackPane.setAlignment(key, javafx.geometry.Pos.CENTER_RIGHT);
        StackPane.setMargin(lens, new javafx.geometry.Insets(0, 0, 0, 10));
        StackPane.setMargin(key, new javafx.geometry.Insets(0, 8, 0, 0));
        stack.setMinWidth(FIELD_WIDTH / 2);
        return stack;
    }

    /// Esc empties the field first and leaves it when it is empty; Enter does not wait for the
    /// rest.
    private void pressed(KeyEvent event) {
        if (event.isConsumed()) {
            // A key of the offers under the field.
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            if (field.getText().isEmpty()) {
                leave.run();
            } else {
                clearSearch();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            var left = enter.apply(field.getText());
            if (!left.equals(field.getText())) {
                field.setText(left);
                field.end();
            }
            rest.stop();
            event.consume();
        }
    }
}
