package pult.feature.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.ShellMessages;
import pult.ui.control.Icons;
import pult.ui.control.Labels;

/// Sentences the operator should read once, under the menu; each goes when it is put away. A dialog
/// would stand before the work.
final class NoticeBar {
    private final ShellMessages words;
    private final VBox node = new VBox();

    NoticeBar(ShellMessages words) {
        this.words = words;
        node.managedProperty().bind(node.visibleProperty());
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    void add(String sentence) {
        var text = Labels.of(sentence);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var away = new Button(words.putAway());
        away.getStyleClass().add("small");
        away.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, Icons.of(BootstrapIcons.INFO_CIRCLE, 14), text, away);
        row.getStyleClass().add("notice-row");
        away.setOnAction(event -> {
            node.getChildren().remove(row);
            node.setVisible(!node.getChildren().isEmpty());
        });
        node.getChildren().add(row);
        node.setVisible(true);
    }
}
