package pult.feature.settings;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Stream;

/// Groups in as many columns as there is room for, divided as panes are. JavaFX thread.
final class GroupColumns {
    private static final double THREE = 1500;
    private static final double TWO = 900;

    private final List<List<Region>> groups;
    private final HBox node = new HBox();
    private int shown;

    /// @param groups what stands together where there is room for three columns; the last is the
    ///   longest
    GroupColumns(List<List<Region>> groups) {
        this.groups = List.copyOf(groups);
    }

    Region node() {
        return node;
    }

    void fit(double width) {
        var count = width >= THREE ? 3 : width >= TWO ? 2 : 1;
        if (count != shown) {
            shown = count;
            node.getChildren().clear();
            columns(count).forEach(this::add);
            node.getChildren().getLast().getStyleClass().remove("divider-right");
            // Called while the window is laid out, when nobody looks for new style any more.
            node.applyCss();
        }
    }

    /// The first column takes what has none of its own.
    private List<List<Region>> columns(int count) {
        var own = groups.size() - count + 1;
        var first = groups.stream().limit(own).flatMap(List::stream).toList();
        return Stream.concat(Stream.of(first), groups.stream().skip(own)).toList();
    }

    private void add(List<Region> column) {
        var box = new VBox();
        box.getChildren().setAll(column);
        box.getStyleClass().addAll("settings-column", "divider-right");
        box.setMinWidth(0);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        node.getChildren().add(box);
    }
}
