package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import pult.geo.LatLon;

/// Where the problem is.
///
/// @param municipality name of the municipality, empty when unknown
/// @param address as given, empty when unknown
/// @param point null when there are no coordinates
/// @param precision how far the point can be trusted
public record Place(
        String municipality, String address, @Nullable LatLon point, Precision precision) {
    public enum Precision {
        HOUSE,
        STREET,
        SETTLEMENT,
        MUNICIPALITY,
        NONE
    }
}
