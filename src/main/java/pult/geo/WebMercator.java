package pult.geo;

/// The projection of web maps onto a unit square: x grows from west to east, y from north to south,
/// both 0…1.
public final class WebMercator {
    /// Where the square ends, degrees north and south.
    public static final double MAX_LATITUDE = 85.05112877980659;

    private static final double EARTH_CIRCUMFERENCE_METRES = 40_075_016.686;

    private WebMercator() {}

    /// From longitude to the square.
    ///
    /// @param lon degrees east
    /// @return 0…1
    public static double x(double lon) {
        return lon / 360 + 0.5;
    }

    /// From latitude to the square.
    ///
    /// @param lat degrees north; beyond {@link #MAX_LATITUDE} it is clamped
    /// @return 0 at the northern edge … 1 at the southern
    public static double y(double lat) {
        var sine = Math.sin(Math.toRadians(Math.clamp(lat, -MAX_LATITUDE, MAX_LATITUDE)));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    public static double lon(double x) {
        return (x - 0.5) * 360;
    }

    public static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)));
    }

    /// From the square to the globe.
    ///
    /// @param x 0…1
    /// @param y 0…1
    public static LatLon unproject(double x, double y) {
        return new LatLon(lat(y), lon(x));
    }

    /// How many metres on the ground one side of the unit square is, at a latitude.
    public static double metresPerUnit(double lat) {
        return EARTH_CIRCUMFERENCE_METRES * Math.cos(Math.toRadians(lat));
    }
}
