package pult.feature.editor;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.editor.SharingViewModel.Stage;
import pult.l10n.EditorMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Command;

/// Whose the draft is, over the text; not there while the operator is alone.
final class SharingLine {
    private final SharingViewModel model;
    private final EditorMessages words;

    SharingLine(SharingViewModel model, EditorMessages words) {
        this.model = model;
        this.words = words;
    }

    Region node() {
        var icon = Icons.of(BootstrapIcons.PEOPLE);
        icon.getStyleClass().add("c-other");
        var text = wrapped(Labels.of(model.textProperty()));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var first = new HBox(8, icon, text);
        var take =
                Buttons.row(
                        Buttons.of(Command.named(words.sharedTake()).does(model::ask), "small"));
        shownWhile(
                take,
                model.stageProperty()
                        .isEqualTo(Stage.THEIRS)
                        .or(model.stageProperty().isEqualTo(Stage.TOGETHER)));
        var leave =
                Buttons.row(
                        Buttons.of(
                                Command.named(words.sharedLeave()).does(model::giveBack), "small"));
        shownWhile(leave, model.stageProperty().isEqualTo(Stage.MINE));
        var question =
                Buttons.row(
                        Buttons.of(Command.named(words.sharedTakeYes()).does(model::take), "small"),
                        Buttons.of(
                                Command.named(words.sharedTakeNo()).does(model::doNot), "small"));
        shownWhile(question, model.stageProperty().isEqualTo(Stage.ASKING));
        var trouble = wrapped(Labels.of(model.troubleProperty(), "c-over"));
        shownWhile(trouble, model.troubleProperty().isNotEmpty());
        var box = new VBox(6, first, take, leave, question, trouble);
        box.setPadding(new Insets(8, 12, 8, 12));
        box.getStyleClass().addAll("strip-subtle", "shared-line");
        box.setMinHeight(Region.USE_PREF_SIZE);
        shownWhile(
                box,
                model.stageProperty()
                        .isNotEqualTo(Stage.ALONE)
                        .or(model.troubleProperty().isNotEmpty()));
        return box;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void shownWhile(Node part, ObservableBooleanValue when) {
        part.visibleProperty().bind(when);
        part.managedProperty().bind(when);
    }
}
