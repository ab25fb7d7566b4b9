package pult.feature.outbox;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.change.Outbox;
import pult.l10n.OutboxMessages;
import pult.ui.control.EmptyState;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.WholeOrNothing;
import pult.ui.fx.Fx;

/// «Требуют внимания»: a card for each action that stopped, with the reason and the ways out.
final class AttentionView {
    private final OutboxViewModel model;
    private final OutboxMessages words;
    private final AttentionCards made;
    private final VBox cards = new VBox();

    AttentionView(OutboxViewModel model, OutboxMessages words, AttentionCards made) {
        this.model = model;
        this.words = words;
        this.made = made;
    }

    Region node() {
        javafx.beans.InvalidationListener changed = lists -> fill();
        model.attention().addListener(changed);
        model.conflicts().addListener(changed);
        cards.getChildren().setAll(rows());
        var size = Bindings.size(model.attention()).add(Bindings.size(model.conflicts()));
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        // As high as its cards while there is room; the report under it has the rest. A height that
        // changes within a layout would be seen by the next one only.
        cards.heightProperty()
                .subscribe(height ->
                        Fx.later(() -> scroll.setPrefViewportHeight(height.doubleValue())));
        var empty =
                EmptyState.of(
                        BootstrapIcons.CHECK_CIRCLE,
                        words.emptyAttention(),
                        words.emptyAttentionHint());
        empty.setPadding(new Insets(24));
        empty.visibleProperty().bind(size.isEqualTo(0));
        empty.managedProperty().bind(empty.visibleProperty());
        scroll.visibleProperty().bind(size.greaterThan(0));
        var pane = new BorderPane(new StackPane(empty, scroll));
        var count = Labels.of(model.countsProperty().map(AttentionView::number), "c-2");
        count.setMinWidth(Region.USE_PREF_SIZE);
        pane.setTop(
                PaneHeading.of(
                        Labels.fixed(words.attention(), "t-pane"),
                        new Node[] {count},
                        new Node[] {
                            new WholeOrNothing(Labels.of(words.attentionNote(), "t-small", "c-3"))
                        }));
        pane.getStyleClass().addAll("pane", "divider-left");
        return pane;
    }

    /// Where the keyboard was, it stays: on the card that has come to that place.
    private void fill() {
        var at = 0;
        while (at < cards.getChildren().size() && !cards.getChildren().get(at).isFocusWithin()) {
            at++;
        }
        var had = at < cards.getChildren().size();
        cards.getChildren().setAll(rows());
        if (had && !cards.getChildren().isEmpty()) {
            var card = cards.getChildren().get(Math.min(at, cards.getChildren().size() - 1));
            card.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    /// Gives the keyboard to the first way out.
    ///
    /// @return false when nothing asks for the operator
    boolean focus() {
        // As Tab does, so that the ring around it is seen.
        return !cards.getChildren().isEmpty()
                && cards.requestFocusTraversal(TraversalDirection.NEXT);
    }

    private static String number(Outbox.Counts counts) {
        return Integer.toString(counts.attention());
    }

    private java.util.List<Node> rows() {
        var rows = new java.util.ArrayList<Node>();
        model.attention().forEach(line -> rows.add(made.of(line)));
        model.conflicts().forEach(line -> rows.add(made.of(line)));
        return rows;
    }
}
