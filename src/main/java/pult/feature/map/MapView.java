package pult.feature.map;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.Destination;
import pult.feature.Navigator;
import pult.l10n.MapMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.control.Segments;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;
import pult.ui.map.MapCanvas;
import pult.ui.theme.Themes;

import java.util.List;
import java.util.Locale;

/// The map with its legend, and beside it the table of the same figures.
final class MapView {
    private static final double WIDE = 1500;
    private static final double TABLE = 480;

    private final MapViewModel model;
    private final MapMessages words;
    private final Subscriptions subscriptions;
    private final MapCanvas map = new MapCanvas();
    private final LegendBox legend;

    /// @param navigator «Показать список» goes to the queue by it
    MapView(
            MapViewModel model,
            MapMessages words,
            Navigator navigator,
            Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.subscriptions = subscriptions;
        this.legend =
                new LegendBox(
                        words,
                        () ->
                                navigator.go(
                                        new Destination.Listed(
                                                listTitle(), model.unplacedQuery())));
        subscriptions.bind(model.periodProperty(), legend::period);
        subscriptions.bind(model.unplacedProperty(), count -> legend.unplaced(count.intValue()));
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
        var table = new MapTable(model, words, subscriptions).node(map.chosenProperty()::set);
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
                                    : MapTable.NARROW;
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
        var periods =
                new Segments<>(List.of(Period.values()), model.periodProperty().get(), this::words);
        subscriptions.on(periods.chosenProperty(), model.periodProperty()::set);
        subscriptions.on(model.choiceProperty(), choices.chosenProperty()::set);
        subscriptions.on(model.periodProperty(), periods.chosenProperty()::set);
        var received = Labels.of(words.period(), "c-2");
        received.setMinWidth(Region.USE_PREF_SIZE);
        var strip = new HBox(choices.node(), Labels.gap(), received, periods.node());
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

    private String words(Period period) {
        return switch (period) {
            case WEEK -> words.week();
            case MONTH -> words.month();
            case QUARTER -> words.quarter();
            case ALL -> words.always();
        };
    }

    private String listTitle() {
        var choice = words(model.choiceProperty().get()).toLowerCase(Locale.ROOT);
        var period = model.periodProperty().get();
        return period == Period.ALL
                ? words.listTitle(choice)
                : words.listTitleDays(choice, words(period));
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
}
