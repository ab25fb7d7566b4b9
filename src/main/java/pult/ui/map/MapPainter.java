package pult.ui.map;

import javafx.geometry.BoundingBox;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Draws ground, density and names, in this order, so that names stay readable. JavaFX thread.
final class MapPainter {
    private static final double LARGE_TOWN = 100_000;
    private static final double MIDDLE_TOWN = 20_000;
    private static final String FAMILY = "IBM Plex Sans";
    private static final String STRONG = "IBM Plex Sans SmBld";

    private final GraphicsContext to;
    private final MapColours colours;
    private final Viewport view;
    private final List<BoundingBox> taken = new ArrayList<>();

    MapPainter(GraphicsContext to, MapColours colours, Viewport view) {
        this.to = to;
        this.colours = colours;
        this.view = view;
    }

    /// @param chosen name of the municipality that is marked, null for none
    void ground(Ground ground, @Nullable String chosen) {
        to.setFill(colours.of(MapColours.Part.AROUND));
        to.fillRect(0, 0, view.width(), view.height());
        to.setFill(colours.of(MapColours.Part.LAND));
        trace(ground.outline());
        to.fill();
        to.setStroke(colours.of(MapColours.Part.BORDER));
        to.setLineWidth(1);
        for (var area : ground.areas()) {
            trace(area.rings());
            to.stroke();
        }
        to.setStroke(colours.of(MapColours.Part.OUTLINE));
        to.setLineWidth(1.4);
        trace(ground.outline());
        to.stroke();
        for (var area : ground.areas()) {
            if (area.name().equals(chosen)) {
                to.setStroke(colours.of(MapColours.Part.CHOSEN));
                to.setLineWidth(2);
                trace(area.rings());
                to.stroke();
            }
        }
    }

    /// @param made the window the picture was made for; it is moved and stretched to the present
    ///   one
    void density(Image picture, Viewport made) {
        var left = view.px(made.x(0));
        var top = view.py(made.y(0));
        var factor = view.scale() / made.scale();
        to.drawImage(picture, left, top, made.width() * factor, made.height() * factor);
    }

    /// Towns from the largest down, then municipalities; a name that would lie on another is left
    /// out.
    void names(Ground ground) {
        for (var town : ground.towns()) {
            town(town);
        }
        if (view.metresPerPixel() < 400) {
            ground.areas().forEach(this::area);
        }
    }

    private void town(Ground.Town town) {
        var x = view.px(town.x());
        var y = view.py(town.y());
        if (x < -50 || y < -20 || x > view.width() + 50 || y > view.height() + 20) {
            return;
        }
        var large = town.population() >= LARGE_TOWN;
        var middle = town.population() >= MIDDLE_TOWN;
        var font = new Font(large || middle ? STRONG : FAMILY, large ? 15 : middle ? 13 : 12);
        if (!name(
                town.name(),
                x + 7,
                y,
                font,
                colours.of(MapColours.Part.TEXT),
                TextAlignment.LEFT)) {
            return;
        }
        var radius = large ? 3.4 : 2.6;
        to.setFill(colours.of(MapColours.Part.LAND));
        to.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        to.setStroke(colours.of(MapColours.Part.TEXT));
        to.setLineWidth(1.5);
        to.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void area(Ground.Area area) {
        name(
                area.name(),
                view.px(area.labelX()),
                view.py(area.labelY()),
                new Font(FAMILY, 11),
                colours.of(MapColours.Part.QUIET),
                TextAlignment.CENTER);
    }

    private boolean name(
            String text,
            double x,
            double y,
            Font font,
            javafx.scene.paint.Paint colour,
            TextAlignment alignment) {
        var measured = new Text(text);
        measured.setFont(font);
        var width = measured.getLayoutBounds().getWidth();
        var height = measured.getLayoutBounds().getHeight();
        var left = alignment == TextAlignment.CENTER ? x - width / 2 : x - 12;
        var full = alignment == TextAlignment.CENTER ? width : width + 12;
        var box = new BoundingBox(left - 2, y - height / 2, full + 4, height);
        if (taken.stream().anyMatch(box::intersects)) {
            return false;
        }
        taken.add(box);
        to.setFont(font);
        to.setTextAlign(alignment);
        to.setTextBaseline(VPos.CENTER);
        to.setLineWidth(3);
        to.setLineJoin(javafx.scene.shape.StrokeLineJoin.ROUND);
        to.setStroke(colours.of(MapColours.Part.LAND));
        to.setGlobalAlpha(0.85);
        to.strokeText(text, x, y);
        to.setGlobalAlpha(1);
        to.setFill(colour);
        to.fillText(text, x, y);
        return true;
    }

    private void trace(List<double[]> rings) {
        to.beginPath();
        for (var ring : rings) {
            to.moveTo(view.px(ring[0]), view.py(ring[1]));
            for (var i = 2; i < ring.length; i += 2) {
                to.lineTo(view.px(ring[i]), view.py(ring[i + 1]));
            }
            to.closePath();
        }
    }
}
