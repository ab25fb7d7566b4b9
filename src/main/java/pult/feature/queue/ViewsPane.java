package pult.feature.queue;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import pult.domain.machine.Reach;
import pult.domain.machine.Rights;
import pult.ui.control.Buttons;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The pane of saved views with their counters, 180 px wide.
final class ViewsPane {
    private sealed interface Line {
        record Title(String text) implements Line {}

        record Choice(ViewsModel.Counted view) implements Line {}
    }

    private final QueueViewModel model;
    private final ViewsModel views;
    private final QueueWords words;
    private final ViewMenu menu;
    private final ListView<Line> list = new ListView<>();
    private final VBox node;
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean following;
    private boolean asked;

    /// @param save asks for the name of a new view
    /// @param rename asks for another name of a view
    ViewsPane(
            QueueViewModel model,
            ViewsModel views,
            QueueWords words,
            Command save,
            Consumer<SavedView.Own> rename) {
        this.model = model;
        this.views = views;
        this.words = words;
        this.menu = new ViewMenu(model, views, words, rename);
        var heading = PaneHeading.of(words.own().title(), Buttons.icon(save));
        heading.getStyleClass().add("strip-subtle");
        list.getStyleClass().add("views");
        list.setCellFactory(ignored -> new Cell());
        list.setAccessibleText(words.own().title());
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(heading, list);
        node.getStyleClass().addAll("pane-subtle", "views-pane");
        subscriptions.onList(views.blocks(), this::fill);
        subscriptions.onList(views.own(), this::fill);
        subscriptions.onAny(this::follow, model.viewProperty(), model.everywhereProperty());
        fill();
    }

    VBox node() {
        return node;
    }

    /// The view of escalations is for whom somebody can escalate to.
    void rights(Rights who) {
        var now = Reach.asked(who);
        if (now != asked) {
            asked = now;
            fill();
        }
    }

    void close() {
        subscriptions.close();
    }

    private void fill() {
        following = true;
        var lines = new ArrayList<Line>();
        lines.add(new Line.Title(words.own().groupMine()));
        add(
                lines,
                SavedView.Standing.MINE,
                SavedView.Standing.SHORT_LIST,
                SavedView.Standing.IMPORTANT,
                SavedView.Standing.SHELVED);
        lines.add(new Line.Title(words.own().groupShift()));
        add(
                lines,
                SavedView.Standing.UNREGISTERED,
                SavedView.Standing.UNASSIGNED,
                SavedView.Standing.TODAY,
                SavedView.Standing.PRESSING,
                SavedView.Standing.APPROVAL);
        if (asked) {
            add(lines, SavedView.Standing.ESCALATED);
        }
        add(
                lines,
                SavedView.Standing.ATTENTION,
                SavedView.Standing.FAST_TRACK,
                SavedView.Standing.REPEATED,
                SavedView.Standing.PING_PONG,
                SavedView.Standing.OPEN,
                SavedView.Standing.DONE);
        addOwn(lines, words.own().groupShared(), true);
        addOwn(lines, words.own().groupPersonal(), false);
        if (!views.blocks().isEmpty()) {
            lines.add(new Line.Title(words.own().groupBlocks()));
            views.blocks().forEach(block -> lines.add(new Line.Choice(block)));
        }
        lines.add(new Line.Title(words.own().groupRules()));
        add(lines, SavedView.Standing.SOCIAL, SavedView.Standing.FZ59);
        list.getItems().setAll(lines);
        following = false;
        follow();
    }

    private void addOwn(List<Line> lines, String title, boolean shared) {
        var these =
                views.own().stream()
                        .filter(one -> ((SavedView.Own) one.view()).shared() == shared)
                        .toList();
        if (!these.isEmpty()) {
            lines.add(new Line.Title(title));
            these.forEach(one -> lines.add(new Line.Choice(one)));
        }
    }

    private void add(List<Line> lines, SavedView... these) {
        for (var view : these) {
            lines.add(new Line.Choice(views.counted(view)));
        }
    }

    private void chosen(@Nullable Line line) {
        if (following || line == null) {
            return;
        }
        switch (line) {
            case Line.Choice choice -> model.choose(choice.view().view());
            case Line.Title title -> follow();
        }
    }

    /// Marks the view that is shown, none while the list is of no view here.
    private void follow() {
        following = true;
        var chosen = model.shown();
        list.getSelectionModel().clearSelection();
        for (var line : list.getItems()) {
            if (line instanceof Line.Choice choice
                    && choice.view().view().key().equals(chosen.key())) {
                list.getSelectionModel().select(line);
            }
        }
        following = false;
    }

    private final class Cell extends ListCell<Line> {
        private final Label name = Labels.of("");
        private final Label count = Labels.fixed("", "t-small", "c-2");
        private final FontIcon mark = Icons.of(BootstrapIcons.EXCLAMATION_CIRCLE, 14);
        private final FontIcon waits = Icons.of(BootstrapIcons.CURSOR, 14);
        private final Tooltip why = new Tooltip();
        private final HBox row = new HBox(4, name, mark, waits, Labels.gap(), count);
        private final Label title = Labels.of("", "t-section", "c-2");

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            mark.managedProperty().bind(mark.visibleProperty());
            waits.managedProperty().bind(waits.visibleProperty());
            waits.setAccessibleText(words.own().viewWaits());
        }

        /// What is to be known of a view that somebody made.
        private void explain(SavedView view) {
            var made = view instanceof SavedView.Own own ? own.kept() : null;
            mark.setVisible(made != null && made.displacedBy() != null);
            waits.setVisible(made != null && made.waiting());
            why.setText(
                    made == null
                            ? words.hint(view)
                            : made.displacedBy() != null
                                    ? words.displaced(made)
                                    : made.waiting() ? words.own().viewWaits() : "");
            setTooltip(why.getText().isEmpty() ? null : why);
            setContextMenu(view instanceof SavedView.Own own ? menu.of(own) : null);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            count.textProperty().unbind();
            getStyleClass().remove("title");
            setContextMenu(null);
            setTooltip(null);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            setGraphic(
                    switch (line) {
                        case Line.Title(String text) -> {
                            getStyleClass().add("title");
                            title.setText(text);
                            yield title;
                        }
                        case Line.Choice(ViewsModel.Counted view) -> {
                            name.setText(words.view(view.view()));
                            explain(view.view());
                            count.textProperty()
                                    .bind(
                                            view.count()
                                                    .map(number ->
                                                            words.shared()
                                                                    .formats()
                                                                    .number(number.longValue())));
                            yield row;
                        }
                    });
        }
    }
}
