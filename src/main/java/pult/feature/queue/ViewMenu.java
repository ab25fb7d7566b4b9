package pult.feature.queue;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.function.Consumer;

/// What can be done to a view somebody made.
final class ViewMenu {
    private final QueueViewModel model;
    private final ViewsModel views;
    private final QueueWords words;
    private final Consumer<SavedView.Own> rename;

    ViewMenu(
            QueueViewModel model,
            ViewsModel views,
            QueueWords words,
            Consumer<SavedView.Own> rename) {
        this.model = model;
        this.views = views;
        this.words = words;
        this.rename = rename;
    }

    ContextMenu of(SavedView.Own view) {
        var own = words.own();
        var menu = new ContextMenu();
        var update = item(own.viewUpdate(), () -> update(view));
        update.setDisable(!model.shown().key().equals(view.key()));
        menu.getItems().addAll(item(own.viewRename(), () -> rename.accept(view)), update);
        if (view.shared()) {
            menu.getItems().add(item(own.viewCopy(), () -> views.copy(view)));
        } else {
            menu.getItems()
                    .addAll(
                            item(own.viewUp(), () -> views.move(view, -1)),
                            item(own.viewDown(), () -> views.move(view, 1)),
                            item(own.viewShare(), () -> views.share(view)));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(
                                view.shared() ? own.viewRemoveShared() : own.viewRemove(),
                                () -> views.remove(view)));
        return menu;
    }

    /// The view becomes what is looked at now.
    private void update(SavedView.Own view) {
        ViewsModel.made(view.id(), view.kept().view().name(), model)
                .ifPresent(made -> views.save(view.kept().with(made), () -> {}));
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
