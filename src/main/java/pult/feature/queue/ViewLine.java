package pult.feature.queue;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.domain.view.KeptView;
import pult.domain.view.QueueView;
import pult.ui.control.Chip;
import pult.ui.control.Labels;
import pult.ui.fx.Subscriptions;

import java.util.UUID;

/// The lines over the list about views: the name of one that is being saved, and what is to be said
/// of one that was removed, not saved, or displaced.
final class ViewLine {
    private static final String NAMELESS = "-";

    private final QueueViewModel model;
    private final ViewsModel views;
    private final QueueWords words;
    private final Runnable back;
    private final TextField name = new TextField();
    private final CheckBox everybody = new CheckBox();
    private final Button save = new Button();
    private final Button cancel = new Button();
    private final HBox naming = new HBox(8, name, everybody, save, cancel);
    private final VBox node = new VBox();
    private SavedView.@Nullable Own renamed;
    private boolean open;

    /// @param back gives the keyboard back to the list
    ViewLine(
            QueueViewModel model,
            ViewsModel views,
            QueueWords words,
            Runnable back,
            Subscriptions subscriptions) {
        this.model = model;
        this.views = views;
        this.words = words;
        this.back = back;
        name.setPromptText(words.own().viewName());
        name.setAccessibleText(words.own().viewName());
        HBox.setHgrow(name, Priority.ALWAYS);
        everybody.setText(words.own().viewForAll());
        save.setText(words.own().viewSave());
        save.getStyleClass().add("small");
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setOnAction(event -> save());
        cancel.setText(words.own().viewCancel());
        cancel.getStyleClass().addAll("small", "quiet");
        cancel.setOnAction(event -> end());
        naming.getStyleClass().addAll("strip", "view-line");
        naming.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        name.setOnAction(event -> save());
        subscriptions.onAny(this::show, views.wordProperty(), model.viewProperty());
        show();
    }

    VBox node() {
        return node;
    }

    /// Asks for the name of a new view of what is looked at.
    void begin() {
        if (ViewsModel.made(UUID.randomUUID(), NAMELESS, model).isEmpty()) {
            views.unsayable();
            return;
        }
        begin(
                null,
                switch (model.shown()) {
                    case SavedView.Own own -> own.kept().view().name();
                    case SavedView.Counted counted -> counted.title();
                    case SavedView other -> "";
                });
    }

    /// Asks for another name.
    void rename(SavedView.Own view) {
        begin(view, view.kept().view().name());
    }

    private void begin(SavedView.@Nullable Own other, String now) {
        renamed = other;
        open = true;
        everybody.setSelected(false);
        everybody.setVisible(other == null);
        everybody.setManaged(other == null);
        name.setText(now);
        show();
        name.requestFocus();
        name.selectAll();
    }

    private void save() {
        if (name.getText().isBlank()) {
            return;
        }
        var other = renamed;
        if (other != null) {
            views.rename(other, name.getText());
        } else {
            // The filter may have changed while the name was being written.
            ViewsModel.made(UUID.randomUUID(), name.getText(), model)
                    .ifPresentOrElse(this::keep, views::unsayable);
        }
        end();
    }

    private void keep(QueueView made) {
        var kept = everybody.isSelected() ? KeptView.toShare(made) : KeptView.personal(made);
        views.save(kept, () -> model.choose(new SavedView.Own(kept)));
    }

    private void end() {
        open = false;
        show();
        back.run();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    private void show() {
        node.getChildren().clear();
        if (open) {
            node.getChildren().add(naming);
        }
        switch (views.wordProperty().get()) {
            case ViewsModel.Word.Removed removed ->
                    say(
                            words.own().viewRemoved(removed.view().view().name()),
                            words.own().viewRestore(),
                            () -> views.restore(removed));
            case ViewsModel.Word.NotSaved(String refused) ->
                    say(
                            words.own().viewNotSaved(refused),
                            words.own().filterUnderstood(),
                            views::said);
            case ViewsModel.Word.Unsayable _ ->
                    say(words.own().viewUnsayable(), words.own().filterUnderstood(), views::said);
            case null -> displaced();
        }
    }

    private void displaced() {
        if (model.viewProperty().get() instanceof SavedView.Own own
                && own.kept().displacedBy() != null) {
            say(words.displaced(own.kept()), words.own().filterUnderstood(), () -> settle(own));
        }
    }

    /// From here on it is a personal view like every other.
    private void settle(SavedView.Own own) {
        QueueView view = own.kept().view();
        views.save(KeptView.personal(view), () -> {});
    }

    private void say(String text, String way, Runnable action) {
        var label = Labels.of(text, "t-small", "c-2");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(8, label, Chip.clickable(way, action));
        row.getStyleClass().addAll("filter-problems", "pane-subtle", "divider-bottom");
        node.getChildren().add(row);
    }
}
