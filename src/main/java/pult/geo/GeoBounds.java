package pult.geo;

/// A box of latitudes and longitudes in degrees; none of ours crosses the 180th meridian.
///
/// @param south least latitude
/// @param west least longitude
/// @param north greatest latitude
/// @param east greatest longitude
public record GeoBounds(double south, double west, double north, double east) {
    public GeoBounds {
        if (!(south <= north && west <= east)) {
            throw new IllegalArgumentException("bounds are upside down");
        }
    }

    public boolean contains(LatLon point) {
        return contains(point.lat(), point.lon());
    }

    boolean contains(double lat, double lon) {
        return lat >= south && lat <= north && lon >= west && lon <= east;
    }

    public LatLon centre() {
        return new LatLon((south + north) / 2, (west + east) / 2);
    }

    /// The least box that holds both.
    public GeoBounds union(GeoBounds other) {
        return new GeoBounds(
                Math.min(south, other.south),
                Math.min(west, other.west),
                Math.max(north, other.north),
                Math.max(east, other.east));
    }
}
