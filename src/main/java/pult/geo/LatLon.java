package pult.geo;

/// A point on WGS 84.
///
/// @param lat degrees north, −90…90
/// @param lon degrees east, −180…180
public record LatLon(double lat, double lon) {
    public LatLon {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("not a place on Earth");
        }
    }
}
