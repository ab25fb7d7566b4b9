package pult.ui.map;

import pult.geo.Boundary;
import pult.geo.GeoBounds;
import pult.geo.RegionMap;
import pult.geo.WebMercator;

import java.util.ArrayList;
import java.util.List;

/// A region made ready for drawing: everything on the Web Mercator square. Immutable; made off the
/// JavaFX thread.
public final class Ground {
    /// @param rings x, y, x, y … on the square
    record Area(String name, double labelX, double labelY, List<double[]> rings) {}

    /// @param rank 0 for the largest
    record Town(String name, int population, int rank, double x, double y) {}

    private final GeoBounds bounds;
    private final List<double[]> outline;
    private final List<Area> areas;
    private final List<Town> towns;

    private Ground(GeoBounds bounds, List<double[]> outline, List<Area> areas, List<Town> towns) {
        this.bounds = bounds;
        this.outline = List.copyOf(outline);
        this.areas = List.copyOf(areas);
        this.towns = List.copyOf(towns);
    }

    public static Ground of(RegionMap region) {
        var areas = new ArrayList<Area>();
        for (var place : region.municipalities()) {
            areas.add(
                    new Area(
                            place.name(),
                            WebMercator.x(place.label().lon()),
                            WebMercator.y(place.label().lat()),
                            rings(place.boundary())));
        }
        var towns = new ArrayList<Town>();
        for (var town : region.settlements()) {
            towns.add(
                    new Town(
                            town.name(),
                            town.population(),
                            towns.size(),
                            WebMercator.x(town.point().lon()),
                            WebMercator.y(town.point().lat())));
        }
        return new Ground(region.outline().bounds(), rings(region.outline()), areas, towns);
    }

    public GeoBounds bounds() {
        return bounds;
    }

    List<double[]> outline() {
        return outline;
    }

    List<Area> areas() {
        return areas;
    }

    List<Town> towns() {
        return towns;
    }

    private static List<double[]> rings(Boundary boundary) {
        var rings = new ArrayList<double[]>();
        for (var i = 0; i < boundary.ringCount(); i++) {
            var ring = boundary.ring(i);
            for (var at = 0; at < ring.length; at += 2) {
                ring[at] = WebMercator.x(ring[at]);
                ring[at + 1] = WebMercator.y(ring[at + 1]);
            }
            rings.add(ring);
        }
        return rings;
    }
}
