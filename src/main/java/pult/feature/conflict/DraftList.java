package pult.feature.conflict;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pult.l10n.ConflictMessages;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.TwoPartLine;
import pult.ui.fx.Subscriptions;

/// The column at the left: drafts that wait, and how they are merged.
final class DraftList {
    static final double WIDTH = 288;

    private final ConflictViewModel model;
    private final ConflictMessages words;
    private final ListView<ConflictLine> list;

    DraftList(ConflictViewModel model, ConflictMessages words, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        list = new ListView<>(model.drafts());
        list.setCellFactory(view -> new Cell());
        list.getStyleClass().add("conflict-list");
        list.setAccessibleText(words.disputed());
        subscriptions.on(
                list.getSelectionModel().selectedItemProperty(),
                line -> {
                    if (line != null) {
                        model.choose(line.appeal());
                    }
                });
        subscriptions.bind(model.chosenProperty(), id -> select());
        subscriptions.onList(model.drafts(), this::select);
    }

    private void select() {
        var chosen = model.chosenProperty().get();
        for (var at = 0; at < model.drafts().size(); at++) {
            if (model.drafts().get(at).appeal().equals(chosen)) {
                list.getSelectionModel().select(at);
                return;
            }
        }
    }

    Region node() {
        var count = Labels.of(Bindings.size(model.drafts()).asString(), "c-2");
        count.setMinWidth(Region.USE_PREF_SIZE);
        list.prefHeightProperty().bind(asTall());
        list.setMinHeight(0);
        list.setMaxHeight(Region.USE_PREF_SIZE);
        var how = Labels.of(words.how(), "t-small", "c-2");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        var about = new VBox(4, Labels.of(words.howTitle(), "t-section", "c-2"), how);
        about.setPadding(new Insets(16, 12, 16, 12));
        about.setMinHeight(Region.USE_PREF_SIZE);
        var box =
                new VBox(
                        PaneHeading.of(
                                Labels.fixed(words.disputed(), "t-pane"),
                                new Node[] {count},
                                new Node[0]),
                        list,
                        about);
        VBox.setVgrow(list, Priority.SOMETIMES);
        box.setMinWidth(WIDTH);
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        box.getStyleClass().addAll("pane-subtle", "divider-right");
        return box;
    }

    private ObservableDoubleValue asTall() {
        return Bindings.createDoubleBinding(
                () -> Math.max(1, model.drafts().size()) * list.getFixedCellSize(),
                model.drafts(),
                list.fixedCellSizeProperty());
    }

    private static final class Cell extends ListCell<ConflictLine> {
        private final Label number = Labels.of("", "t-strong");
        private final Label topic = Labels.of("");
        private final Label changed = Labels.of("", "t-small", "c-2");
        private final VBox box = new VBox(2, new TwoPartLine(number, topic), changed);

        Cell() {
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ConflictLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            number.setText(line.appeal().toString());
            topic.setText(line.topic());
            changed.setText(line.changed());
            setAccessibleText(line.appeal() + ", " + line.topic() + ", " + line.changed());
            setGraphic(box);
        }
    }
}
