package pult.ui.map;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Colours of the map from the theme's sheet. An unseen region that CSS paints, because a canvas
/// knows no style sheets.
final class MapColours extends Region {
    /// What is coloured; in a sheet `-map-land`, `-map-heat-1` ….
    enum Part {
        AROUND,
        LAND,
        BORDER,
        OUTLINE,
        TEXT,
        QUIET,
        CHOSEN,
        HEAT_1,
        HEAT_2,
        HEAT_3,
        HEAT_4,
        HEAT_5,
        HEAT_6;

        String property() {
            return "-map-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final StyleablePropertyFactory<MapColours> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Map<Part, StyleableProperty<Paint>> paints = new EnumMap<>(Part.class);

    /// @param changed called when any colour has changed
    MapColours(Runnable changed) {
        for (var part : Part.values()) {
            var paint =
                    FACTORY.createStyleablePaintProperty(
                            this,
                            part.name(),
                            part.property(),
                            owner -> owner.paint(part),
                            Color.GRAY);
            if (paint instanceof javafx.beans.Observable observable) {
                observable.addListener(ignored -> changed.run());
            }
            paints.put(part, paint);
        }
        getStyleClass().add("map-colours");
        setVisible(false);
    }

    private StyleableProperty<Paint> paint(Part part) {
        return Objects.requireNonNull(paints.get(part));
    }

    Paint of(Part part) {
        return paint(part).getValue();
    }

    /// The ramp of the density from few to many as 0xRRGGBB.
    List<Integer> heat() {
        return Stream.of(
                        Part.HEAT_1,
                        Part.HEAT_2,
                        Part.HEAT_3,
                        Part.HEAT_4,
                        Part.HEAT_5,
                        Part.HEAT_6)
                .map(part -> rgb(of(part)))
                .toList();
    }

    private static int rgb(Paint paint) {
        var colour = paint instanceof Color of ? of : Color.GRAY;
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
