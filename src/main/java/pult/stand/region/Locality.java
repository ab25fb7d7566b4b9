package pult.stand.region;

import pult.geo.LatLon;
import pult.geo.Municipality;

/// A town or village of the synthetic region, real or invented.
///
/// @param title «г. Ливны»
/// @param where «в Ливнах», «в с. Никольское»
/// @param addressPrefix how an address begins: «Орёл», «Ливенский район, с. Никольское»
/// @param radiusKm how far its houses reach
/// @param firstStreet where its streets begin in the list of street names
/// @param streets how many of them it has
/// @param town has blocks of flats of five floors and more
/// @param flats has any block of flats
record Locality(
        Municipality municipality,
        String title,
        String where,
        String addressPrefix,
        LatLon centre,
        double radiusKm,
        int firstStreet,
        int streets,
        int weight,
        boolean town,
        boolean flats) {}
