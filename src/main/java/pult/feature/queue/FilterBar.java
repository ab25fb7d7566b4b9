package pult.feature.queue;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
    private final FlowPane chips = new FlowPane(8, 4);
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
        strip.getStyleClass().addAll("strip", "filter-strip");
        HBox.setHgrow(chips, Priority.ALWAYS);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("bordered", "small", "filter-button");
        button.setText(words.own().filter());
        button.setGraphic(Icons.of(BootstrapIcons.FUNNEL, 14));
        button.setOnShowing(event -> offer());
        offer();
        subscriptions.onAny(
                this::show,
                model.narrowing().filterProperty(),
                model.viewProperty(),
                model.narrowing().wordsProperty(),
                model.narrowing().problemsProperty(),
                model.lookProperty());
        show();
    }

    /// The strip with the button and the chips, and what is wrong with a text under it.
    VBox node() {
        return node;
    }

    /// The buttons alone; in narrow windows they stand in the heading and the strip shows only
    /// while something is chosen.
    List<Node> buttons() {
        return List.of(look.node(), button);
    }

    void width(QueueFeature.Width to) {
        width = to;
        show();
    }

    private void show() {
        var narrow = width == QueueFeature.Width.NARROW;
        chips.getChildren().setAll(chips());
        strip.setVisible(!narrow || writing || !chips.getChildren().isEmpty());
        strip.setManaged(strip.isVisible());
        look.show(narrow);
        var children = new ArrayList<Node>();
        if (!narrow) {
            children.add(button);
        }
        children.add(writing ? line.node() : chips);
        if (!narrow && !writing) {
            children.add(look.node());
        }
        // Putting them anew would take the keyboard from the line.
        if (!strip.getChildren().equals(children)) {
            strip.getChildren().setAll(children);
        }
        node.getChildren().remove(1, node.getChildren().size());
        if (!model.narrowing().problemsProperty().get().isEmpty()) {
            node.getChildren().add(problems());
        }
    }

    private List<Node> chips() {
        var made = new ArrayList<Node>();
        for (var condition : model.narrowing().filterProperty().get().conditions()) {
            var text = words.filters().chip(condition);
            made.add(
                    Chip.removable(
                            text,
                            words.own().filterRemove(text),
                            () ->
                                    model.narrowing()
                                            .narrow(
                                                    model.narrowing()
                                                            .filterProperty()
                                                            .get()
                                                            .without(condition))));
        }
        var text = model.narrowing().wordsProperty().get();
        if (!text.isEmpty()) {
            made.add(
                    Chip.removable(words.own().found(text), words.own().clearSearch(), clearWords));
        }
        return made;
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
        var texts =
                model.narrowing().problemsProperty().get().stream()
                        .map(words.filters()::problem)
                        .distinct()
                        .toList();
        var text = Labels.of(String.join("\n", texts), "t-small", "c-over");
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var understood =
                Chip.clickable(words.own().filterUnderstood(), model.narrowing()::understood);
        var row = new HBox(8, text, understood);
        row.getStyleClass().addAll("filter-problems", "divider-bottom");
        return row;
    }
}
