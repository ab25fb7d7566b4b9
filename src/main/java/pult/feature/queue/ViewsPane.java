package pult.feature.queue;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Subscriptions;

import java.util.ArrayList;
import java.util.List;

/// The pane of saved views with their counters, 172 px wide.
final class ViewsPane {
    private sealed interface Line {
        record Title(String text) implements Line {}

        record Choice(ViewsModel.Counted view) implements Line {}
    }

    private final QueueViewModel model;
    private final ViewsModel views;
    private final QueueWords words;
    private final ListView<Line> list = new ListView<>();
    private final VBox node;
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean following;

    ViewsPane(QueueViewModel model, ViewsModel views, QueueWords words) {
        this.model = model;
        this.views = views;
        this.words = words;
        var heading = PaneHeading.of(words.own().title());
        heading.getStyleClass().add("strip-subtle");
        list.getStyleClass().add("views");
        list.setCellFactory(ignored -> new Cell());
        list.setAccessibleText(words.own().title());
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(heading, list);
        node.getStyleClass().addAll("pane-subtle", "views-pane");
        subscriptions.onList(views.blocks(), this::fill);
        subscriptions.on(model.viewProperty(), view -> follow());
        fill();
    }

    VBox node() {
        return node;
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
                SavedView.Standing.SHELVED);
        lines.add(new Line.Title(words.own().groupShift()));
        add(
                lines,
                SavedView.Standing.UNASSIGNED,
                SavedView.Standing.TODAY,
                SavedView.Standing.PRESSING,
                SavedView.Standing.APPROVAL,
                SavedView.Standing.ATTENTION,
                SavedView.Standing.FAST_TRACK,
                SavedView.Standing.OPEN,
                SavedView.Standing.DONE);
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

    private void follow() {
        following = true;
        var chosen = model.viewProperty().get();
        list.getSelectionModel().clearSelection();
        for (var line : list.getItems()) {
            if (line instanceof Line.Choice choice && choice.view().view().equals(chosen)) {
                list.getSelectionModel().select(line);
            }
        }
        following = false;
    }

    private final class Cell extends ListCell<Line> {
        private final Label name = Labels.of("");
        private final Label count = Labels.fixed("", "t-small", "c-2");
        private final HBox row = new HBox(8, name, Labels.gap(), count);
        private final Label title = Labels.of("", "t-section", "c-2");

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            count.textProperty().unbind();
            getStyleClass().remove("title");
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
