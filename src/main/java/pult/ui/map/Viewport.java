package pult.ui.map;

import pult.geo.GeoBounds;
import pult.geo.WebMercator;

/// Which part of the world a window of pixels shows. Immutable.
///
/// @param centreX of the window on the Web Mercator square, 0…1
/// @param centreY of the window on the square, 0…1, growing to the south
/// @param scale pixels to one side of the square
/// @param width of the window in pixels, at least 1
/// @param height of the window in pixels, at least 1
public record Viewport(double centreX, double centreY, double scale, double width, double height) {
    private static final double LEAST_SCALE = 2_000;
    private static final double GREATEST_SCALE = 40_000_000;

    /// Shows the whole of a box with room around it.
    ///
    /// @param margin in pixels on every side
    public static Viewport fit(GeoBounds bounds, double width, double height, double margin) {
        var w = Math.max(1, width);
        var h = Math.max(1, height);
        var left = WebMercator.x(bounds.west());
        var right = WebMercator.x(bounds.east());
        var top = WebMercator.y(bounds.north());
        var bottom = WebMercator.y(bounds.south());
        var scale =
                Math.min(
                        Math.max(1, w - 2 * margin) / Math.max(1e-9, right - left),
                        Math.max(1, h - 2 * margin) / Math.max(1e-9, bottom - top));
        return new Viewport((left + right) / 2, (top + bottom) / 2, bounded(scale), w, h);
    }

    /// From the square to pixels.
    public double px(double x) {
        return (x - centreX) * scale + width / 2;
    }

    /// From the square to pixels, growing downwards.
    public double py(double y) {
        return (y - centreY) * scale + height / 2;
    }

    /// From pixels to the square.
    public double x(double px) {
        return (px - width / 2) / scale + centreX;
    }

    /// From pixels to the square.
    public double y(double py) {
        return (py - height / 2) / scale + centreY;
    }

    /// Nearer (factor above 1) or farther, with the place under a pixel staying where it is.
    public Viewport zoomed(double factor, double px, double py) {
        var next = bounded(scale * factor);
        var x = x(px);
        var y = y(py);
        return new Viewport(
                x - (px - width / 2) / next, y - (py - height / 2) / next, next, width, height);
    }

    /// The ground follows the hand.
    public Viewport dragged(double dx, double dy) {
        return new Viewport(centreX - dx / scale, centreY - dy / scale, scale, width, height);
    }

    /// The same place in the middle of another window.
    public Viewport resized(double toWidth, double toHeight) {
        return new Viewport(centreX, centreY, scale, Math.max(1, toWidth), Math.max(1, toHeight));
    }

    /// The same scale around another place.
    ///
    /// @param x on the square
    /// @param y on the square
    public Viewport around(double x, double y) {
        return new Viewport(x, y, scale, width, height);
    }

    /// Metres on the ground under one pixel in the middle of the window.
    public double metresPerPixel() {
        return WebMercator.metresPerUnit(WebMercator.lat(centreY)) / scale;
    }

    private static double bounded(double scale) {
        return Math.clamp(scale, LEAST_SCALE, GREATEST_SCALE);
    }
}
