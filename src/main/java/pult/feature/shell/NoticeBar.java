package pult.feature.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.ShellMessages;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Command;

/// Sentences the operator should read once, under the menu; each goes when it is put away. A dialog
/// would stand before the work. What asks for nothing gives way when there are many: nobody reads a
/// window full of them, and the list would have no room.
final class NoticeBar {
    /// So many stand there; more only where none may give way.
    static final int MOST = 4;

    /// Whether a sentence may go unread.
    enum Weight {
        /// Something has to be done or decided: it goes when it is put away.
        STAYS,
        GIVES_WAY
    }

    private record Shown(String sentence, Weight weight) {}

    private final VBox node = new VBox();
    private final Command away;
    private final ShellMessages words;

    NoticeBar(ShellMessages words) {
        away =
                Command.named(words.putAwayNotice())
                        .keys("Shift+F8")
                        .enabledWhen(Bindings.isNotEmpty(node.getChildren()))
                        .does(() -> drop(node.getChildren().getFirst()));
        this.words = words;
        node.managedProperty().bind(node.visibleProperty());
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    /// Puts the first sentence away.
    Command away() {
        return away;
    }

    private void drop(Node row) {
        node.getChildren().remove(row);
        node.setVisible(!node.getChildren().isEmpty());
    }

    private static Shown shown(Node row) {
        return (Shown) row.getUserData();
    }

    /// A sentence that stands there already is not said twice.
    void add(String sentence, Weight weight) {
        if (node.getChildren().stream().anyMatch(row -> shown(row).sentence().equals(sentence))) {
            return;
        }
        if (node.getChildren().size() >= MOST) {
            node.getChildren().stream()
                    .filter(row -> shown(row).weight() == Weight.GIVES_WAY)
                    .findFirst()
                    .ifPresent(this::drop);
        }
        var text = Labels.of(sentence);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var read = new Button(words.putAway());
        read.getStyleClass().add("small");
        read.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(read, away.hint());
        var row = new HBox(8, Icons.of(BootstrapIcons.INFO_CIRCLE, 14), text, read);
        row.getStyleClass().add("notice-row");
        row.setUserData(new Shown(sentence, weight));
        read.setOnAction(event -> drop(row));
        node.getChildren().add(row);
        node.setVisible(true);
    }
}
