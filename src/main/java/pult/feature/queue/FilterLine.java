package pult.feature.queue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import pult.domain.filter.FilterCompletion;
import pult.ui.control.Suggestions;

import java.util.List;

/// The filter as one line of text, in the place of its chips. Enter puts it in force, Esc leaves it
/// as it was.
final class FilterLine {
    private static final int MOST_OFFERS = 10;

    private final QueueViewModel model;
    private final QueueWords words;
    private final Runnable done;
    private final TextField field = new TextField();

    /// @param done shows the chips again
    FilterLine(QueueViewModel model, QueueWords words, Runnable done) {
        this.model = model;
        this.words = words;
        this.done = done;
        field.setPromptText(words.own().filterAsTextPrompt());
        field.setAccessibleText(words.own().filterAsText());
        field.getStyleClass().addAll("small", "filter-line");
        HBox.setHgrow(field, Priority.ALWAYS);
        Suggestions.on(field, this::offers);
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    TextField node() {
        return field;
    }

    /// Takes the present filter and the keyboard.
    ///
    /// @param more is put behind it, to be finished
    void begin(String more) {
        model.names().refresh();
        var now = model.text(words.language());
        field.setText(now.isEmpty() || more.isEmpty() ? now + more : now + ' ' + more);
        field.requestFocus();
        field.end();
    }

    private List<Suggestions.Suggestion> offers(String text, int caret) {
        return FilterCompletion.at(text, caret, model.names(), words.language(), MOST_OFFERS)
                .stream()
                .map(offer ->
                        new Suggestions.Suggestion(offer.text(), offer.in(text), offer.caret()))
                .toList();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (model.replace(field.getText())) {
                done.run();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.understood();
            done.run();
            event.consume();
        }
    }
}
