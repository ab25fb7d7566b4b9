package pult.feature.outbox;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.AppealId;
import pult.domain.change.Outbox;
import pult.feature.ShortTopics;
import pult.l10n.OutboxMessages;
import pult.ui.control.EmptyState;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.WholeOrNothing;
import pult.ui.fx.Fx;

import java.util.function.Consumer;

/// «Требуют внимания»: a card for each action that stopped, with the reason and the ways out.
final class AttentionView {
    private final OutboxViewModel model;
    private final OutboxMessages words;
    private final Consumer<AppealId> open;
    private final Consumer<AppealId> columns;
    private final VBox cards = new VBox();

    /// @param open shows an appeal
    /// @param columns shows the two versions of its draft
    AttentionView(
            OutboxViewModel model,
            OutboxMessages words,
            Consumer<AppealId> open,
            Consumer<AppealId> columns) {
        this.model = model;
        this.words = words;
        this.open = open;
        this.columns = columns;
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
        model.attention().forEach(line -> rows.add(card(line)));
        model.conflicts().forEach(line -> rows.add(card(line)));
        return rows;
    }

    private Node card(ConflictCard line) {
        return card(
                icon(BootstrapIcons.EXCLAMATION_CIRCLE, "c-today"),
                line.appeal(),
                line.topic(),
                line.words(),
                button(words.openColumns(), () -> columns.accept(line.appeal())));
    }

    private Node card(AttentionLine line) {
        var refused = line.weight() == AttentionLine.Weight.REFUSED;
        var both = both(line);
        var ways =
                line.ways().stream()
                        .map(way -> button(name(way), () -> go(way, line, both)))
                        .toArray(Button[]::new);
        var card =
                card(
                        refused
                                ? icon(BootstrapIcons.EXCLAMATION_TRIANGLE, "c-over")
                                : icon(BootstrapIcons.EXCLAMATION_CIRCLE, "c-today"),
                        line.appeal(),
                        line.topic(),
                        line.reason(),
                        ways);
        var whole = new VBox(card, both);
        whole.getStyleClass().add("box-row");
        card.getStyleClass().remove("box-row");
        return whole;
    }

    private String name(AttentionLine.Way way) {
        return switch (way) {
            case COMPARE -> words.compare();
            case COMMENT -> words.showComment();
            case AS_IS -> words.sendAsIs();
            case CORRECT -> words.correct();
            case OPEN -> words.open();
            case PUT_AWAY -> words.remove();
        };
    }

    private void go(AttentionLine.Way way, AttentionLine line, Region both) {
        switch (way) {
            case COMPARE -> {
                var now = !both.isVisible();
                both.setVisible(now);
                both.setManaged(now);
            }
            case COMMENT, OPEN -> open.accept(line.appeal());
            case AS_IS -> model.sendAsIs(line);
            case CORRECT -> model.backToDraft(line.id(), () -> open.accept(line.appeal()));
            case PUT_AWAY -> model.putAway(line.id());
        }
    }

    /// The two answers one under the other, shown when they are asked for.
    private Region both(AttentionLine line) {
        var box = new VBox(4);
        box.setPadding(new Insets(0, 16, 12, 40));
        var theirs = line.theirs();
        if (theirs != null) {
            box.getChildren()
                    .addAll(
                            Labels.of(words.answerMine(), "t-section"),
                            text(line.mine()),
                            Labels.of(words.answerTheirs(), "t-section"),
                            text(theirs));
        }
        box.setVisible(false);
        box.setManaged(false);
        return box;
    }

    private static Node text(String words) {
        var label = Labels.of(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node icon(BootstrapIcons sign, String style) {
        var icon = Icons.of(sign);
        icon.getStyleClass().add(style);
        return icon;
    }

    private static Node card(
            Node icon, AppealId appeal, String topic, String words, Button... ways) {
        var title =
                new HBox(
                        8,
                        Labels.fixed(appeal.toString(), "t-strong"),
                        Labels.of(ShortTopics.of(topic)));
        title.setAlignment(Pos.CENTER_LEFT);
        var reason = Labels.of(words, "c-2");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        var text = new VBox(4, title, reason, new FlowPane(8, 6, ways));
        HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        VBox.setMargin(text.getChildren().getLast(), new Insets(4, 0, 0, 0));
        var card = new HBox(8, icon, text);
        card.setPadding(new Insets(10, 16, 12, 16));
        card.getStyleClass().add("box-row");
        return card;
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
