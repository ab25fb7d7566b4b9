package pult.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.Ikon;

/// What stands where nothing is: an icon, one sentence, and a way out.
public final class EmptyState {
    private static final double TEXT_WIDTH = 420;

    private EmptyState() {}

    /// @param sentence may be empty
    /// @param ways buttons, at most two
    public static VBox of(Ikon icon, String title, String sentence, Node... ways) {
        var heading = Labels.of(title, "t-appeal");
        var words = Labels.of(sentence, "c-2");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMaxWidth(TEXT_WIDTH);
        words.setManaged(!sentence.isEmpty());
        words.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(12, Icons.of(icon, 28), heading, words);
        if (ways.length > 0) {
            var row = new javafx.scene.layout.HBox(8, ways);
            row.setAlignment(Pos.CENTER);
            row.setPadding(new javafx.geometry.Insets(8, 0, 0, 0));
            box.getChildren().add(row);
        }
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("pane", "empty-state");
        return box;
    }
}
