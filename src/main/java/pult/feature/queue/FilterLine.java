package pult.feature.queue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import pult.ui.control.Suggestions;

/// The filter as one line of text, in the place of its chips. Enter puts it in force, Esc leaves it
/// as it was.
final class FilterLine {
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
        field.getStyleClass().add("filter-line");
        HBox.setHgrow(field, Priority.ALWAYS);
        Suggestions.on(field, new FilterOffers(model.narrowing(), words.filters())::at);
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    TextField node() {
        return field;
    }

    /// Takes the present filter and the keyboard.
    ///
    /// @param more is put behind it, to be finished
    void begin(String more) {
        model.narrowing().names().refresh();
        var now = model.narrowing().text(words.filters().language());
        field.setText(now.isEmpty() || more.isEmpty() ? now + more : now + ' ' + more);
        field.requestFocus();
        field.end();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (model.narrowing().replace(field.getText())) {
                done.run();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.narrowing().understood();
            done.run();
            event.consume();
        }
    }
}
