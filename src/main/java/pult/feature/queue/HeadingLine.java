package pult.feature.queue;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import pult.domain.deadline.DeadlineSection;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.Sign;

/// The heading of a group: whether it is folded, the sign of its rows, its name, how many.
final class HeadingLine {
    private final QueueWords words;
    private final Label title = Labels.fixed("", "group-title");
    private final Label count = Labels.fixed("", "t-small", "c-3");
    private final Sign sign = new Sign();
    private final FontIcon open = Icons.of(BootstrapIcons.CHEVRON_DOWN, 14);
    private final FontIcon folded = Icons.of(BootstrapIcons.CHEVRON_RIGHT, 14);
    private final HBox node = new HBox(open, folded, sign.node(), title, count);

    HeadingLine(QueueWords words) {
        this.words = words;
        node.getStyleClass().add("heading-line");
        node.setMouseTransparent(true);
        node.setManaged(false);
        open.managedProperty().bind(open.visibleProperty());
        sign.node().managedProperty().bind(sign.node().visibleProperty());
        folded.managedProperty().bind(folded.visibleProperty());
    }

    HBox node() {
        return node;
    }

    void show(QueueItem.Heading of) {
        var due = of.group() instanceof QueueGroup.Due(DeadlineSection section) ? section : null;
        sign.node().setVisible(due != null);
        if (due != null) {
            sign.show(QueueWords.sign(due));
        }
        title.setText(words.group(of.group()));
        count.setText(words.shared().formats().number(of.count()));
        open.setVisible(of.fold() == QueueItem.Fold.OPEN);
        folded.setVisible(of.fold() == QueueItem.Fold.FOLDED);
    }
}
