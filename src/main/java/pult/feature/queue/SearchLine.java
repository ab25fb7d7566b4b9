package pult.feature.queue;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

import pult.ui.control.Labels;
import pult.ui.fx.Subscriptions;

import java.util.ArrayList;

/// What the search came to: how many, by which words, and where else there is something.
final class SearchLine {
    private final QueueViewModel model;
    private final QueueWords words;
    private final HBox node = new HBox();

    SearchLine(QueueViewModel model, QueueWords words, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        node.getStyleClass().addAll("strip", "search-line");
        node.managedProperty().bind(node.visibleProperty());
        subscriptions.onAny(this::show, model.hitsProperty(), model.everywhereProperty());
        show();
    }

    HBox node() {
        return node;
    }

    private void show() {
        var hits = model.hitsProperty().get();
        node.setVisible(hits != null && worthSaying(hits));
        if (hits == null) {
            return;
        }
        var found = hits.found();
        var total = model.totalProperty().get();
        var children = new ArrayList<Node>();
        children.add(Labels.fixed(words.found(hits.sure(), total - hits.sure()), "t-medium"));
        var shownFor = found.shownFor();
        if (shownFor != null) {
            children.add(Labels.of(words.own().searchShownFor(shownFor), "c-2"));
            children.add(link(words.own().searchLiterally(), model::searchLiterally));
        }
        if (!found.coverage().whole()) {
            children.add(Labels.of(words.coming(found.coverage()), "c-2"));
        }
        children.add(Labels.gap());
        if (model.everywhereProperty().get()) {
            children.add(Labels.fixed(words.own().searchedEverywhere(), "t-small", "c-2"));
        } else if (found.ranking().size() > total) {
            children.add(
                    link(
                            words.own().searchEverywhere(found.ranking().size()),
                            model::searchEverywhere));
        }
        node.getChildren().setAll(children);
    }

    /// That there is nothing is said in the place of the list.
    private boolean worthSaying(QueueReading.Hits hits) {
        return model.totalProperty().get() > 0
                || hits.found().shownFor() != null
                || !hits.found().coverage().whole();
    }

    private static Hyperlink link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return link;
    }
}
