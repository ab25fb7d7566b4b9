package pult.feature.queue;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.view.Grouping;
import pult.domain.view.QueueColumn;
import pult.ui.control.Icons;

import java.util.ArrayList;
import java.util.List;

/// How the list is shown: its groups, and its columns in their order.
final class LookMenu {
    private final QueueViewModel model;
    private final QueueWords words;
    private final MenuButton node = new MenuButton();
    private final Tooltip hint = new Tooltip();

    LookMenu(QueueViewModel model, QueueWords words) {
        this.model = model;
        this.words = words;
        node.getStyleClass().addAll("small", "look-button");
        node.setGraphic(Icons.of(BootstrapIcons.LAYOUT_THREE_COLUMNS, 14));
        node.setMinWidth(Region.USE_PREF_SIZE);
        node.setTooltip(hint);
        node.setAccessibleText(words.own().look());
        node.setOnShowing(event -> node.getItems().setAll(items()));
        node.getItems().setAll(items());
    }

    MenuButton node() {
        return node;
    }

    /// @param narrow the icon alone
    void show(boolean narrow) {
        var order = words.order(model.lookProperty().get());
        node.setText(order);
        node.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT);
        hint.setText(order);
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        var look = model.lookProperty().get();
        for (var grouping : Grouping.values()) {
            var item = new RadioMenuItem(words.grouping(grouping));
            item.setSelected(words.grouped(look) == grouping);
            item.setOnAction(event -> model.group(grouping));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        for (var column : ordered()) {
            items.add(choice(column));
        }
        items.add(new SeparatorMenuItem());
        items.add(places());
        var usual = new MenuItem(words.own().columnsUsual());
        usual.setOnAction(event -> model.show(QueueColumn.USUAL));
        usual.setDisable(look.columns().equals(QueueColumn.USUAL));
        items.add(usual);
        return items;
    }

    /// Those shown in their order, then the others.
    private List<QueueColumn> ordered() {
        var ordered = new ArrayList<>(model.lookProperty().get().columns());
        for (var column : QueueColumn.values()) {
            if (!ordered.contains(column)) {
                ordered.add(column);
            }
        }
        return ordered;
    }

    private MenuItem choice(QueueColumn column) {
        var shown = model.lookProperty().get().columns();
        var item = new CheckMenuItem(words.column(column));
        item.setSelected(shown.contains(column));
        item.setDisable(column == QueueColumn.TOPIC);
        item.setOnAction(event -> {
            var columns = new ArrayList<>(shown);
            if (!columns.remove(column)) {
                columns.add(column);
            }
            model.show(columns);
        });
        return item;
    }

    private Menu places() {
        var menu = new Menu(words.own().columnsOrder());
        var shown = model.lookProperty().get().columns();
        for (var place = 1; place < shown.size(); place++) {
            var at = place;
            var item =
                    new MenuItem(
                            words.own()
                                    .columnLeft(
                                            words.column(shown.get(at)),
                                            words.column(shown.get(at - 1))));
            item.setOnAction(event -> {
                var columns = new ArrayList<>(shown);
                columns.add(at - 1, columns.remove(at));
                model.show(columns);
            });
            menu.getItems().add(item);
        }
        return menu;
    }
}
