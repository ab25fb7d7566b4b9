package pult.bundled;

import pult.geo.LatLon;
import pult.geo.Municipality;
import pult.geo.RegionMap;
import pult.geo.Settlement;

import tools.jackson.databind.JsonNode;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// Maps of the regions that come with the program. An administrator's own map takes their place.
public final class BundledRegions {
    private record Bundled(String code, String name, String zone) {}

    private static final List<Bundled> ALL =
            List.of(
                    new Bundled("RU-ORL", "Орловская область", "Europe/Moscow"),
                    new Bundled("RU-NEN", "Ненецкий автономный округ", "Europe/Moscow"),
                    new Bundled("RU-ORE", "Оренбургская область", "Asia/Yekaterinburg"),
                    new Bundled("RU-CU", "Чувашская Республика", "Europe/Moscow"),
                    new Bundled("RU-CHE", "Челябинская область", "Asia/Yekaterinburg"));

    private BundledRegions() {}

    /// ISO 3166-2 codes, the default region first.
    public static List<String> codes() {
        return ALL.stream().map(Bundled::code).toList();
    }

    /// The region's time zone, without reading its map.
    ///
    /// @throws UnknownRegion when the code is none of {@link #codes()}
    public static ZoneId zone(String code) {
        return ZoneId.of(known(code).zone());
    }

    /// The region's name, without reading its map.
    ///
    /// @throws UnknownRegion when the code is none of {@link #codes()}
    public static String name(String code) {
        return known(code).name();
    }

    private static Bundled known(String code) {
        return ALL.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownRegion(code));
    }

    /// Reads one region; nothing is kept, so callers hold the result.
    ///
    /// @throws UnknownRegion when the code is none of {@link #codes()}
    public static RegionMap load(String code) {
        var region = known(code);
        return new RegionMap(
                code,
                region.name(),
                ZoneId.of(region.zone()),
                GeoJson.read("/pult/geo/" + code + "-outline.geojson").getFirst().boundary(),
                GeoJson.read("/pult/geo/" + code + ".geojson").stream()
                        .map(BundledRegions::municipality)
                        .toList(),
                settlements(code));
    }

    private static Municipality municipality(GeoJson.Feature feature) {
        var properties = feature.properties();
        return new Municipality(
                properties.required("name").asString(),
                textOrEmpty(properties.path("oktmo")),
                new LatLon(
                        properties.required("cy").asDouble(), properties.required("cx").asDouble()),
                properties.required("km2").asDouble(),
                feature.boundary());
    }

    private static String textOrEmpty(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.asString();
    }

    private static List<Settlement> settlements(String code) {
        var header = "region,name,kind,municipality,population,lat,lon,source";
        return Shipped.table("/pult/geo/settlements.csv", header, ',').stream()
                .filter(row -> row.get(0).equals(code))
                .map(row ->
                        new Settlement(
                                row.get(1),
                                row.get(2),
                                row.get(3),
                                Integer.parseInt(row.get(4)),
                                new LatLon(
                                        Double.parseDouble(row.get(5)),
                                        Double.parseDouble(row.get(6)))))
                .sorted(Comparator.comparingInt(Settlement::population).reversed())
                .toList();
    }
}
