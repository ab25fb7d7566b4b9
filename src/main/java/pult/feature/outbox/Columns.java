package pult.feature.outbox;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import pult.ui.control.Labels;

import java.util.function.Function;

/// A plain table of prepared lines: fixed columns, one that takes the rest.
final class Columns<T> {
    static final double ROW = 28;

    /// Room for a scroll bar, so that none appears at the foot.
    private static final double EDGES = 12;

    private final TableView<T> table = new TableView<>();
    private double fixed;
    private double later;

    Columns(ObservableList<T> lines, String whenEmpty) {
        table.setItems(lines);
        table.setPlaceholder(Labels.of(whenEmpty, "c-3", "t-base"));
        table.setFixedCellSize(ROW);
        table.setMinHeight(2 * ROW);
    }

    Columns<T> icon(Function<T, Node> of) {
        return column(
                "",
                36,
                line -> {
                    var box = new HBox(of.apply(line));
                    box.setAlignment(Pos.CENTER_RIGHT);
                    return box;
                });
    }

    Columns<T> text(String title, double width, Function<T, String> of, String... classes) {
        return column(title, width, line -> Labels.of(of.apply(line), classes));
    }

    /// The column that takes what is left.
    Columns<T> rest(String title, Function<T, String> of, String... classes) {
        var column = made(title, (T line) -> Labels.of(of.apply(line), classes));
        column.prefWidthProperty().bind(table.widthProperty().subtract(fixed + rest()));
        return this;
    }

    /// Room kept for the columns that come after the one that takes the rest.
    Columns<T> keep(double width) {
        later = width;
        return this;
    }

    private double rest() {
        return later + EDGES;
    }

    Columns<T> column(String title, double width, Function<T, Node> of) {
        var column = made(title, of);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        fixed += width;
        return this;
    }

    TableView<T> table() {
        return table;
    }

    private TableColumn<T, T> made(String title, Function<T, Node> of) {
        var column = new TableColumn<T, T>(title);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(ignored -> new Cell<>(of));
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        table.getColumns().add(column);
        return column;
    }

    private static final class Cell<T> extends TableCell<T, T> {
        private final Function<T, Node> of;

        Cell(Function<T, Node> of) {
            this.of = of;
        }

        @Override
        protected void updateItem(@Nullable T line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var node = of.apply(line);
            setGraphic(node);
            if (node instanceof Label label) {
                setAccessibleText(label.getText());
            }
        }
    }
}
