package pult.geo;

/// A town or village.
///
/// @param name without its kind, e.g. «Ливны»
/// @param kind «город», «посёлок», «село», «станица»
/// @param municipality name of the {@link Municipality} it belongs to
/// @param population residents, good enough to rank and to weight, not to count by
/// @param point its middle
public record Settlement(
        String name, String kind, String municipality, int population, LatLon point) {}
