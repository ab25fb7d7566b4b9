package pult.feature.editor;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
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

import java.util.List;

/// Whose the draft is, over the text; not there while the operator is alone.
final class SharingLine {
    private final Command ask;
    private final Command leaveIt;
    private final Region node;

    SharingLine(SharingViewModel model, EditorMessages words) {
        var icon = Icons.of(BootstrapIcons.PEOPLE);
        icon.getStyleClass().add("c-other");
        var text = wrapped(Labels.of(model.textProperty()));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var first = new HBox(8, icon, text);
        var yes = Buttons.of(Command.named(words.sharedTakeYes()).does(model::take), "small");
        ask =
                Command.named(words.sharedTake())
                        .keys("Alt+M")
                        .enabledWhen(
                                model.stageProperty()
                                        .isEqualTo(Stage.THEIRS)
                                        .or(model.stageProperty().isEqualTo(Stage.TOGETHER)))
                        .does(() -> {
                            model.ask();
                            yes.getParent().requestFocusTraversal(TraversalDirection.NEXT);
                        });
        leaveIt =
                Command.named(words.sharedLeave())
                        .keys("Alt+M")
                        .enabledWhen(model.stageProperty().isEqualTo(Stage.MINE))
                        .does(model::giveBack);
        var take = Buttons.row(Buttons.withKeys(ask, "small"));
        shownWhile(
                take,
                model.stageProperty()
                        .isEqualTo(Stage.THEIRS)
                        .or(model.stageProperty().isEqualTo(Stage.TOGETHER)));
        var leave = Buttons.row(Buttons.withKeys(leaveIt, "small"));
        shownWhile(leave, model.stageProperty().isEqualTo(Stage.MINE));
        var question =
                Buttons.row(
                        yes,
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
        node = box;
    }

    Region node() {
        return node;
    }

    /// Taking the draft to oneself, and giving it back: one key, as only one can be done.
    List<Command> commands() {
        return List.of(ask, leaveIt);
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
