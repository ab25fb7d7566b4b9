package pult.feature.files;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.sync.Transfer;
import pult.ui.control.Buttons;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;

/// Files on their way, for the screen «Обмен»; not there while none is.
final class TransfersPane {
    /// More are counted in the heading.
    private static final int MOST = 3;

    private final FilesViewModel model;
    private final FileWords words;
    private final VBox rows = new VBox();
    private final VBox node;
    private final javafx.scene.control.Label count = Labels.fixed("", "t-small", "c-2");

    TransfersPane(FilesViewModel model, FileWords words, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        node =
                new VBox(
                        PaneHeading.of(
                                Labels.fixed(words.own().transfers(), "t-pane"),
                                new Node[] {count},
                                new Node[0]),
                        rows);
        node.getStyleClass().addAll("pane", "divider-top", "transfers");
        subscriptions.onList(model.moving(), this::fill);
        fill();
    }

    Region node() {
        return node;
    }

    private void fill() {
        var all = model.moving();
        count.setText(Integer.toString(all.size()));
        rows.getChildren().setAll(all.stream().limit(MOST).map(this::row).toList());
        node.setVisible(!all.isEmpty());
        node.setManaged(!all.isEmpty());
    }

    private Node row(TransferLine line) {
        var icon =
                Icons.of(
                        line.direction() == Transfer.Direction.UP
                                ? BootstrapIcons.ARROW_UP
                                : BootstrapIcons.ARROW_DOWN);
        var name = Labels.of(line.name());
        name.setMinWidth(0);
        var whose = Labels.of(line.whose(), "t-small", "c-3");
        whose.setMinWidth(0);
        var state = Labels.fixed(line.state(), "t-small", line.why().isEmpty() ? "c-2" : "c-over");
        var first = new HBox(8, icon, name, Labels.gap(), state);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.SOMETIMES);
        var bar = new ProgressBar(line.done() / 100.0);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var second = new HBox(8, whose, bar);
        second.setAlignment(Pos.CENTER_LEFT);
        var row = new VBox(4, first, second);
        row.getStyleClass().addAll("transfer-row", "divider-bottom");
        if (!line.why().isEmpty()) {
            var why = Labels.of(line.why(), "t-small", "c-2");
            why.setMinWidth(0);
            row.getChildren().add(why);
            Hint.on(row, line.why());
        }
        if (line.over()) {
            row.getChildren()
                    .add(
                            Buttons.row(
                                    button(words.own().again(), () -> model.again(line)),
                                    button(words.own().putAway(), () -> model.putAway(line))));
        }
        return row;
    }

    private static Button button(String text, Runnable action) {
        return Buttons.of(Command.named(text).does(action), "small");
    }
}
