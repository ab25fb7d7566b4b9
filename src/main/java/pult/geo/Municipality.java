package pult.geo;

/// A district or city of a region.
///
/// @param name as an operator says it, e.g. «Ливенский район», «Орёл»
/// @param oktmo code that joins other data, empty when unknown
/// @param label where its name is written on a map; inside the boundary
/// @param areaKm2 square kilometres
public record Municipality(
        String name, String oktmo, LatLon label, double areaKm2, Boundary boundary) {}
