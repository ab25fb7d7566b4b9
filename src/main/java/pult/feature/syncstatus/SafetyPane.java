package pult.feature.syncstatus;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.Wording;
import pult.l10n.SafetyMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Command;

/// The line of the last good copy, the support file, and the way out of a copied folder.
final class SafetyPane {
    private final SafetyViewModel model;
    private final SafetyMessages words;
    private final Command makeNow;
    private final Command support;

    SafetyPane(SafetyViewModel model, Wording wording, Command makeNow, Command support) {
        this.model = model;
        this.words = wording.area(SafetyMessages.class);
        this.makeNow = makeNow;
        this.support = support;
    }

    /// The two lines under the facts.
    Node lines() {
        var sign = Icons.of(BootstrapIcons.EXCLAMATION_TRIANGLE);
        sign.getStyleClass().add("c-over");
        shownWhile(sign, model.worryingProperty());
        var value = wrapped(Labels.of(model.copyProperty()));
        var heading = new HBox(8, name(words.copy()), sign, gap(), button(makeNow));
        heading.setAlignment(Pos.CENTER_LEFT);
        var second = new HBox(8, name(words.support()), gap(), button(support));
        second.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(4, heading, value, second);
        VBox.setMargin(second, new Insets(4, 0, 0, 0));
        box.setPadding(new Insets(0, 16, 8, 16));
        return box;
    }

    /// Beside its button; takes a second line where the pane is narrow or the text large.
    private static Label name(String text) {
        return wrapped(Labels.of(text, "c-2"));
    }

    private static Node button(Command command) {
        return Buttons.of(command, "small");
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// What to do when the disk is full; not there on an ordinary day.
    Node room(ObservableValue<String> advice) {
        var text = wrapped(Labels.of(advice, "c-over"));
        var icon = Icons.of(BootstrapIcons.HDD);
        icon.getStyleClass().add("c-over");
        var line = new HBox(8, icon, text);
        line.getStyleClass().add("sync-trouble");
        line.visibleProperty().bind(text.textProperty().isNotEmpty());
        line.managedProperty().bind(text.textProperty().isNotEmpty());
        return line;
    }

    /// Under the sentence that nothing is sent; not there on an ordinary day.
    Node wayOut() {
        var goOn = Buttons.of(Command.named(words.goOn()).does(model::ask), "small");
        shownWhile(goOn, model.askingProperty().not());
        var question = wrapped(Labels.of(model.questionProperty()));
        var buttons =
                Buttons.row(
                        Buttons.of(
                                Command.named(words.goOnYes()).does(model::goOnHere),
                                "small",
                                "primary"),
                        Buttons.of(Command.named(words.goOnNo()).does(model::doNot), "small"));
        var asked = new VBox(8, question, buttons);
        shownWhile(asked, model.askingProperty());
        var hint = wrapped(Labels.of(words.copiedHint()));
        shownWhile(hint, model.askingProperty().not());
        var trouble = wrapped(Labels.of(model.troubleProperty(), "c-over"));
        trouble.managedProperty().bind(model.troubleProperty().isNotEmpty());
        var box = new VBox(8, hint, goOn, asked, trouble);
        box.getStyleClass().add("sync-trouble");
        shownWhile(box, model.copiedProperty());
        return box;
    }

    private static void shownWhile(Node part, ObservableBooleanValue when) {
        part.visibleProperty().bind(when);
        part.managedProperty().bind(when);
    }
}
