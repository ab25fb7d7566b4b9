package pult.bundled;

import pult.geo.Boundary;
import pult.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A strict reader of the little of GeoJSON that borders need: a collection of polygons and
/// multi-polygons with properties.
final class GeoJson {
    /// @param properties an object node
    record Feature(JsonNode properties, Boundary boundary) {}

    private GeoJson() {}

    static List<Feature> read(String path) {
        try (var in = Shipped.open(path)) {
            var root = Json.mapper().readTree(in);
            if (!"FeatureCollection".equals(root.path("type").asString(""))) {
                throw new IllegalStateException("not a feature collection: " + path);
            }
            var features = new ArrayList<Feature>();
            for (var feature : root.required("features")) {
                features.add(feature(feature));
            }
            return features;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (JacksonException e) {
            throw new IllegalStateException("broken GeoJSON: " + path, e);
        }
    }

    private static Feature feature(JsonNode feature) {
        var geometry = feature.required("geometry");
        var coordinates = geometry.required("coordinates");
        var rings = new ArrayList<double[]>();
        var type = geometry.required("type").asString();
        switch (type) {
            case "Polygon" -> addRings(coordinates, rings);
            case "MultiPolygon" -> coordinates.forEach(polygon -> addRings(polygon, rings));
            default -> throw new IllegalStateException("not a border: " + type);
        }
        return new Feature(feature.required("properties"), Boundary.of(rings));
    }

    private static void addRings(JsonNode polygon, List<double[]> rings) {
        for (var ring : polygon) {
            var lonLat = new double[ring.size() * 2];
            var i = 0;
            for (var point : ring) {
                lonLat[i++] = point.required(0).asDouble();
                lonLat[i++] = point.required(1).asDouble();
            }
            rings.add(lonLat);
        }
    }
}
