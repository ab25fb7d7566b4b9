package pult.feature.conflict;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.ConflictMessages;
import pult.ui.control.Chip;
import pult.ui.control.Icons;
import pult.ui.control.Sign;
import pult.ui.fx.Subscriptions;

/// Law, clock and last words of the appeal, beside its title and above what can be done.
final class AboutLines {
    private final AboutAppeal about;
    private final ConflictMessages words;
    private final Runnable open;

    /// @param open goes to the appeal
    AboutLines(AboutAppeal about, ConflictMessages words, Runnable open) {
        this.about = about;
        this.words = words;
        this.open = open;
    }

    /// Beside the title.
    Node chips(Subscriptions subscriptions) {
        var kind = Chip.plain("");
        kind.textProperty().bind(about.aboutProperty().map(About::kind));
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var sign = new Sign();
        var due = new Label();
        due.setMinWidth(Region.USE_PREF_SIZE);
        var chips = new HBox(8, kind, sign.node(), due);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        subscriptions.bind(
                about.aboutProperty(),
                now -> {
                    sign.show(now.sign());
                    due.setText(now.due());
                    due.getStyleClass()
                            .setAll("label", "t-small", "sign-words", now.sign().styleClass());
                    chips.setVisible(!now.kind().isEmpty());
                });
        return chips;
    }

    /// What was added to the appeal last, and the way to it.
    Node lastWords() {
        var said = new Text();
        said.getStyleClass().add("t-medium");
        said.textProperty().bind(about.aboutProperty().map(now -> now.said() + "  "));
        var text = new Text();
        text.getStyleClass().add("c-2");
        text.textProperty().bind(about.aboutProperty().map(About::words));
        var flow = new TextFlow(said, text);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(flow, Priority.ALWAYS);
        var whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(600);
        whole.textProperty().bind(about.aboutProperty().map(About::whole));
        Tooltip.install(flow, whole);
        var show = new Hyperlink(words.openAppeal());
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(event -> open.run());
        var icon = Icons.of(BootstrapIcons.CHAT_LEFT_TEXT);
        icon.getStyleClass().add("c-accent");
        var line = new HBox(8, icon, flow, show);
        line.getStyleClass().addAll("said", "divider-top");
        line.visibleProperty().bind(about.aboutProperty().map(now -> !now.said().isEmpty()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
