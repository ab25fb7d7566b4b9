package pult.feature.map;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.l10n.MapMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/// The figures of the map as a table. JavaFX thread.
final class MapTable {
    /// Narrower the bars have no room.
    static final double NARROW = 360;

    private static final double BAR = 84;
    private static final double FIGURES = 70;

    private final MapViewModel model;
    private final MapMessages words;
    private final Subscriptions subscriptions;

    MapTable(MapViewModel model, MapMessages words, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.subscriptions = subscriptions;
    }

    /// @param chosen hears the municipality of the chosen line, empty for none
    Region node(Consumer<String> chosen) {
        var table = new TableView<>(model.lines());
        table.setPlaceholder(nothing());
        var name =
                column(
                        words.municipality(),
                        line -> {
                            var label = Labels.of(line.name());
                            label.setPadding(new Insets(0, 0, 0, 8));
                            return label;
                        });
        var bars = wide(column("", this::bar), BAR + 16);
        name.prefWidthProperty()
                .bind(
                        table.widthProperty()
                                .subtract(2 * FIGURES + 14)
                                .subtract(
                                        javafx.beans.binding.Bindings.when(bars.visibleProperty())
                                                .then(BAR + 16)
                                                .otherwise(0)));
        bars.visibleProperty().bind(table.widthProperty().greaterThan(NARROW + 1));
        table.getColumns()
                .setAll(
                        List.of(
                                name,
                                wide(
                                        column(
                                                words.total(),
                                                line ->
                                                        right(
                                                                Integer.toString(line.total()),
                                                                "t-strong")),
                                        FIGURES),
                                wide(
                                        column(words.share(), line -> right(share(line), "c-2")),
                                        FIGURES),
                                bars));
        name.getStyleClass().add("names");
        table.getColumns().get(1).getStyleClass().add("figures");
        table.getColumns().get(2).getStyleClass().add("figures");
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((observable, before, line) ->
                        chosen.accept(line == null ? "" : line.municipality()));
        var pane = new BorderPane(table);
        pane.setTop(
                PaneHeading.of(
                        Labels.fixed(words.table(), "t-pane"),
                        new Node[] {Labels.of(model.tabledProperty(), "c-2")},
                        new Node[0]));
        pane.getStyleClass().addAll("pane", "divider-left");
        return pane;
    }

    /// One sentence and the way out.
    private Node nothing() {
        var all = Buttons.of(Command.named(words.showAll()).does(model::showAll));
        var box = new VBox(12, Labels.of(words.empty(), "c-2"), all);
        box.setAlignment(Pos.CENTER);
        subscriptions.onAny(
                () -> all.setVisible(model.narrowed()),
                model.choiceProperty(),
                model.periodProperty());
        all.setVisible(model.narrowed());
        return box;
    }

    private String share(MapLine line) {
        var percent = line.share() * 100;
        var digits = percent > 0 && percent < 0.95 ? "%.1f" : "%.0f";
        return words.percent(String.format(Locale.ROOT, digits, percent).replace('.', ','));
    }

    private static Node right(String text, String style) {
        var label = Labels.of(text, style);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private Node bar(MapLine line) {
        var most = model.lines().stream().mapToDouble(MapLine::share).max().orElse(0);
        var filled = new Region();
        filled.getStyleClass().add("map-bar");
        filled.setMaxSize(most == 0 ? 0 : BAR * line.share() / most, 8);
        var room = new StackPane(filled);
        room.getStyleClass().add("map-bar-room");
        room.setMaxSize(BAR, 8);
        room.setMinSize(BAR, 8);
        StackPane.setAlignment(filled, Pos.CENTER_LEFT);
        return room;
    }

    private static TableColumn<MapLine, MapLine> wide(
            TableColumn<MapLine, MapLine> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private static TableColumn<MapLine, MapLine> column(String title, Function<MapLine, Node> of) {
        var column = new TableColumn<MapLine, MapLine>(title);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellFactory(ignored ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable MapLine line, boolean empty) {
                        super.updateItem(line, empty);
                        var node = empty || line == null ? null : of.apply(line);
                        setGraphic(node);
                        setAccessibleText(node instanceof Label l ? l.getText() : null);
                    }
                });
        return column;
    }
}
