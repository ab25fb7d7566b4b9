package pult.feature.queue;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import pult.domain.filter.FilterField;
import pult.domain.filter.FilterValue;
import pult.domain.filter.FilterValue.Named;
import pult.domain.filter.QueueFilter;
import pult.ui.fx.Copied;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// What the filter button offers: every field the view leaves open, the filter as text, and the
/// filters of late.
final class FilterMenu {
    /// A longer list is written, not looked through.
    private static final int MOST_CHOICES = 40;

    private final QueueViewModel model;
    private final QueueWords words;
    private final Consumer<String> write;
    private final Runnable save;

    /// @param write begins the filter as text, with this behind it
    /// @param save asks for the name of a new view
    FilterMenu(QueueViewModel model, QueueWords words, Consumer<String> write, Runnable save) {
        this.model = model;
        this.words = words;
        this.write = write;
        this.save = save;
    }

    List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        for (var field : FilterField.values()) {
            if (!model.viewProperty().get().fixed().contains(field)) {
                items.add(item(field));
            }
        }
        items.add(new SeparatorMenuItem());
        items.add(item(words.own().filterAsText(), () -> write.accept("")));
        var copy = item(words.own().filterCopy(), this::copy);
        copy.setDisable(model.narrowing().text(words.filters().language()).isEmpty());
        items.add(copy);
        items.add(recent());
        items.add(item(words.own().viewSaveAs(), save));
        var clear =
                item(words.own().filterClear(), () -> model.narrowing().narrow(QueueFilter.NONE));
        clear.setDisable(model.narrowing().filterProperty().get().empty());
        items.add(clear);
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Menu recent() {
        var menu = new Menu(words.own().filterRecent());
        for (var text : model.narrowing().recent()) {
            menu.getItems()
                    .add(
                            item(
                                    text.print(words.filters().language()),
                                    () -> model.narrowing().again(text)));
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private void copy() {
        Copied.text(model.narrowing().text(words.filters().language()));
    }

    private MenuItem item(FilterField field) {
        if (field.codes().equals(List.of(FilterField.YES))) {
            return choice(words.filters().field(field), field, new Named(FilterField.YES));
        }
        var menu = new Menu(words.filters().field(field));
        for (var value : values(field)) {
            menu.getItems().add(choice(words.filters().value(field, value), field, value));
        }
        if (field.kind() != FilterField.Kind.CLOSED) {
            menu.getItems()
                    .add(
                            item(
                                    words.own().filterByText(words.filters().field(field)),
                                    () ->
                                            write.accept(
                                                    field.word(words.filters().language()) + ':')));
        }
        return menu;
    }

    private List<FilterValue> values(FilterField field) {
        var names = model.narrowing().names().of(field);
        var values = new ArrayList<FilterValue>();
        // Blocks are offered when appeals have them, all other codes always.
        Collection<String> codes =
                field == FilterField.BLOCK && !names.isEmpty() ? names : field.codes();
        codes.forEach(code -> values.add(new Named(code)));
        if (field != FilterField.BLOCK && names.size() <= MOST_CHOICES) {
            names.forEach(name -> values.add(new Named(name)));
        }
        return values;
    }

    private MenuItem choice(String text, FilterField field, FilterValue value) {
        var item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(model.narrowing().filterProperty().get().has(field, value));
        item.setOnAction(event ->
                model.narrowing()
                        .narrow(model.narrowing().filterProperty().get().toggled(field, value)));
        return item;
    }
}
