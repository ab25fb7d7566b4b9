package pult.feature.map;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pult.l10n.MapMessages;
import pult.ui.control.Labels;
import pult.ui.map.DensityPicture;
import pult.ui.map.DensityScale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the colours mean, in numbers.
final class LegendBox {
    private static final double STEP = 40;

    private final MapMessages words;
    private final List<Label> figures = new ArrayList<>();
    private final Label smoothing = Labels.of("", "t-small", "c-2");
    private final Label counted = Labels.of("", "t-small", "c-2");
    private final Label unit = Labels.of("", "t-small", "c-2");
    private final Label density;
    private final HBox unplaced = new HBox(12);
    private final Label without = Labels.fixed("", "t-small", "t-strong");
    private final HBox swatches = new HBox();
    private final HBox numbers = new HBox();
    private final VBox node = new VBox();

    /// @param list shows the appeals without coordinates
    LegendBox(MapMessages words, Runnable list) {
        this.words = words;
        density = Labels.of(words.density(), "t-strong");
        for (var step = 1; step <= DensityScale.STEPS; step++) {
            var swatch = new Region();
            swatch.getStyleClass().add("heat-step-" + step);
            swatch.setMinSize(STEP, 12);
            swatch.setOpacity(DensityPicture.COVER);
            swatches.getChildren().add(swatch);
            var figure = Labels.fixed("", "t-small");
            figure.setPrefWidth(STEP);
            figure.setMinWidth(STEP);
            figure.setAlignment(Pos.CENTER_LEFT);
            figures.add(figure);
            numbers.getChildren().add(figure);
        }
        counted.setWrapText(true);
        counted.setMaxWidth(STEP * DensityScale.STEPS);
        counted.setMinHeight(Region.USE_PREF_SIZE);
        var show = new Hyperlink(words.showList());
        show.getStyleClass().add("t-small");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(event -> list.run());
        unplaced.getChildren().setAll(without, Labels.gap(), show);
        unplaced.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("map-legend");
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        node.getChildren().setAll(density, unit, swatches, numbers, smoothing, counted, unplaced);
        unplaced(0);
    }

    /// @param appeals without coordinates among those asked for
    void unplaced(int appeals) {
        without.setText(words.unplaced(appeals));
        shown(appeals > 0, unplaced);
    }

    void period(Period period) {
        unit.setText(period.days() == 0 ? words.unit() : words.unitDays(period.days()));
    }

    private static void shown(boolean now, Node... parts) {
        for (var part : parts) {
            part.setVisible(now);
            part.setManaged(now);
        }
    }

    Region node() {
        return node;
    }

    Label counted() {
        return counted;
    }

    /// Colours without figures mean nothing, so without a scale none are shown.
    void show(DensityScale scale) {
        shown(scale.high() > 0, density, unit, swatches, numbers, smoothing);
        for (var step = 0; step < figures.size(); step++) {
            figures.get(step).setText(scale.high() <= 0 ? "" : short2(scale.from(step)));
        }
        smoothing.setText(
                scale.metres() <= 0
                        ? ""
                        : words.rootScale() + " · " + words.smoothing(distance(scale.metres())));
    }

    private String distance(double metres) {
        return metres < 1000
                ? words.metres(Math.round(metres))
                : words.kilometres(short2(metres / 1000));
    }

    /// Two digits that matter: 0,03 · 0,9 · 3,4 · 12.
    private static String short2(double number) {
        var digits = number >= 10 ? 0 : number >= 0.095 ? 1 : number >= 0.0095 ? 2 : 3;
        var text = String.format(Locale.ROOT, "%." + digits + "f", number);
        var plain = digits > 0 && text.endsWith("0") ? text.replaceAll("\\.?0+$", "") : text;
        return plain.replace('.', ',');
    }
}
