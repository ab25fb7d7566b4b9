package pult.geo;

import java.util.ArrayList;
import java.util.List;

/// Border of a territory: one or more polygons, each with or without holes. Immutable; safe to read
/// from many threads.
public final class Boundary {
    /// One closed line of a boundary. Even–odd counting makes holes need no mark of their own.
    private static final class Ring {
        private final double[] lonLat;
        private final GeoBounds bounds;

        Ring(double[] lonLat) {
            this.lonLat = lonLat.clone();
            this.bounds = boundsOf(lonLat);
        }

        /// True when a ray to the east crosses the ring an odd number of times.
        boolean odd(double lat, double lon) {
            if (lat < bounds.south() || lat > bounds.north() || lon > bounds.east()) {
                return false;
            }
            var odd = false;
            var previousLon = lonLat[lonLat.length - 2];
            var previousLat = lonLat[lonLat.length - 1];
            for (var i = 0; i < lonLat.length; i += 2) {
                var x = lonLat[i];
                var y = lonLat[i + 1];
                if (y > lat != previousLat > lat
                        && lon < (previousLon - x) * (lat - y) / (previousLat - y) + x) {
                    odd = !odd;
                }
                previousLon = x;
                previousLat = y;
            }
            return odd;
        }
    }

    private final List<Ring> rings;
    private final GeoBounds bounds;

    private Boundary(List<Ring> rings) {
        this.rings = rings;
        this.bounds =
                rings.stream().map(ring -> ring.bounds).reduce(GeoBounds::union).orElseThrow();
    }

    /// The boundary that these lines enclose.
    ///
    /// @param lonLatRings outer rings and holes in any order, each as lon, lat, lon, lat …; closed
    ///   or not
    /// @throws IllegalArgumentException when there is no ring, or one of less than three points
    public static Boundary of(List<double[]> lonLatRings) {
        if (lonLatRings.isEmpty()) {
            throw new IllegalArgumentException("a boundary without rings");
        }
        var rings = new ArrayList<Ring>(lonLatRings.size());
        for (var ring : lonLatRings) {
            if (ring.length < 6 || ring.length % 2 != 0) {
                throw new IllegalArgumentException("a ring needs three points");
            }
            rings.add(new Ring(ring));
        }
        return new Boundary(List.copyOf(rings));
    }

    private static GeoBounds boundsOf(double[] ring) {
        var south = Double.POSITIVE_INFINITY;
        var west = Double.POSITIVE_INFINITY;
        var north = Double.NEGATIVE_INFINITY;
        var east = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < ring.length; i += 2) {
            west = Math.min(west, ring[i]);
            east = Math.max(east, ring[i]);
            south = Math.min(south, ring[i + 1]);
            north = Math.max(north, ring[i + 1]);
        }
        return new GeoBounds(south, west, north, east);
    }

    public boolean contains(LatLon point) {
        return contains(point.lat(), point.lon());
    }

    /// True for points inside and outside all holes.
    ///
    /// @param lat degrees north
    /// @param lon degrees east
    public boolean contains(double lat, double lon) {
        if (!bounds.contains(lat, lon)) {
            return false;
        }
        var inside = false;
        for (var ring : rings) {
            inside ^= ring.odd(lat, lon);
        }
        return inside;
    }

    public GeoBounds bounds() {
        return bounds;
    }

    public int ringCount() {
        return rings.size();
    }

    /// Copy of one ring, to draw it: lon, lat, lon, lat … in degrees.
    public double[] ring(int index) {
        return rings.get(index).lonLat.clone();
    }
}
