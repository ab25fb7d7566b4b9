package pult.feature.pack;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.pack.PackFeature.Commands;
import pult.ui.control.Buttons;
import pult.ui.control.Icons;
import pult.ui.control.Labels;

/// The pack in a few lines of the screen «Обмен».
final class PackSummary {
    private final PackViewModel model;
    private final PackWords words;
    private final Commands commands;

    PackSummary(PackViewModel model, PackWords words, Commands commands) {
        this.model = model;
        this.words = words;
        this.commands = commands;
    }

    Region node() {
        var sign = Icons.of(BootstrapIcons.EXCLAMATION_TRIANGLE);
        sign.getStyleClass().add("c-over");
        shownWhile(sign, model.troubleProperty().isNotEmpty());
        var whole = Icons.of(BootstrapIcons.CHECK_CIRCLE);
        whole.getStyleClass().add("c-done");
        shownWhile(
                whole,
                model.stageProperty()
                        .isEqualTo(PackViewModel.Stage.WHOLE)
                        .and(model.troubleProperty().isEmpty()));
        var heading =
                new HBox(
                        8,
                        Labels.fixed(words.own().pack(), "c-2"),
                        sign,
                        whole,
                        Labels.gap(),
                        Buttons.of(commands.contents(), "small"),
                        at(PackViewModel.Stage.NOTHING, Buttons.of(commands.collect(), "small")),
                        at(PackViewModel.Stage.COLLECTING, Buttons.of(commands.cancel(), "small")),
                        at(PackViewModel.Stage.WHOLE, Buttons.of(commands.check(), "small")));
        heading.setAlignment(Pos.CENTER_LEFT);
        var box =
                new VBox(
                        4,
                        heading,
                        line(Labels.of(model.summaryProperty())),
                        progress(model),
                        line(Labels.of(model.ageProperty(), "c-2")),
                        line(Labels.of(model.troubleProperty(), "c-over")));
        box.setPadding(new Insets(0, 16, 8, 16));
        return box;
    }

    private Node at(PackViewModel.Stage stage, Node button) {
        shownWhile(button, model.stageProperty().isEqualTo(stage));
        return button;
    }

    /// The bytes that are here, while more come.
    static ProgressBar progress(PackViewModel model) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(model.doneProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        shownWhile(bar, model.comingProperty());
        return bar;
    }

    /// A sentence that takes the lines it needs, and none when it is empty.
    static Label line(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        shownWhile(label, label.textProperty().isNotEmpty());
        return label;
    }

    static void shownWhile(Node part, ObservableBooleanValue when) {
        part.visibleProperty().bind(when);
        part.managedProperty().bind(when);
    }
}
