package pult.feature.queue;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.ui.control.Chip;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Subscriptions;

import java.util.ArrayList;
import java.util.List;

/// The filter: one button that offers what the view leaves open, and a chip for each thing chosen.
final class FilterBar {
    private final QueueViewModel model;
    private final QueueWords words;
    private final Runnable clearWords;
    private final Runnable back;
    private final HBox strip = new HBox();
    private final VBox node = new VBox(strip);
    private final FilterLine line;
    private final FilterMenu menu;
    private final LookMenu look;
    private final MenuButton button = new MenuButton();
    private boolean writing;
    private QueueFeature.Width width = QueueFeature.Width.WIDE;

    /// @param clearWords empties the search field
    /// @param back gives the keyboard back to the list
    /// @param save asks for the name of a new view
    FilterBar(
            QueueViewModel model,
            QueueWords words,
            Runnable clearWords,
            Runnable back,
            Runnable save,
            Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.clearWords = clearWords;
        this.back = back;
        line = new FilterLine(model, words, this::written);
        menu = new FilterMenu(model, words, this::write, save);
        look = new LookMenu(model, words);
        strip.getStyleClass().add("strip");
        button.getStyleClass().addAll("bordered", "small", "filter-button");
        button.setText(words.own().filter());
        button.setGraphic(Icons.of(BootstrapIcons.FUNNEL, 14));
        button.setOnShowing(event -> offer());
        offer();
        subscriptions.onAny(
                this::show,
                model.filterProperty(),
                model.viewProperty(),
                model.wordsProperty(),
                model.problemsProperty(),
                model.lookProperty());
        show();
    }

    /// The strip with the button and the chips, and what is wrong with a text under it.
    VBox node() {
        return node;
    }

    /// The button alone; in narrow windows it stands in the heading and the strip shows only while
    /// something is chosen.
    MenuButton button() {
        return button;
    }

    void width(QueueFeature.Width to) {
        width = to;
        show();
    }

    private void show() {
        var narrow = width == QueueFeature.Width.NARROW;
        var children = new ArrayList<Node>();
        if (!narrow) {
            children.add(button);
        }
        if (writing) {
            children.add(line.node());
        } else {
            chips(children);
        }
        strip.setVisible(!narrow || !children.isEmpty());
        strip.setManaged(strip.isVisible());
        if (!writing) {
            children.add(Labels.gap());
            look.node().setText(words.order(model.lookProperty().get()));
            children.add(look.node());
        }
        if (!strip.getChildren().equals(children)) {
            strip.getChildren().setAll(children);
        }
        node.getChildren().setAll(strip);
        if (!model.problemsProperty().get().isEmpty()) {
            node.getChildren().add(problems());
        }
    }

    private void chips(List<Node> children) {
        for (var condition : model.filterProperty().get().conditions()) {
            var text = words.chip(condition);
            children.add(
                    Chip.removable(
                            text,
                            words.own().filterRemove(text),
                            () -> model.narrow(model.filterProperty().get().without(condition))));
        }
        var text = model.wordsProperty().get();
        if (!text.isEmpty()) {
            children.add(
                    Chip.removable(words.own().found(text), words.own().clearSearch(), clearWords));
        }
    }

    private void offer() {
        button.getItems().setAll(menu.items());
    }

    /// The filter as text, with something behind it that is to be finished.
    void write(String more) {
        writing = true;
        show();
        line.begin(more);
    }

    private void written() {
        writing = false;
        show();
        back.run();
    }

    private Node problems() {
        var texts = model.problemsProperty().get().stream().map(words::problem).distinct().toList();
        var text = Labels.of(String.join("\n", texts), "t-small", "c-over");
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var understood = Chip.clickable(words.own().filterUnderstood(), model::understood);
        var row = new HBox(8, text, understood);
        row.getStyleClass().addAll("filter-problems", "divider-bottom");
        return row;
    }
}
