package pult.feature.files;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pult.ui.control.Buttons;
import pult.ui.control.Chip;
import pult.ui.control.Hint;
import pult.ui.control.Labels;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;

import java.io.File;
import java.util.ArrayList;

/// Files of the answer that is being written: a chip each and the button that adds one.
final class DraftStrip {
    private final FilesViewModel model;
    private final FileWords words;
    private final FlowPane chips = new FlowPane(6, 6);
    private final Button attach;
    private final VBox node = new VBox(4);

    DraftStrip(FilesViewModel model, FileWords words, Command attach, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.attach = Buttons.of(attach, "quiet", "small");
        Hint.on(this.attach, words.own().attachHint());
        var problem = Labels.of(model.draftProblemProperty(), "t-small", "c-over");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.visibleProperty().bind(model.draftProblemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        node.getChildren().addAll(chips, problem);
        node.getStyleClass().addAll("draft-files", "divider-top");
        subscriptions.onList(model.draft(), this::fill);
        fill();
        acceptDrops(node);
    }

    Region node() {
        return node;
    }

    private void fill() {
        var all = new ArrayList<Node>();
        all.add(attach);
        for (var line : model.draft()) {
            all.add(chip(line));
        }
        chips.getChildren().setAll(all);
    }

    private Node chip(FileLine line) {
        var chip =
                Chip.removable(
                        line.name() + " · " + line.state(),
                        words.own().detach(line.name()),
                        () -> model.detach(line));
        chip.setMinWidth(0);
        Hint.on(chip, words.own().spoken(line.name(), line.size(), line.state()));
        if (line.warm()) {
            chip.getStyleClass().add("warm");
        }
        return chip;
    }

    /// Files may be dropped on it.
    void acceptDrops(Node target) {
        target.addEventHandler(
                javafx.scene.input.DragEvent.DRAG_OVER,
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        target.addEventHandler(
                javafx.scene.input.DragEvent.DRAG_DROPPED,
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        model.attach(
                                event.getDragboard().getFiles().stream()
                                        .map(File::toPath)
                                        .toList());
                        event.setDropCompleted(true);
                        event.consume();
                    }
                });
    }
}
