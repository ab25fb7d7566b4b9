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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.MapMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.Segments;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;
import pult.ui.map.MapCanvas;
import pult.ui.theme.Themes;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The map with its legend, and beside it the table of the same figures.
final class MapView {
    private static final double WIDE = 1500;
    private static final double TABLE = 480;
    private static final double NARROW_TABLE = 360;
    private static final double BAR = 84;
    private static final double FIGURES = 70;

    private final MapViewModel model;
    private final MapMessages words;
    private final Subscriptions subscriptions;
    private final MapCanvas map = new MapCanvas();
    private final LegendBox legend;

    MapView(MapViewModel model, MapMessages words, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.subscriptions = subscriptions;
        this.legend = new LegendBox(words);
        subscriptions.bind(model.groundProperty(), map.groundProperty()::set);
        subscriptions.onAny(this::look, map.viewportProperty(), map.rampProperty());
        subscriptions.bind(
                model.pictureProperty(),
                picture -> {
                    if (picture != null) {
                        map.show(picture);
                    }
                });
        subscriptions.bind(model.scaleProperty(), legend::show);
        subscriptions.bind(model.countedProperty(), this::count);
        look();
    }

    Region node() {
        var table = table();
        var pane = new BorderPane(mapSide());
        pane.setRight(table);
        pane.getStyleClass().add("pane");
        pane.getStylesheets().add(Themes.sheet("map.css"));
        subscriptions.bind(
                pane.widthProperty(),
                width -> {
                    var room =
                            width.doubleValue() == 0 || width.doubleValue() >= WIDE
                                    ? TABLE
                                    : NARROW_TABLE;
                    table.setMinWidth(room);
                    table.setPrefWidth(room);
                    table.setMaxWidth(room);
                });
        return pane;
    }

    private void look() {
        model.look(map.viewportProperty().get(), map.rampProperty().get());
    }

    private void count(String counted) {
        legend.counted().setText(counted);
        map.setAccessibleText(words.mapText(model.regionName(), model.pointCount()));
    }

    private Node mapSide() {
        var choices =
                new Segments<>(List.of(Choice.values()), model.choiceProperty().get(), this::words);
        subscriptions.on(choices.chosenProperty(), model.choiceProperty()::set);
        var strip = new HBox(choices.node());
        strip.getStyleClass().addAll("pane-heading");
        var attribution = Labels.of(words.attribution(), "map-attribution");
        var stack = new StackPane(map, legend.node(), zoom(), attribution);
        StackPane.setAlignment(legend.node(), Pos.BOTTOM_LEFT);
        StackPane.setMargin(legend.node(), new Insets(16));
        StackPane.setAlignment(attribution, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(attribution, new Insets(4));
        var pane = new BorderPane(stack);
        pane.setTop(strip);
        return pane;
    }

    private String words(Choice choice) {
        return switch (choice) {
            case OPEN -> words.open();
            case OVERDUE -> words.overdue();
            case ALL -> words.all();
        };
    }

    private Node zoom() {
        var nearer = Command.named(words.zoomIn()).icon(BootstrapIcons.PLUS).does(map::zoomIn);
        var farther = Command.named(words.zoomOut()).icon(BootstrapIcons.DASH).does(map::zoomOut);
        var whole =
                Command.named(words.whole())
                        .icon(BootstrapIcons.ARROWS_ANGLE_EXPAND)
                        .does(map::showAll);
        var box = new VBox(6);
        for (var command : List.of(nearer, farther, whole)) {
            var button = Buttons.icon(command);
            button.getStyleClass().remove("quiet");
            box.getChildren().add(button);
        }
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_RIGHT);
        StackPane.setMargin(box, new Insets(16));
        return box;
    }

    private Region table() {
        var table = new TableView<>(model.lines());
        table.setPlaceholder(Labels.of(words.empty(), "c-3", "t-base"));
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
        bars.visibleProperty().bind(table.widthProperty().greaterThan(NARROW_TABLE + 1));
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
                        map.chosenProperty().set(line == null ? "" : line.municipality()));
        var pane = new BorderPane(table);
        pane.setTop(
                PaneHeading.of(
                        Labels.fixed(words.table(), "t-pane"),
                        new Node[] {Labels.of(model.tabledProperty(), "c-2")},
                        new Node[0]));
        pane.getStyleClass().addAll("pane", "divider-left");
        return pane;
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
