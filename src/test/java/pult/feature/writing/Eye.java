package pult.feature.writing;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Looks at a laid-out screen for words that are cut. JavaFX thread.
public final class Eye {
    private Eye() {}

    /// Texts of labels and buttons that are shown with an ellipsis or not at all.
    public static List<String> cutTexts(Parent root) {
        var cut = new ArrayList<String>();
        look(root, cut);
        return cut;
    }

    private static void look(Node at, List<String> cut) {
        if (!at.isVisible()) {
            return;
        }
        if (at instanceof Labeled labeled) {
            var whole = Objects.requireNonNullElse(labeled.getText(), "");
            labeled.getChildrenUnmodifiable().stream()
                    .filter(node -> node.getStyleClass().contains("text"))
                    .map(text -> ((Text) text).getText())
                    .filter(shown -> !shown.equals(whole))
                    .forEach(shown -> cut.add(whole + " -> " + shown));
        }
        if (at instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, cut));
        }
    }
}
