package pult.stand.region;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Place;
import pult.geo.LatLon;

/// Where one appeal happens.
///
/// @param street index in the list of street names
/// @param otherStreet another street of the locality
/// @param address as a clerk would write it
/// @param point null when nobody located it
record Spot(
        Locality locality,
        int street,
        int otherStreet,
        int house,
        String address,
        @Nullable LatLon point,
        Place.Precision precision) {}
