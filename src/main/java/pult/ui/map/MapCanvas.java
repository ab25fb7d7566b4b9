package pult.ui.map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import pult.ui.theme.Themes;

import java.nio.IntBuffer;
import java.util.List;

/// A region on a canvas: the wheel looks nearer, the mouse drags. The density is drawn by whoever
/// listens to [#viewportProperty()] and puts a new picture in; until it comes, the last one is
/// moved along. JavaFX thread.
public final class MapCanvas extends Region {
    private static final double MARGIN = 36;
    private static final double WHEEL = 1.25;

    private final Canvas canvas = new Canvas();
    private final MapColours colours = new MapColours(this::recoloured);
    private final ObjectProperty<@Nullable Ground> ground = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(new Viewport(0.6, 0.3, 10_000, 1, 1));
    private final ReadOnlyObjectWrapper<List<Integer>> ramp =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty chosen = new SimpleStringProperty("");
    private @Nullable WritableImage density;
    private @Nullable Viewport densityView;
    private boolean fitted = true;
    private double grabbedX;
    private double grabbedY;

    public MapCanvas() {
        getChildren().addAll(colours, canvas);
        getStyleClass().add("map-canvas");
        getStylesheets().add(Themes.sheet("map.css"));
        ground.addListener((observable, before, now) -> showAll());
        chosen.addListener((observable, before, now) -> draw());
        setOnScroll(this::wheel);
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setMinSize(200, 150);
    }

    /// The region; null before it has been read.
    public ObjectProperty<@Nullable Ground> groundProperty() {
        return ground;
    }

    /// What the window shows now.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /// The colours of the density in the present theme, from few to many, as 0xRRGGBB; empty before
    /// the theme is known.
    public ReadOnlyObjectProperty<List<Integer>> rampProperty() {
        return ramp.getReadOnlyProperty();
    }

    /// Name of the municipality that is marked; empty for none.
    public StringProperty chosenProperty() {
        return chosen;
    }

    /// Puts a density picture between the ground and the names.
    public void show(DensityPicture picture) {
        var buffer =
                new PixelBuffer<>(
                        picture.width(),
                        picture.height(),
                        IntBuffer.wrap(picture.argb()),
                        PixelFormat.getIntArgbPreInstance());
        buffer.updateBuffer(all -> new Rectangle2D(0, 0, picture.width(), picture.height()));
        density = new WritableImage(buffer);
        densityView = picture.view();
        draw();
    }

    /// Shows the whole region again.
    public void showAll() {
        fitted = true;
        fit();
    }

    public void zoomIn() {
        zoom(1.6, getWidth() / 2, getHeight() / 2);
    }

    public void zoomOut() {
        zoom(1 / 1.6, getWidth() / 2, getHeight() / 2);
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? WHEEL : 1 / WHEEL, event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoom(double factor, double x, double y) {
        fitted = false;
        look(viewport.get().zoomed(factor, x, y));
    }

    private void grab(MouseEvent event) {
        grabbedX = event.getX();
        grabbedY = event.getY();
        requestFocus();
    }

    private void drag(MouseEvent event) {
        fitted = false;
        look(viewport.get().dragged(event.getX() - grabbedX, event.getY() - grabbedY));
        grabbedX = event.getX();
        grabbedY = event.getY();
    }

    private void look(Viewport now) {
        viewport.set(now);
        draw();
    }

    private void fit() {
        var of = ground.get();
        if (of == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        look(Viewport.fit(of.bounds(), getWidth(), getHeight(), MARGIN));
    }

    private void recoloured() {
        var now = colours.heat();
        if (!now.equals(ramp.get())) {
            ramp.set(now);
        }
        draw();
    }

    @Override
    protected void layoutChildren() {
        var width = Math.max(1, getWidth());
        var height = Math.max(1, getHeight());
        if (canvas.getWidth() == width && canvas.getHeight() == height) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        if (fitted) {
            fit();
        } else {
            look(viewport.get().resized(width, height));
        }
    }

    private void draw() {
        var of = ground.get();
        if (of == null || canvas.getWidth() < 1) {
            return;
        }
        var view = viewport.get();
        var to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        var painter = new MapPainter(to, colours, view);
        painter.ground(of, chosen.get());
        var picture = density;
        var made = densityView;
        if (picture != null && made != null) {
            painter.density(picture, made);
        }
        painter.names(of);
    }
}
