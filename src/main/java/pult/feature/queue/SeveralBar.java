package pult.feature.queue;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.Mark;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Subscriptions;

import java.util.ArrayList;
import java.util.List;

/// Below the list: what can be done to the ticked rows, and what came of it, row by row. Not there
/// while nothing is ticked and nothing is to be told.
final class SeveralBar {
    private final SeveralModel model;
    private final QueueWords words;
    private final Node list;
    private final FlowPane deeds = new FlowPane(8, 6);
    private final FlowPane told = new FlowPane(8, 6);
    private final VBox node = new VBox();
    private final OwnMomentLine moment;
    private final StepLine step;
    private final MenuButton later = new MenuButton();
    private final Label ticked = Labels.fixed("", "t-medium");
    private final Button back = new Button();
    private final PauseTransition gone = new PauseTransition();

    /// @param list where the menu of moments opens when a key asks for it
    SeveralBar(SeveralModel model, QueueWords words, Node list, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.list = list;
        moment = new OwnMomentLine(model, words, list);
        moment.onClose(this::show);
        step = new StepLine(model, words, list);
        step.onClose(this::show);
        subscriptions.add(step::keep);
        node.getStyleClass().add("several");
        for (var box : List.of(deeds, told)) {
            box.getStyleClass().add("strip");
            box.setAlignment(Pos.CENTER_LEFT);
            box.managedProperty().bind(box.visibleProperty());
        }
        told.getStyleClass().add("told");
        back.setText(words.several().takeBack());
        back.getStyleClass().addAll("small", "bordered");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> model.takeBack());
        back.managedProperty().bind(back.visibleProperty());
        gone.setOnFinished(event -> back.setVisible(false));
        later.setText(words.several().shelve());
        later.getStyleClass().addAll("bordered", "small", "filter-button");
        later.setMinWidth(Region.USE_PREF_SIZE);
        later.setOnShowing(event -> later.getItems().setAll(moments()));
        subscriptions.onAny(
                this::show,
                model.tickedProperty(),
                model.openedProperty(),
                model.outcomeProperty(),
                model.busyProperty());
        show();
    }

    VBox node() {
        return node;
    }

    /// Most lists are never ticked: a start does not make what nobody sees.
    private void fill() {
        if (node.getChildren().isEmpty()) {
            later.getItems().setAll(moments());
            deeds.getChildren().setAll(buttons());
            node.getChildren().setAll(told, moment.node(), step.node(), deeds);
        }
    }

    /// Offers the moments at the list, for the key.
    void offerMoments() {
        var menu = new ContextMenu();
        menu.getItems().setAll(moments());
        menu.show(list, Side.BOTTOM, 24, -8);
    }

    private List<Node> buttons() {
        var say = words.several();
        var weight = new MenuButton(say.weight());
        weight.getStyleClass().addAll("bordered", "small", "filter-button");
        weight.setMinWidth(Region.USE_PREF_SIZE);
        for (var importance : Mark.Importance.values()) {
            weight.getItems()
                    .add(item(words.deeds().importance(importance), new RowDeed.Weigh(importance)));
        }
        return List.of(
                ticked,
                button(say.take(), new RowDeed.Take()),
                button(say.release(), new RowDeed.Release()),
                later,
                weight,
                enlist(),
                more(),
                clear());
    }

    private MenuButton more() {
        var say = words.several();
        var more = new MenuButton(say.more());
        more.getStyleClass().addAll("bordered", "small", "filter-button");
        more.setMinWidth(Region.USE_PREF_SIZE);
        for (var kind : StepLine.Kind.values()) {
            var item = new MenuItem(step.name(kind));
            item.setOnAction(event -> begin(kind));
            more.getItems().add(item);
        }
        return more;
    }

    /// Asks what is to be said with a step upon the ticked rows, or the chosen one.
    void begin(StepLine.Kind kind) {
        if (!model.meant().isEmpty()) {
            fill();
            moment.close();
            step.begin(kind);
            show();
        }
    }

    private Button clear() {
        var clear = new Button();
        clear.setGraphic(Icons.of(BootstrapIcons.X, 16));
        clear.setAccessibleText(words.several().untick());
        Hint.on(clear, words.several().untick());
        clear.getStyleClass().addAll("small", "flat");
        clear.setOnAction(event -> model.clear());
        return clear;
    }

    private Button enlist() {
        var button = button(words.several().enlist(), new RowDeed.Enlist());
        Hint.on(button, words.several().enlistHint());
        return button;
    }

    private Button button(String text, RowDeed deed) {
        var button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("small", "bordered");
        button.setOnAction(event -> model.run(deed));
        return button;
    }

    private List<MenuItem> moments() {
        var items = new ArrayList<MenuItem>();
        for (var moment : model.later()) {
            items.add(item(words.deeds().later(moment), new RowDeed.Shelve(moment.until())));
        }
        var own = new MenuItem(words.several().ownMoment());
        own.setOnAction(event -> {
            fill();
            step.close();
            moment.begin();
            show();
        });
        items.add(own);
        items.add(item(words.several().unshelve(), new RowDeed.Unshelve()));
        return items;
    }

    private MenuItem item(String text, RowDeed deed) {
        var item = new MenuItem(text);
        item.setOnAction(event -> model.run(deed));
        return item;
    }

    private void show() {
        var count = model.tickedProperty().get().size();
        if (count > 0 || model.outcomeProperty().get() != null) {
            fill();
        }
        deeds.setVisible(count > 0);
        deeds.setDisable(model.busyProperty().get());
        step.count();
        moment.count();
        ticked.setText(
                model.full() ? words.several().tickedMost(count) : words.several().ticked(count));
        var outcome = model.outcomeProperty().get();
        told.setVisible(outcome != null);
        if (outcome != null) {
            moment.came(outcome);
            step.came(outcome);
            tell(outcome);
        }
        node.setVisible(deeds.isVisible() || told.isVisible() || moment.open() || step.open());
        node.setManaged(node.isVisible());
    }

    private void tell(RowOutcome outcome) {
        var whole = outcome.failed().isEmpty();
        var sign =
                Icons.of(whole ? BootstrapIcons.CHECK2 : BootstrapIcons.EXCLAMATION_TRIANGLE, 14);
        sign.getStyleClass().add(whole ? "c-done" : "c-today");
        var children = new ArrayList<Node>();
        children.add(sign);
        children.add(Labels.fixed(words.deeds().done(outcome), "t-medium"));
        outcome.failed()
                .forEach((reason, rows) -> {
                    var link = new Hyperlink(words.deeds().failed(reason, rows.size()));
                    link.setOnAction(event -> model.tick(rows));
                    children.add(link);
                });
        var left = model.backFor();
        gone.stop();
        back.setVisible(left.isPositive());
        if (left.isPositive()) {
            back.setDisable(model.busyProperty().get());
            gone.setDuration(javafx.util.Duration.millis((double) left.toMillis()));
            gone.play();
            children.add(back);
        }
        var close = new Button(words.several().understood());
        close.getStyleClass().addAll("small", "flat");
        close.setOnAction(event -> model.read());
        children.add(close);
        told.getChildren().setAll(children);
    }
}
