package pult.geo;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// One federal subject with its municipalities.
///
/// @param code ISO 3166-2, e.g. `RU-ORL`
/// @param name e.g. «Орловская область»
/// @param zone the clock of its capital
/// @param outline border of the whole region, matching the municipalities
/// @param municipalities in the order of the source
/// @param settlements largest first
public record RegionMap(
        String code,
        String name,
        ZoneId zone,
        Boundary outline,
        List<Municipality> municipalities,
        List<Settlement> settlements) {
    public RegionMap {
        municipalities = List.copyOf(municipalities);
        settlements = List.copyOf(settlements);
    }

    /// The municipality a point lies in; empty outside the region or in a gap between borders.
    public Optional<Municipality> municipalityAt(LatLon point) {
        return municipalities.stream().filter(m -> m.boundary().contains(point)).findFirst();
    }
}
