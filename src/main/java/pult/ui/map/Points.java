package pult.ui.map;

import pult.geo.WebMercator;

/// Places of appeals on the Web Mercator square, projected once. Immutable.
public final class Points {
    public static final Points NONE = new Points(new double[0]);

    private final double[] xy;

    private Points(double[] xy) {
        this.xy = xy;
    }

    /// @param latLon latitude, longitude, latitude … in degrees
    public static Points of(double[] latLon) {
        var xy = new double[latLon.length];
        for (var i = 0; i + 1 < latLon.length; i += 2) {
            xy[i] = WebMercator.x(latLon[i + 1]);
            xy[i + 1] = WebMercator.y(latLon[i]);
        }
        return new Points(xy);
    }

    public int count() {
        return xy.length / 2;
    }

    double x(int index) {
        return xy[2 * index];
    }

    double y(int index) {
        return xy[2 * index + 1];
    }
}
