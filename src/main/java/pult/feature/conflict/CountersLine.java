package pult.feature.conflict;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.ConflictMessages;
import pult.l10n.Formats;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.WholeOrNothing;
import pult.ui.fx.Subscriptions;

/// «12 предложений, без изменений 6, слилось само 4, решено 1, осталось решить 1».
final class CountersLine {
    private final ConflictMessages words;
    private final Formats formats;
    private final HBox line = new HBox(16);

    CountersLine(
            ConflictViewModel model,
            ConflictMessages words,
            Formats formats,
            Subscriptions subscriptions) {
        this.words = words;
        this.formats = formats;
        line.setAlignment(Pos.CENTER_LEFT);
        subscriptions.bind(model.countersProperty(), this::show);
    }

    Region node() {
        return line;
    }

    private void show(Counters now) {
        line.getChildren()
                .setAll(
                        pair(
                                Labels.fixed(formats.number(now.sentences()), "t-strong"),
                                Labels.fixed(
                                        now.meaning()
                                                ? words.sentencesAndOutcome(now.sentences())
                                                : words.sentences(now.sentences()))),
                        same(now.same()),
                        part(words.merged(), now.merged()));
        if (now.decided() > 0) {
            line.getChildren()
                    .add(signed(BootstrapIcons.CHECK2, words.decided(now.decided()), "c-done"));
        }
        if (now.open() > 0) {
            line.getChildren()
                    .add(
                            signed(
                                    BootstrapIcons.EXCLAMATION_CIRCLE,
                                    words.leftOpen(now.open()),
                                    "c-today",
                                    "t-medium"));
        }
    }

    /// The first to go where the line is short of room: nothing is to be done about it.
    private Node same(int count) {
        var label = Labels.of(words.same(), "c-2");
        label.setGraphic(Labels.fixed(formats.number(count), "t-strong"));
        label.setContentDisplay(ContentDisplay.RIGHT);
        return new WholeOrNothing(label);
    }

    private Node part(String what, int count) {
        return pair(Labels.fixed(what, "c-2"), Labels.fixed(formats.number(count), "t-strong"));
    }

    private static HBox pair(Node first, Node second) {
        var pair = new HBox(4, first, second);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private static Node signed(BootstrapIcons sign, String text, String... classes) {
        var icon = Icons.of(sign);
        icon.getStyleClass().add(classes[0]);
        return pair(icon, Labels.fixed(text, classes));
    }
}
