package pult.feature.queue;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.ui.control.Chip;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Subscriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The filter: one button that offers what the view leaves open, and a chip for each thing chosen.
final class FilterBar {
    private final QueueViewModel model;
    private final ViewsModel views;
    private final QueueWords words;
    private final Runnable clearWords;
    private final HBox node = new HBox();
    private final MenuButton button = new MenuButton();
    private QueueFeature.Width width = QueueFeature.Width.WIDE;

    /// @param clearWords empties the search field
    FilterBar(
            QueueViewModel model,
            ViewsModel views,
            QueueWords words,
            Runnable clearWords,
            Subscriptions subscriptions) {
        this.model = model;
        this.views = views;
        this.words = words;
        this.clearWords = clearWords;
        node.getStyleClass().add("strip");
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
                model.orderProperty());
        show();
    }

    /// The strip with the button and the chips.
    HBox node() {
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
        for (var kind : model.filterProperty().get().chosen()) {
            children.add(
                    Chip.removable(
                            words.chip(model.filterProperty().get(), kind),
                            words.own().filterRemove(words.kind(kind)),
                            () -> model.narrow(model.filterProperty().get().without(kind))));
        }
        var text = model.wordsProperty().get();
        if (!text.isEmpty()) {
            children.add(
                    Chip.removable(words.own().found(text), words.own().clearSearch(), clearWords));
        }
        node.setVisible(!narrow || !children.isEmpty());
        node.setManaged(node.isVisible());
        children.add(Labels.gap());
        children.add(Labels.of(order(), "t-small", "c-2"));
        node.getChildren().setAll(children);
    }

    private String order() {
        return switch (model.orderProperty().get().by()) {
            case DUE -> words.own().groupedByDue();
            case NUMBER -> words.own().sortedBy(words.own().columnNumber());
            case RECEIVED -> words.own().sortedBy(words.own().columnReceived());
            case TOPIC -> words.own().sortedBy(words.own().columnTopic());
            case MUNICIPALITY -> words.own().sortedBy(words.own().columnPlace());
            case CHANNEL -> words.own().sortedBy(words.own().columnChannel());
            case RELEVANCE -> words.own().sortedByRelevance();
        };
    }

    private void offer() {
        var items = new ArrayList<MenuItem>();
        for (var kind : Filter.Kind.values()) {
            if (!model.viewProperty().get().fixed().contains(kind)) {
                var menu = new Menu(words.kind(kind));
                menu.getItems().setAll(choices(kind));
                items.add(menu);
            }
        }
        var clear = new MenuItem(words.own().filterClear());
        clear.setOnAction(event -> model.narrow(Filter.NONE));
        clear.setDisable(model.filterProperty().get().empty());
        items.add(clear);
        button.getItems().setAll(items);
    }

    private List<MenuItem> choices(Filter.Kind kind) {
        var choices = new ArrayList<MenuItem>();
        switch (kind) {
            case CHANNEL -> {
                for (var channel : Channel.values()) {
                    choices.add(
                            choice(
                                    words.shared().appeals().channel(channel),
                                    () -> filter().channels().contains(channel),
                                    () -> filter().toggled(channel)));
                }
            }
            case REGIME -> {
                for (var regime : LegalRegime.values()) {
                    choices.add(
                            choice(
                                    words.shared().appeals().regime(regime),
                                    () -> filter().regimes().contains(regime),
                                    () -> filter().toggled(regime)));
                }
            }
            case BLOCK -> {
                for (var block : views.blocks()) {
                    if (block.view() instanceof SavedView.Block(String code)) {
                        choices.add(
                                choice(
                                        words.view(block.view()),
                                        () -> filter().blocks().contains(code),
                                        () -> filter().toggled(code)));
                    }
                }
            }
        }
        return choices;
    }

    private MenuItem choice(String text, Supplier<Boolean> chosen, Supplier<Filter> toggled) {
        var item = new CheckMenuItem(text);
        item.setSelected(chosen.get());
        item.setOnAction(event -> model.narrow(toggled.get()));
        return item;
    }

    private Filter filter() {
        return model.filterProperty().get();
    }
}
