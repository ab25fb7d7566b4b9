package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.geo.LatLon;

import java.time.Instant;

/// One record of a city's complaints line, as it was there.
///
/// @param closed null while open
/// @param notes of the workers who went there, empty when there are none
/// @param kind of complaint
/// @param point null when it was not located
record Complaint(
        long number,
        Instant created,
        @Nullable Instant closed,
        String notes,
        String agency,
        String category,
        String kind,
        String descriptor,
        String address,
        String source,
        @Nullable LatLon point) {
    /// What a reader gets as the citizen's words: the record has the choices made in its form only.
    String words() {
        return category + ". " + kind + ": " + descriptor + ". " + address;
    }
}
