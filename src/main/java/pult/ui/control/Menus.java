package pult.ui.control;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

import pult.ui.fx.Command;

import java.util.List;

/// Menus made of commands; the key stands at the right of the words. The keys themselves are read
/// by one `KeyMatcher`, never by the menu, because menu accelerators fail under a Russian layout.
public final class Menus {
    private static final double KEY_COLUMN = 280;

    private Menus() {}

    public static MenuItem item(Command command) {
        if (command.shortcuts().isEmpty()) {
            var plain = new MenuItem(command.text());
            return bound(plain, command);
        }
        var words = new Label(command.text());
        var keys = Labels.fixed(command.shortcuts().getFirst().shown(), "c-3");
        var row = new HBox(24, words, Labels.gap(), keys);
        row.setMinWidth(KEY_COLUMN);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var item = new CustomMenuItem(row, true);
        item.setText(command.text());
        return bound(item, command);
    }

    /// @param groups of commands, divided by lines
    public static Menu of(String title, List<List<Command>> groups) {
        var menu = new Menu(title);
        for (var group : groups) {
            if (group.isEmpty()) {
                continue;
            }
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(item(command)));
        }
        return menu;
    }

    private static MenuItem bound(MenuItem item, Command command) {
        item.disableProperty().bind(command.enabledProperty().not().or(command.runningProperty()));
        item.setOnAction(event -> command.execute());
        return item;
    }
}
